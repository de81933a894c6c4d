"""The rules tried on a text: each only on the runs of words that have what every match of it needs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from dipltime.temporal import lexicon as lexicons
from dipltime.temporal.grammar import Match, Rule, compile_pattern, expand, literals
from dipltime.temporal.meaning import Found
from dipltime.temporal.needs import needs_of
from dipltime.temporal.paragraphs import breaks, split

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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


@dataclass(frozen=True)
class _Compiled:
    rank: int
    rule: Rule
    lexicon: Lexicon
    needs: frozenset[str]
    """Codes of which a run must have at least one."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when a text first asks for it: one article needs a tenth of the rules."""
        return compile_pattern(self.rule.pattern, self.lexicon)


class Hit(NamedTuple):
    """A match of a rule in a run of codes: where it and its named parts stand, counted from the run's first."""

    rank: int
    rule: Rule
    parts: dict[str, tuple[int, int]]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The lexicon and the rules, compiled for it."""

    lexicon: Lexicon
    rules: tuple[_Compiled, ...]
    stretches: re.Pattern[str]
    """The ends of runs of known words, from the first that is no filler on."""
    wanted: tuple[dict[str, int], dict[str, int]]
    """By code, the rules, as bits by their rank, that need it or one like it: for the two needs of each."""

    def candidates(self, codes: Iterable[str]) -> Iterator[_Compiled]:
        """The rules that a run in which just these codes occur can match, in their order."""
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

    def hits(self, run: str) -> tuple[Hit, ...]:
        """Everything that the rules match in a run of codes."""
        return tuple(
            _hit(compiled, found)
            for compiled in self.candidates(set(run))
            for found in compiled.pattern.finditer(run)
        )


def _hit(compiled: _Compiled, found: re.Match[str]) -> Hit:
    parts = {name: found.span(name) for name in compiled.pattern.groupindex if found.start(name) >= 0}
    start, end = parts.get("it") or found.span()
    parts["whole"] = found.span()
    return Hit(compiled.rank, compiled.rule, parts, start, end)


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
        compiled.append(_Compiled(rank, rule, lexicon, needs))
        for by_code, codes in zip(wanted, (needs, also), strict=True):
            for code in codes:
                by_code[code] = by_code.get(code, 0) | 1 << rank
    return Rulebook(lexicon, tuple(compiled), _stretches(lexicon, compiled), wanted)


def _stretches(lexicon: Lexicon, rules: list[_Compiled]) -> re.Pattern[str]:
    """From the first word of a run of known words that is no filler to the end of the run."""
    fillers = set("".join(lexicon.kinds[name] for name in _FILLERS if name in lexicon.kinds))
    fillers -= {code for rule in rules for code in rule.needs}
    outer = "".join(sorted(set("".join(lexicon.kinds.values())) - fillers))
    return re.compile(f"[{outer}][^{lexicons.UNKNOWN}]*+")


def scan(tokens: Tokens) -> list[tuple[int, Found]]:
    """Every reading of every rule, with the rank of the rule."""
    book = rulebook()
    lexicon, codes = book.lexicon, book.lexicon.encode(tokens)
    readings: list[tuple[int, Found]] = []
    paragraphs = breaks(tokens)
    for start, hits in _found(codes, paragraphs):
        for rank, rule, parts, first, last in hits:
            match = Match(tokens, lexicon, parts, start, start + first, start + last)
            meaning = rule.meaning(match)
            if meaning is not None:
                readings.append((rank, Found(match.start, match.end, meaning, rule.name, rule.mod)))
    return readings


def _found(codes: str, paragraphs: list[int]) -> Iterator[tuple[int, tuple[Hit, ...]]]:
    """What the rules match in each run of known words, with the token that the run begins at."""
    end = 0
    for run in rulebook().stretches.finditer(codes):
        start, end = codes.rfind(lexicons.UNKNOWN, end, run.start()) + 1, run.end()
        hits = _hits_of(codes[start:end])
        if not hits:
            # What has no match as a whole has none in its parts.
            continue
        pieces = split((start, end), paragraphs) if paragraphs else ()
        if len(pieces) < 2:
            yield start, hits
        else:
            yield from ((first, _hits_of(codes[first:last])) for first, last in pieces)


# The same few runs of words make up most of all texts ("the", "on Monday", "last year"): what they match is kept.
_LONGEST_KEPT = 12


def _hits_of(run: str) -> tuple[Hit, ...]:
    return _hits(run) if len(run) <= _LONGEST_KEPT else rulebook().hits(run)


@lru_cache(maxsize=8192)
def _hits(run: str) -> tuple[Hit, ...]:
    return rulebook().hits(run)
