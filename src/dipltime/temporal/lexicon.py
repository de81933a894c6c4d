"""The words that dates are made of: every token of a text becomes one character that names its kinds.

A word can be of several kinds ("second" is an ordinal and a unit). All the kinds of a word together make its
signature, each signature has one code character, and each kind is the set of the codes of the signatures it
is in. So a text becomes a short string, and the patterns of the rules are plain regular expressions over it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import repeat
from typing import TYPE_CHECKING

from dipltime.data import table, values
from dipltime.temporal.feasts import feast_openers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dipltime.text import Tokens

UNKNOWN = "."
_FIRST_CODE = 0x100
_LAST_YEAR_WORD = 2199
# What named days can have as their year.
FIRST_YEAR, LAST_YEAR = 1000, _LAST_YEAR_WORD
# What can be a number that has no code of its own, being longer than a year or above the last one.
_COMPACT = re.compile(r"(?:19|20)\d\d[01]\d[0-3]\d")
_LONG_NUMBER = re.compile(r"[0-9]\d{3,}")


def number_kinds(form: str) -> frozenset[str]:
    """The kinds that a run of digits can be of, from its length and its value."""
    value = int(form)
    kinds = {"NUM"}
    if len(form) == 4 and 1000 <= value <= _LAST_YEAR_WORD:
        kinds.add("YEAR")
    if len(form) == 4:
        kinds.add("FOUR")
    if len(form) == 3:
        kinds.add("THREE")
    if len(form) <= 2:
        kinds |= {"TWO"} if len(form) == 2 else {"ONE"}
        kinds |= {kind for kind, top in (("N12", 12), ("N31", 31)) if 1 <= value <= top}
        kinds |= {kind for kind, top in (("N24", 24), ("N59", 59)) if value <= top}
    if len(form) == 2 and form.endswith("0"):
        kinds.add("TENS")
    if len(form) in (3, 4) and form.endswith("0"):
        kinds.add("DECADE")
    return frozenset(kinds)


def _forms(word: str, case: str) -> Iterable[str]:
    yield word.capitalize()
    yield word.upper()
    if case != "capital":
        yield word


@dataclass(slots=True)
class Lexicon:
    """The codes of words (`codes`), the codes of each kind (`kinds`), the value of a word in a kind (`values`)."""

    codes: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    values: dict[tuple[str, str], str] = field(default_factory=dict)
    long_number: str = UNKNOWN
    compact: str = UNKNOWN
    """The code of eight figures that can be a date: 20210519."""

    def encode(self, tokens: Tokens) -> str:
        """One code character for each token, `UNKNOWN` for words that no date has."""
        codes = list(map(self.codes.get, tokens.forms, repeat(UNKNOWN)))
        for number in _LONG_NUMBER.finditer(tokens.text):
            at = bisect_right(tokens.starts, number.start()) - 1
            if codes[at] == UNKNOWN:
                codes[at] = self.compact if _COMPACT.fullmatch(tokens.forms[at]) else self.long_number
        return "".join(codes)


def build(literals: Iterable[str]) -> Lexicon:
    """The lexicon of the table `lexicon`, of numbers, and of the words that the patterns name themselves."""
    signatures: dict[str, set[str]] = {}
    lexicon = Lexicon()
    for row in table("lexicon"):
        for word in values(row["words"]):
            lexicon.values.setdefault((row["name"], word), row["value"])
            for form in _forms(word, row["case"]):
                signatures.setdefault(form, set()).add(row["name"])
    for literal in literals:
        for form in _forms(literal, ""):
            signatures.setdefault(form, set()).add(literal)
    for opener in feast_openers():
        signatures.setdefault(opener, set()).add("FEAST")
    numbers = [str(n) for n in range(_LAST_YEAR_WORD + 1)] + [
        f"{n:0{size}d}" for size in (2, 3, 4) for n in range(10 ** (size - 1))
    ]
    for number in numbers:
        signatures[number] = set(number_kinds(number))
    _assign_codes(lexicon, signatures)
    return lexicon


def _assign_codes(lexicon: Lexicon, signatures: dict[str, set[str]]) -> None:
    codes: dict[frozenset[str], str] = {}
    for form, names in signatures.items():
        signature = frozenset(names)
        code = codes.setdefault(signature, chr(_FIRST_CODE + len(codes)))
        lexicon.codes[form] = code
    lexicon.long_number = codes.setdefault(frozenset({"NUM"}), chr(_FIRST_CODE + len(codes)))
    lexicon.compact = codes.setdefault(frozenset({"NUM", "EIGHT"}), chr(_FIRST_CODE + len(codes)))
    for signature, code in codes.items():
        for name in signature:
            lexicon.kinds[name] = lexicon.kinds.get(name, "") + code
