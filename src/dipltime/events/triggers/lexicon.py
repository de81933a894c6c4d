"""The verbs and nouns that tell of events, from their tables."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from dipltime.data import table, values
from dipltime.events.triggers.inflect import VerbForms, conjugate, plural


class Frame(NamedTuple):
    """Where the actors of a trigger stand: "subject>object|to", "poss|by>of"; with "=" both take part."""

    source: tuple[str, ...]
    target: tuple[str, ...]
    mutual: bool


class Sense(NamedTuple):
    """One meaning of a trigger: the particle and the classes of object and subject it needs, and what it then is."""

    lemma: str
    particle: tuple[str, ...]
    needs: str
    type: str
    mode: str | None
    frame: Frame
    doer: str = ""


class WordForms(NamedTuple):
    """What verb a word can be, and in which of its forms."""

    lemma: str
    kinds: frozenset[str]


@cache
def parse_frame(cell: str) -> Frame:
    """The frame written in a cell of the tables."""
    mutual = "=" in cell
    source, _, target = cell.replace("=", ">").partition(">")
    return Frame(values(source), values(target), mutual)


@cache
def verb_senses() -> dict[str, tuple[Sense, ...]]:
    """The senses of each verb lemma: those that ask for most come first."""
    found: dict[str, list[Sense]] = {}
    for row in table("verbs"):
        sense = Sense(
            row["lemma"],
            tuple(row["particle"].split()),
            row["object"],
            row["type"],
            row["mode"] or None,
            parse_frame(row["frame"]),
            row["subject"],
        )
        found.setdefault(sense.lemma, []).append(sense)
    return {lemma: tuple(sorted(senses, key=_demands)) for lemma, senses in found.items()}


def _demands(sense: Sense) -> tuple[int, bool, bool]:
    return (-len(sense.particle), not sense.needs, not sense.doer)


@cache
def noun_forms() -> dict[str, Sense]:
    """Every event noun, singular and plural, several words joined by blanks."""
    found: dict[str, Sense] = {}
    for row in table("nouns"):
        lemma = row["lemma"]
        sense = Sense(lemma, (), "", row["type"], row["mode"] or None, parse_frame(row["frame"]))
        found[lemma] = sense
        found.setdefault(plural(lemma), sense)
    return found


@cache
def noun_phrases() -> dict[str, tuple[tuple[tuple[str, ...], Sense], ...]]:
    """The event nouns by their first word: what must follow it, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Sense]]] = {}
    for phrase, sense in noun_forms().items():
        first, *rest = _pieces(phrase)
        found.setdefault(first, []).append((tuple(rest), sense))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


def _pieces(phrase: str) -> list[str]:
    return [phrase] if phrase.isalpha() else phrase.replace("-", " - ").replace("'", " ' ").split()


@cache
def verb_forms() -> dict[str, WordForms]:
    """Every form of every verb; where two verbs share one, the verb with its own irregular form has it."""
    lemmas = dict.fromkeys(row["lemma"] for name in ("verbs", "plain_verbs") for row in table(name))
    found: dict[str, WordForms] = {}
    for lemma in lemmas:
        if "-" not in lemma:
            _enter(found, conjugate(lemma))
    return found


@cache
def _hyphenated_verbs() -> dict[str, str]:
    """Every form of the verbs that a hyphen joins: "test-fired"."""
    found: dict[str, str] = {}
    for lemma in dict.fromkeys(row["lemma"] for row in table("verbs") if "-" in row["lemma"]):
        prefix, _, verb = lemma.rpartition("-")
        forms = conjugate(verb)
        for form in (forms.base, *forms.third, *forms.past, *forms.participle, *forms.ing):
            found[f"{prefix}-{form}"] = lemma
    return found


def compound_verb(prefix: str, word: str) -> str | None:
    """The verb that `word` is after `prefix` and a hyphen: "re-opened", "test-fired"; None where it is none."""
    joined = verb_forms().get(prefix + word)
    known = joined.lemma if joined else _hyphenated_verbs().get(f"{prefix}-{word}")
    again = verb_forms().get(word) if prefix == "re" else None
    return known or (again.lemma if again else None)


_ALONE = {kind: frozenset({kind}) for kind in VerbForms._fields}


def _enter(found: dict[str, WordForms], forms: VerbForms) -> None:
    base, *rest = forms
    for kind, words in zip(VerbForms._fields, ((base,), *rest), strict=True):
        for word in words:
            known = found.get(word)
            if known is None:
                found[word] = WordForms(base, _ALONE[kind])
            else:
                lemma = base if kind in ("past", "participle") else known.lemma
                found[word] = WordForms(lemma, known.kinds | _ALONE[kind])


@cache
def object_phrases() -> dict[str, tuple[tuple[tuple[str, ...], frozenset[str]], ...]]:
    """The words that a verb can act upon, by their first word, with their classes; a plural has its singular's, too."""
    found: dict[str, dict[tuple[str, ...], frozenset[str]]] = {}
    for row in table("objects"):
        classes = frozenset(values(row["classes"]))
        for phrase in (row["word"], plural(row["word"])):
            first, *rest = _pieces(phrase)
            known, behind = found.setdefault(first, {}), tuple(rest)
            known[behind] = known[behind] | classes if behind in known else classes
    return {first: tuple(sorted(rows.items(), key=lambda row: -len(row[0]))) for first, rows in found.items()}


@cache
def verbs_that_are_nouns() -> frozenset[str]:
    """The forms of verbs that are nouns as often: "visit" and "visits"."""
    bases = [row["lemma"] for row in table("noun_verbs")]
    thirds = (form for base in bases for form in conjugate(base).third)
    return frozenset(bases) | frozenset(thirds) | frozenset(noun_forms())
