"""The forms of a verb or noun: rules for the regular ones, a table for the rest."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from dipltime.data import table, values

# One vowel and one consonant at the end of a single syllable doubles: "ban", "banned"; "visit", "visited".
_DOUBLING = re.compile(r"[^aeiou]*(?:qu)?[aeiouy][bdfgklmnprtvz]")


class VerbForms(NamedTuple):
    """All forms of a verb; more than one where usage differs ("cancelled", "canceled")."""

    base: str
    third: tuple[str, ...]
    past: tuple[str, ...]
    participle: tuple[str, ...]
    ing: tuple[str, ...]


@cache
def _irregular() -> dict[str, dict[str, str]]:
    return {row["lemma"]: row for row in table("irregular_verbs")}


def conjugate(lemma: str) -> VerbForms:
    """The forms of the verb `lemma`."""
    row = _irregular().get(lemma)
    if row is None:
        past: tuple[str, ...] = (_past(lemma),)
        return VerbForms(lemma, (plural(lemma),), past, past, (_ing(lemma),))
    past = values(row.get("past", "")) or (_past(lemma),)
    return VerbForms(
        lemma,
        values(row.get("s", "")) or (plural(lemma),),
        past,
        values(row.get("participle", "")) or past,
        values(row.get("ing", "")) or (_ing(lemma),),
    )


def plural(word: str) -> str:
    """The regular plural of a noun, which is also the third person of a verb."""
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ied"
    return _doubled(lemma) + "ed"


def _ing(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe")):
        return lemma[:-1] + "ing"
    return _doubled(lemma) + "ing"


def _doubled(lemma: str) -> str:
    return lemma + lemma[-1] if _DOUBLING.fullmatch(lemma) else lemma
