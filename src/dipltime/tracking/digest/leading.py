"""The one or two events that a day is remembered for.

What happened, be it that something was called off, goes before what was only planned for the day. Then counts
how much is told of an event, and how much its title has of the day's theme: the words that several articles use
around this date more than around others. A second event is told in other words, and as sure as the first.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from math import fsum, log
from typing import TYPE_CHECKING

from dipltime.days import number
from dipltime.tracking.digest.mentions import THERE
from dipltime.tracking.digest.titles import readability

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from dipltime.serial import Json
    from dipltime.tracking.digest.mentions import Mention

_ONLY_PLANNED = frozenset({"scheduled", "tentative", "denied"})
_ALIKE = 60
"""Titles that rapidfuzz finds more alike than this, of 100, tell one event."""
_SECOND = 0.6
"""A second event has at least this share of the first one's worth."""
_NO_DEED = 0.5
_NO_DEEDS = frozenset({"STATEMENT", "OTHER"})
_THEME = 3
"""An event that is all theme of its day is worth so much more than one that has nothing of it."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_CALENDAR = frozenset(
    (
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "today", "yesterday", "tomorrow",
    )
)  # fmt: skip


class Leading:
    """Chooses the leading events of a day among the rows of a store."""

    def __init__(self, rows: Iterable[Json], mentions: Iterable[Mention]) -> None:
        self._rows = {row["id"]: row for row in rows}
        self._by_day: defaultdict[int, list[Mention]] = defaultdict(list)
        self._common: Counter[str] = Counter()
        self._mentions = 0
        for mention in mentions:
            self._by_day[mention.day].append(mention)
            self._common.update(_words(mention.words))
            self._mentions += 1

    def of(self, day: int) -> list[Json]:
        """The rows of the one or two leading events of `day`, the first one first."""
        worth = self._worth(day)
        order = sorted(worth, key=lambda id_: (not self._is_news(id_), -worth[id_], id_))
        for second in order[1:]:
            if worth[second] >= _SECOND * worth[order[0]] and self._go_together(order[0], second):
                return [self._rows[order[0]], self._rows[second]]
        return [self._rows[id_] for id_ in order[:1]]

    def _worth(self, day: int) -> dict[str, float]:
        """What each event of `day` is worth; an event that moved elsewhere only if nothing else is left."""
        told: defaultdict[str, dict[str, float]] = defaultdict(dict)
        for mention in self._by_day[day]:
            articles = told[mention.event]
            articles[mention.article] = max(mention.weight, articles.get(mention.article, 0.0))
        here = {id_: articles for id_, articles in told.items() if _is_on(self._rows[id_], day)} or told
        theme = self._theme(self._by_day[day])
        return {
            id_: fsum(articles.values()) * (1 + _THEME * self._share(id_, theme)) * _manner(self._rows[id_])
            for id_, articles in here.items()
        }

    def _theme(self, mentions: Sequence[Mention]) -> dict[str, float]:
        """The words around a day's date in several articles, more than on other days; the best weighs 1."""
        weights: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        times: Counter[str] = Counter()
        for mention in mentions:
            words = _words(mention.words)
            times.update(words)
            for word in words:
                weights[word][mention.article] = max(mention.weight, weights[word][mention.article])
        often = {word: times[word] / len(mentions) * self._mentions / self._common[word] for word in times}
        shared = {word: _beyond_one(of.values()) * log(often[word]) for word, of in weights.items()}
        most = max(shared.values(), default=0.0)
        return {word: weight / most for word, weight in shared.items() if weight > 0}

    def _share(self, id_: str, theme: Mapping[str, float]) -> float:
        """How much of the day's theme the title has: the mean of its three best words, between 0 and 1."""
        best = sorted((theme.get(word, 0.0) for word in _words(self._rows[id_]["title"])), reverse=True)[:3]
        return sum(best) / 3

    def _is_news(self, id_: str) -> bool:
        return self._rows[id_]["status"] not in _ONLY_PLANNED

    def _go_together(self, one: str, other: str) -> bool:
        """Whether two events are equally sure, and told by different sentences in different words."""
        from rapidfuzz.fuzz import token_set_ratio

        first, second = self._rows[one], self._rows[other]
        if (first["status"] in THERE) != (second["status"] in THERE):
            return False
        if not _sentences(first).isdisjoint(_sentences(second)):
            return False
        return token_set_ratio(first["title"].casefold(), second["title"].casefold()) < _ALIKE


def _beyond_one(weights: Collection[float]) -> float:
    """What is left of `weights` without the largest: how much more than one article has to tell."""
    return fsum(sorted(weights)[:-1])


def _words(text: str) -> set[str]:
    """The words of `text` that can be part of a theme: none that only say the day."""
    return set(_WORD.findall(text.casefold())) - _CALENDAR


def _is_on(row: Json, day: int) -> bool:
    when = row["when"]
    first, last = when["earliest"], when["latest"]
    return bool(first) and first == last and number(first) == day


def _sentences(row: Json) -> set[tuple[str, int]]:
    return {(evidence["article"], evidence["start"]) for evidence in row["evidence"]}


def _manner(row: Json) -> float:
    """What the telling is worth: a deed is worth more than words, a title that reads by itself more than another."""
    return readability(row["title"]) * (_NO_DEED if row["type"] in _NO_DEEDS else 1.0)
