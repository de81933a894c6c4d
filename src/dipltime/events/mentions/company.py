"""Who was named together before a place of the text, for the words that mean two or three of them at once."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from dipltime.events.mentions.lexicon import country_name, people_named
from dipltime.events.mentions.surroundings import words_with
from dipltime.model import Actor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.events.mentions.spotting import Hit
    from dipltime.text import Tokens

_SENTENCES_BACK = 4
_RANKED_BACK = 25
"""How far back the two of a rank are looked for: leaders are named at the head of a report and then counted."""
_HEAD = 2
"""Sentences of a headline and the news itself."""
_HITS_BACK = 60
_LISTED_BACK = 10
_THREE = 3
_HEADS = frozenset(
    {"head_of_state", "head_of_government", "paramount_leader", "party_leader", "supreme_leader", "monarch",
     "council_president", "commission_president"}
)  # fmt: skip
_MINISTERS = frozenset({"foreign_minister", "defence_minister", "high_representative"})


class Company:
    """The hits of a text in order, and the last countries that were counted as two."""

    def __init__(self, tokens: Tokens, hits: list[Hit], sentence_of: Sequence[int]) -> None:
        self._tokens = tokens
        self._hits = hits
        self._sentence_of = sentence_of
        self._settled: tuple[Actor, ...] = ()
        self._settled_in = -1

    def settle(self, actors: tuple[Actor, ...], first: int) -> None:
        """Keep the two countries that the text has just counted: its "two sides" stay the same."""
        if len(actors) == 2 and all(actor.kind == "country" for actor in actors):
            self._settled, self._settled_in = actors, self._sentence_of[first]

    def is_free(self, first: int, end: int) -> bool:
        """Whether no name shares the tokens from `first` to `end`."""
        at = bisect_left(self._hits, end, key=_position)
        return not at or self._hits[at - 1].end <= first or not self._hits[at - 1].actors

    def two(self, first: int, *, persons: bool, noun: str = "") -> tuple[Actor, ...]:
        """The two whom the nearest sentence before the token `first` names, its own included."""
        if noun in words_with("pair_sides") and self._settled:
            return self._settled
        ranks = _ranks(noun)
        if ranks and (found := self._of_rank(first, ranks)):
            return found
        before = self._before(first)
        # "Oman hosted talks between the two sides": who hosts them is none of the two.
        between = self._tokens.words[first - 1 : first] == ["between"]
        for back, near in enumerate(self._sentences(first, before, _SENTENCES_BACK)):
            if between and not back:
                continue
            if not persons and self._sentence_of[first] - back == self._settled_in:
                return self._settled
            found = _named_together(self._tokens, near, persons=persons)
            if found and not (persons and len(_persons(near)) == 2):
                return found
            for named in (_persons(near), _countries(near)) if persons else (_countries(near),):
                if len(named) >= 2:
                    found = _most_named(named, before)
                    return found if persons or not back else self._of_news(found, first)
        return self._main_two(before) if persons else self._settled

    def _of_news(self, found: tuple[Actor, ...], first: int) -> tuple[Actor, ...]:
        """The two that the head of the text joins, where a sentence after it only names one of them with a third."""
        news = (hit for hit in self._hits[:_HITS_BACK] if hit.actors and hit.end <= first)
        head = [hit for hit in news if self._sentence_of[hit.first] < _HEAD]
        pair = (
            tuple(_countries(head))
            if len(_countries(head)) == 2
            else _named_together(self._tokens, head, persons=False)
        )
        shared = {actor.country for actor in pair} & {actor.country for actor in found}
        return pair if len(shared) == 1 else found

    def _main_two(self, before: Sequence[Hit]) -> tuple[Actor, ...]:
        """The two persons of whom the text before speaks, where it speaks of a third much less."""
        named = Counter(hit.actors[0] for hit in before if hit.person and len(hit.actors) == 1)
        often = [*named.most_common(_THREE), (None, 0)][:_THREE]
        if len(named) < 2 or often[1][1] < 2 or often[1][1] < 2 * often[2][1]:
            return ()
        return tuple(actor for actor in named if actor in (often[0][0], often[1][0]))

    def only_two(self, first: int, noun: str) -> tuple[Actor, ...]:
        """The two of the rank that `noun` tells, where the text before names a third at most in passing."""
        ranks = _ranks(noun)
        named = Counter(a for hit in self._before(first) if _has_rank(hit, ranks) for a in hit.actors)
        often = named.most_common(3)
        if len(often) < 2 or (len(often) == _THREE and (often[2][1] > 1 or often[1][1] < 2)):
            return ()
        return tuple(actor for actor in named if actor in (often[0][0], often[1][0]))

    def three(self, place: int, *, persons: bool) -> tuple[Actor, ...]:
        """The last three persons, or countries, that the text has listed."""
        listed = _listed(self._tokens, self._before(place))
        if (
            len(listed) != _THREE
            or self._sentence_of[place] - self._sentence_of[listed[0].first] > _LISTED_BACK
        ):
            return ()
        return tuple(hit.actors[0] for hit in listed) if persons else tuple(_countries(listed))

    def _before(self, first: int) -> list[Hit]:
        stop = bisect_left(self._hits, first, key=_position)
        return [
            hit for hit in self._hits[max(0, stop - _HITS_BACK) : stop] if hit.end <= first and hit.actors
        ]

    def _sentences(self, first: int, before: Sequence[Hit], most: int) -> list[list[Hit]]:
        """The hits by sentence, the nearest first, `most` sentences of them."""
        own = self._sentence_of[first]
        found: list[list[Hit]] = [[] for _ in range(most)]
        for hit in before:
            back = own - self._sentence_of[hit.first]
            if back < most:
                found[back].append(hit)
        return found

    def _of_rank(self, first: int, ranks: frozenset[str]) -> tuple[Actor, ...]:
        before = [hit for hit in self._before(first) if _has_rank(hit, ranks)]
        for near in self._sentences(first, before, _RANKED_BACK):
            named = _persons(near)
            if len(named) >= 2:
                return _most_named(named, before)
        return ()


def _position(hit: Hit) -> int:
    return hit.first


def _ranks(noun: str) -> frozenset[str]:
    if noun in words_with("pair_heads"):
        return _HEADS
    return _MINISTERS if noun in words_with("pair_ministers") else frozenset()


def _has_rank(hit: Hit, ranks: frozenset[str]) -> bool:
    if not hit.person or len(hit.actors) != 1:
        return False
    if not ranks.isdisjoint(hit.entry.ranks):
        return True
    return any(term.rank in ranks for one in people_named(hit.actors[0].name) for term in one.terms)


def _named_together(tokens: Tokens, hits: Sequence[Hit], *, persons: bool) -> tuple[Actor, ...]:
    """The last two countries or persons that "and" or a hyphen joins."""
    for left, right in zip(reversed(hits[:-1]), reversed(hits[1:]), strict=True):
        between = tokens.words[left.end : right.first]
        countries = {left.actors[0].country, right.actors[0].country} - {None}
        if between in (["and"], ["-"], ["and", "the"]) and len(countries) == 2:
            if persons and left.person and right.person:
                return (left.actors[0], right.actors[0])
            return tuple(_countries([left, right]))
    return ()


def _listed(tokens: Tokens, hits: Sequence[Hit]) -> list[Hit]:
    """The last three names that a comma and "and" join: "Eisenhower, Macmillan and de Gaulle"."""
    for at in range(len(hits) - _THREE, -1, -1):
        one, two, three = hits[at : at + _THREE]
        first, second = tokens.words[one.end : two.first], tokens.words[two.end : three.first]
        if first in ([","], [",", "the"]) and second in (["and"], [",", "and"], ["and", "the"]):
            return [one, two, three]
    return []


def _persons(hits: Sequence[Hit]) -> list[Actor]:
    return list(dict.fromkeys(actor for hit in hits if hit.person for actor in hit.actors))


def _countries(hits: Sequence[Hit]) -> list[Actor]:
    codes = dict.fromkeys(actor.country for hit in hits for actor in hit.actors if not hit.located)
    return [Actor(country_name(code), "country", code) for code in codes if code]


def _most_named(candidates: list[Actor], before: Sequence[Hit]) -> tuple[Actor, ...]:
    """Of three or more, the two that the text names most."""
    if len(candidates) == 2:
        return tuple(candidates)
    named = Counter(actor.country for hit in before for actor in hit.actors)
    often = sorted(candidates, key=lambda actor: -named[actor.country])[:2]
    return tuple(actor for actor in candidates if actor in often)
