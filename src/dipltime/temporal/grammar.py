"""The language in which rules are written, and the matches they get.

A pattern is a regular expression whose letters are words: `MONTH <day=N31> (COMMA? <year=YEAR>)?`. A name in
capitals is a kind of the lexicon or a macro, a word in lower case stands for itself, `<name=...>` names a part,
`( ) | ? {m,n}` mean what they mean in a regular expression, and `@( )` looks ahead. There is no unbounded
repetition: every match ends within a few tokens, so that reading a text takes time linear in its length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from dipltime.temporal.paragraphs import opens_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dipltime.temporal.lexicon import Lexicon
    from dipltime.temporal.meaning import Meaning
    from dipltime.text import Tokens

# Patterns that many rules share.
MACROS = {
    "THE_MONTH": "(MONTH | MONTHABBR DOT?)",
    "THE_WEEKDAY": "(WEEKDAY | WEEKDAYABBR DOT?)",
    "DAYNUM": "(N31 ORDSUFFIX? | ORDINAL | CARDINAL HYPHEN? ORDINAL)",
    "WORDYEAR": (
        "(nineteen CARDINAL (HYPHEN? CARDINAL)? | eighteen CARDINAL (HYPHEN? CARDINAL)? | two "
        "thousand (and? CARDINAL)?)"
    ),
    "AYEAR": "(YEAR | APOS TWO | WORDYEAR)",
    "NUMERAL": "((TENWORD HYPHEN?)? CARDINAL)",
    "COUNT": (
        "(NUM (COMMA THREE){0,2} ((DOT NUM) | (HYPHEN? NUM SLASH NUM) | HYPHEN? and HYPHEN? (a | one) "
        "HYPHEN? half)? FRACTION? (million)? | (NUMERAL | SCALE (and? NUMERAL)?) (HYPHEN? SCALE (and? "
        "NUMERAL)?){0,3} (HYPHEN? and HYPHEN? (a | one) HYPHEN? half)? | half (a | an) dozen? | (a | an) half | "
        "(a | an) (hundred | dozen | thousand | million) | (a | an) | one and a half)"
    ),
    "SOMEWHAT": "((a | the | these | those)? (good | great)? (VAGUE | number) (of | more | dozen)? | a matter of)",
}
_WORD = re.compile(r"<(\w+)=|>|[A-Z][A-Z0-9_]*|[a-z]+|\s+")
_NAME = re.compile(r"\b[A-Z_]+\b")


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern and the pure function that says what a match of it means, or None if it is no date."""

    name: str
    pattern: str
    meaning: Callable[[Match], Meaning | None]
    mod: str | None = None
    """The TIMEX3 mod that every match has."""


@dataclass(slots=True)
class Match:
    """A stretch of tokens that a pattern fits: `start` and `end` count tokens, `end` exclusive."""

    tokens: Tokens
    lexicon: Lexicon
    parts: dict[str, tuple[int, int]]
    """Where the named parts stand that are there, counted from `offset`; `whole` is all that the pattern took."""
    offset: int
    start: int
    end: int

    def span(self, name: str) -> tuple[int, int]:
        """The tokens of the named part; (-1, -1) if it is not there or the pattern has none of that name."""
        part = self.parts.get(name)
        return (part[0] + self.offset, part[1] + self.offset) if part else (-1, -1)

    def has(self, name: str) -> bool:
        """Whether the named part is there."""
        return name in self.parts

    def words(self, name: str) -> list[str]:
        """The words of the named part in lower case; none if it is not there."""
        part = self.parts.get(name)
        return self.tokens.words[part[0] + self.offset : part[1] + self.offset] if part else []

    def word(self, name: str) -> str:
        """The first word of the named part, or the empty string."""
        part = self.parts.get(name)
        return self.tokens.words[part[0] + self.offset] if part else ""

    def value(self, name: str, kind: str) -> str:
        """What the lexicon says the first word of the part is worth as `kind`, or the empty string."""
        return self.lexicon.values.get((kind, self.word(name)), "")

    def form(self, index: int) -> str:
        """The token at `index`, as written; the empty string outside the text."""
        return self.tokens.forms[index] if 0 <= index < len(self.tokens.forms) else ""

    def before(self, distance: int = 1) -> str:
        """The word `distance` tokens before the match, in lower case."""
        return self.form(self.start - distance).lower()

    def after(self, distance: int = 1) -> str:
        """The word `distance` tokens after the match, in lower case."""
        return self.form(self.end - 1 + distance).lower()

    def opens_line(self, distance: int = 0) -> bool:
        """Whether the match, or the token `distance` before it, stands at the beginning of a line."""
        return self.start >= distance and opens_line(self.tokens, self.start - distance)

    def ends_line(self) -> bool:
        """Whether the match stands at the end of a line."""
        return self.end >= len(self.tokens) or opens_line(self.tokens, self.end)

    def tight(self, index: int) -> bool:
        """Whether no white space stands between the token at `index` and the one after it."""
        return index + 1 < len(self.tokens) and self.tokens.ends[index] == self.tokens.starts[index + 1]


@cache
def expand(pattern: str) -> str:
    """`pattern` with its macros written out."""
    while written := set(_NAME.findall(pattern)) & MACROS.keys():
        pattern = _NAME.sub(lambda m: f"({MACROS[m[0]]})" if m[0] in written else m[0], pattern)
    return pattern


def literals(patterns: Iterable[str]) -> set[str]:
    """The words that stand for themselves in `patterns`."""
    return {
        word
        for pattern in patterns
        for word in re.findall(r"(?<![<\w])[a-z]+(?![\w=])", re.sub(r"<\w+=", "", expand(pattern)))
    }


def compile_pattern(pattern: str, lexicon: Lexicon) -> re.Pattern[str]:
    """The regular expression over code characters that `pattern` stands for."""

    def piece(match: re.Match[str]) -> str:
        text = match.group()
        if text.startswith("<"):
            return f"(?P<{match.group(1)}>"
        if text == ">":
            return ")"
        return f"[{lexicon.kinds[text]}]" if text.strip() else ""

    plain = expand(pattern).replace("@(", "\0").replace("(", "(?:").replace("\0", "(?=")
    return re.compile(_WORD.sub(piece, plain))
