"""The one or two events that a day is remembered for.

What happened goes before what was only planned for the day. Then counts how much is told of an event, and how
much it shares of the day's theme: the words that the titles of several articles have in common there and seldom
elsewhere. Of events that are told alike the one that stands nearer to the head of its article leads.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from math import log
from typing import TYPE_CHECKING

from dipltime.days import number
from dipltime.tracking.digest.mentions import THERE
from dipltime.tracking.digest.titles import readability

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dipltime.serial import Json
    from dipltime.tracking.digest.mentions import Mention

_ALIKE = 60
"""Titles that rapidfuzz finds more alike than this, of 100, tell one event."""
_SECOND = 0.6
"""A second event has at least this share of the first one's worth."""
_WORDS_ONLY = 0.5
_WORD = re.compile(r"[^\W\d_]{3,}")


class Leading:
    """Chooses the leading events of a day among the rows of a store."""

    def __init__(self, rows: Iterable[Json], mentions: Iterable[Mention]) -> None:
        self._rows = {row["id"]: row for row in rows}
        self._titles = {id_: frozenset(_words(row["title"])) for id_, row in self._rows.items()}
        self._common = Counter(word for title in self._titles.values() for word in title)
        self._by_day: defaultdict[int, list[Mention]] = defaultdict(list)
        for mention in mentions:
            self._by_day[mention.day].append(mention)

    def of(self, day: int) -> list[Json]:
        """The rows of the one or two leading events of `day`, the first one first."""
        worth = self._worth(day)
        order = sorted(worth, key=lambda id_: (not self._is_there(id_), -worth[id_], id_))
        for second in order[1:]:
            if worth[second] >= _SECOND * worth[order[0]] and self._differ(order[0], second):
                return [self._rows[order[0]], self._rows[second]]
        return [self._rows[id_] for id_ in order[:1]]

    def _worth(self, day: int) -> dict[str, float]:
        """What each event of `day` is worth; an event that moved elsewhere only if nothing else is left."""
        told: defaultdict[str, dict[str, float]] = defaultdict(dict)
        for mention in self._by_day[day]:
            articles = told[mention.event]
            articles[mention.article] = max(mention.weight, articles.get(mention.article, 0.0))
        here = {id_: articles for id_, articles in told.items() if _is_on(self._rows[id_], day)} or told
        theme = self._theme(told)
        return {
            id_: sum(sorted(articles.values())) * (1 + self._share(id_, theme)) * _manner(self._rows[id_])
            for id_, articles in here.items()
        }

    def _theme(self, told: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
        """The words that titles of several articles share on a day, with their weight, at most 1."""
        articles: defaultdict[str, set[str]] = defaultdict(set)
        for id_, of in told.items():
            for word in self._titles[id_]:
                articles[word].update(of)
        total = len(self._titles)
        shared = {word: (len(of) - 1) * log(1 + total / self._common[word]) for word, of in articles.items()}
        most = max(shared.values(), default=0.0)
        return {word: weight / most for word, weight in shared.items() if weight} if most else {}

    def _share(self, id_: str, theme: Mapping[str, float]) -> float:
        """How much of the day's theme the title has: the mean of its three best words, between 0 and 1."""
        best = sorted((theme.get(word, 0.0) for word in self._titles[id_]), reverse=True)[:3]
        return sum(best) / 3

    def _is_there(self, id_: str) -> bool:
        return self._rows[id_]["status"] in THERE

    def _differ(self, one: str, other: str) -> bool:
        """Whether two events are told by different sentences in different words."""
        from rapidfuzz.fuzz import token_set_ratio

        first, second = self._rows[one], self._rows[other]
        if not _sentences(first).isdisjoint(_sentences(second)):
            return False
        return token_set_ratio(first["title"].casefold(), second["title"].casefold()) < _ALIKE


def _words(title: str) -> Iterable[str]:
    return _WORD.findall(title.casefold())


def _is_on(row: Json, day: int) -> bool:
    when = row["when"]
    first, last = when["earliest"], when["latest"]
    return bool(first) and first == last and number(first) == day


def _sentences(row: Json) -> set[tuple[str, int]]:
    return {(evidence["article"], evidence["start"]) for evidence in row["evidence"]}


def _manner(row: Json) -> float:
    """What the telling is worth: a deed is worth more than words, a title that reads by itself more than another."""
    return readability(row["title"]) * (_WORDS_ONLY if row["type"] == "STATEMENT" else 1.0)
