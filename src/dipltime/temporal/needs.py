"""What a pattern cannot do without: the rarest kind or word that stands in every match of it.

A rule is tried only on texts in which one of these occurs; most texts have but a few.
"""

from __future__ import annotations

import re

_PIECE = re.compile(r"<\w+=|@?\(|[)>|?]|\{(\d+),\d+\}|\w+")
# Roughly how common a kind is in news text; what is not named here is rare.
_COMMON = {
    "the": 50,
    "a": 30,
    "an": 10,
    "of": 40,
    "in": 30,
    "and": 30,
    "to": 30,
    "s": 20,
    "on": 20,
    "that": 15,
    "this": 9,
    "COMMA": 50,
    "DOT": 50,
    "APOS": 20,
    "HYPHEN": 12,
    "COLON": 6,
    "NUM": 20,
    "TWO": 8,
    "ONE": 6,
    "N31": 12,
    "N12": 9,
    "N24": 11,
    "N59": 12,
    "FOUR": 8,
    "THREE": 8,
    "YEAR": 6,
    "TENS": 4,
    "CARDINAL": 6,
    "ORDINAL": 3,
    "SCALE": 4,
    "VAGUE": 5,
    "LAST": 5,
    "APPROX": 5,
    "one": 5,
    "UNIT": 4,
    "UNITS": 4,
    "m": 4,
    "p": 3,
    "or": 9,
    "from": 15,
    "for": 20,
    "at": 15,
    "by": 12,
    "as": 12,
    "after": 6,
    "before": 4,
}

Needs = frozenset[str]


def _weight(needs: Needs) -> int:
    return sum(_COMMON.get(name, 1) for name in needs)


class _Parser:
    """A reader of expanded patterns; each method answers the sets of which one name is in every match."""

    def __init__(self, pattern: str) -> None:
        self.pieces = [match.group() for match in _PIECE.finditer(pattern)]
        self.at = 0

    def alternatives(self) -> list[Needs]:
        """The alternatives up to a closing sign; several have in common only the union of their best."""
        branches = [self.sequence()]
        while self.at < len(self.pieces) and self.pieces[self.at] == "|":
            self.at += 1
            branches.append(self.sequence())
        if len(branches) == 1:
            return branches[0]
        if not all(branches):
            return []
        return [frozenset().union(*(min(branch, key=_weight) for branch in branches))]

    def sequence(self) -> list[Needs]:
        """A sequence of pieces; those that may be missing count for nothing."""
        needed: list[Needs] = []
        while self.at < len(self.pieces) and self.pieces[self.at] not in ("|", ")", ">"):
            piece = self.pieces[self.at]
            self.at += 1
            if piece.endswith(("(", "=")):
                inner = self.alternatives()
                self.at += 1
            else:
                inner = [frozenset({piece})]
            needed += [] if self._optional() else inner
        return needed

    def _optional(self) -> bool:
        follows = self.pieces[self.at] if self.at < len(self.pieces) else ""
        if follows != "?" and not follows.startswith("{"):
            return False
        self.at += 1
        return follows == "?" or follows.startswith("{0")


def needs_of(pattern: str) -> tuple[Needs, Needs]:
    """The two rarest sets of names of each of which at least one is in every match of an expanded pattern.

    A pattern that has but one such set gives it twice. Raises ValueError for a pattern that can match
    without any word.
    """
    sets = sorted(_Parser(pattern).alternatives(), key=_weight)
    if not sets:
        raise ValueError(f"the pattern {pattern!r} can match nothing")
    return sets[0], sets[:2][-1]
