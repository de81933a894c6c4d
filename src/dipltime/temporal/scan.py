"""The rules tried on a text: each only where the text has a word that every match of it needs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from dipltime.temporal import lexicon as lexicons
from dipltime.temporal.grammar import Match, Rule, compile_pattern, expand, literals
from dipltime.temporal.meaning import Found
from dipltime.temporal.needs import needs_of
from dipltime.temporal.paragraphs import breaks, split

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from dipltime.temporal.lexicon import Lexicon
    from dipltime.text import Tokens

# Words that stand in dates but begin none: a stretch of only these holds no date.
_FILLERS = (
    "the",
    "a",
    "an",
    "of",
    "in",
    "and",
    "to",
    "s",
    "on",
    "that",
    "or",
    "for",
    "COMMA",
    "DOT",
    "APOS",
    "NUM",
    "HYPHEN",
    "OPEN",
    "CLOSE",
)


@dataclass(frozen=True, slots=True)
class _Compiled:
    rank: int
    rule: Rule
    pattern: re.Pattern[str]
    needs: frozenset[str]
    """Codes of which a stretch must have at least one."""


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The lexicon and the rules, compiled for it."""

    lexicon: Lexicon
    rules: tuple[_Compiled, ...]
    stretches: re.Pattern[str]
    """Runs of known words; group 1 is there where the run has a word that is no filler."""
    wanted: tuple[dict[str, int], dict[str, int]]
    """By code, the rules, as bits by their rank, that need it or one like it: for the two needs of each."""

    def candidates(self, codes: Iterable[str]) -> Iterator[_Compiled]:
        """The rules that a text in which just these codes occur can match, in their order."""
        wanted, wanted_too = self.wanted
        first = second = 0
        for code in codes:
            first |= wanted.get(code, 0)
            second |= wanted_too.get(code, 0)
        left = first & second
        while left:
            lowest = left & -left
            yield self.rules[lowest.bit_length() - 1]
            left ^= lowest

    def places(self, codes: str, paragraphs: list[int]) -> dict[str, list[tuple[int, int]]]:
        """Where each code stands: the stretches, from and to which token, that can hold a date and have it."""
        places: dict[str, list[tuple[int, int]]] = {}
        ends = iter(paragraphs)
        paragraph = next(ends, len(codes))
        for run in self.stretches.finditer(codes):
            if run[1] is None:
                continue
            span = run.span()
            while paragraph <= span[0]:
                paragraph = next(ends, len(codes))
            for piece in (span,) if paragraph >= span[1] else split(span, paragraphs):
                for code in set(run[0]) if piece is span else set(codes[slice(*piece)]):
                    if code in places:
                        places[code].append(piece)
                    else:
                        places[code] = [piece]
        return places


@cache
def rulebook() -> Rulebook:
    """The rulebook of all rules, made on first use."""
    from dipltime.temporal.rules import RULES

    lexicon = lexicons.build(literals(rule.pattern for rule in RULES))
    compiled = []
    wanted: tuple[dict[str, int], dict[str, int]] = ({}, {})
    for rank, rule in enumerate(RULES):
        needs, also = (
            frozenset("".join(lexicon.kinds[name] for name in names))
            for names in needs_of(expand(rule.pattern))
        )
        compiled.append(_Compiled(rank, rule, compile_pattern(rule.pattern, lexicon), needs))
        for by_code, codes in zip(wanted, (needs, also), strict=True):
            for code in codes:
                by_code[code] = by_code.get(code, 0) | 1 << rank
    return Rulebook(lexicon, tuple(compiled), _stretches(lexicon, compiled), wanted)


def _stretches(lexicon: Lexicon, rules: list[_Compiled]) -> re.Pattern[str]:
    fillers = set("".join(lexicon.kinds[name] for name in _FILLERS if name in lexicon.kinds))
    fillers -= {code for rule in rules for code in rule.needs}
    inner = "".join(sorted(fillers))
    outer = "".join(sorted(set("".join(lexicon.kinds.values())) - fillers))
    # Possessive, so that a long run of fillers is read once and not again from each of its words.
    return re.compile(f"(?=[^{lexicons.UNKNOWN}])[{inner}]*+([{outer}][^{lexicons.UNKNOWN}]*+)?")


def scan(tokens: Tokens) -> list[tuple[int, Found]]:
    """Every reading of every rule, with the rank of the rule."""
    book = rulebook()
    codes = book.lexicon.encode(tokens)
    places = book.places(codes, breaks(tokens))
    present = places.keys()
    readings: list[tuple[int, Found]] = []
    for compiled in book.candidates(present):
        rule = compiled.rule
        for start, end in _stretches_with(compiled.needs & present, places):
            for found in compiled.pattern.finditer(codes, start, end):
                match = Match(tokens, book.lexicon, found)
                meaning = rule.meaning(match)
                if meaning is not None:
                    reading = Found(match.start, match.end, meaning, rule.name, rule.mod)
                    readings.append((compiled.rank, reading))
    return readings


def _stretches_with(
    needed: frozenset[str], places: dict[str, list[tuple[int, int]]]
) -> Collection[tuple[int, int]]:
    """The stretches that have one of the codes, each once."""
    if len(needed) == 1:
        (code,) = needed
        return places[code]
    return {span for code in needed for span in places[code]}
