"""How much a day stands out: the weight of what is told of it against what an ordinary day gets."""

from __future__ import annotations

from collections import defaultdict
from math import fsum, log2, sqrt
from typing import TYPE_CHECKING, NamedTuple

from dipltime.tracking.digest.expected import Expected

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dipltime.tracking.digest.mentions import Mention

_DOUBLINGS = 8
"""So often must what one article tells of a day double to count as much as a second article."""
_CHANCE = 0.5
"""What chance may bring to any day, however seldom articles look there: one mention of "Wednesday"."""
_ALONE = 0.7
"""What a day is worth of which one article alone tells: nobody has taken it up."""
_AFAR, _BACKGROUND = 100, 0.25
"""What it is worth of that if the article is more than so many days away: background, not yet story, unless a
reader asks for that time."""


_HINDSIGHT = ((7, 2.0), (1, 1.5))
"""What an article's word is worth that appeared more than so many days after the day: on the day itself and on the
next one everything is news, but only what mattered is still told later."""


class Weight(NamedTuple):
    """How much a day stands out."""

    score: float
    """Its weight in units of the spread that such a weight has by chance, the root of what is expected."""
    articles: int
    """How many articles tell of the day."""


class _Voice(NamedTuple):
    """What one article tells of one day."""

    weight: float
    distance: int | None
    """Days from the day to the article's publication."""


def weigh(mentions: Iterable[Mention], published: Iterable[int], *, asked: bool = False) -> dict[int, Weight]:
    """The weight of each day in `mentions`, where `published` are the days of all articles that were read.

    `asked` says that a reader asks for the time of these days, however far from the articles it is.
    """
    days = _voices(mentions)
    told = (
        (voice.distance, voice.weight)
        for voices in days.values()
        for voice in voices
        if voice.distance is not None
    )
    expected = Expected(published, told)
    return {
        day: Weight(_support(voices, asked=asked) * _score(voices, expected.on(day)), len(voices))
        for day, voices in days.items()
    }


def _voices(mentions: Iterable[Mention]) -> dict[int, list[_Voice]]:
    lots: defaultdict[tuple[int, str, int | None], list[Mention]] = defaultdict(list)
    for mention in mentions:
        lots[mention.day, mention.article, mention.published].append(mention)
    days: defaultdict[int, list[_Voice]] = defaultdict(list)
    for (day, _, published), lot in lots.items():
        distance = None if published is None else published - day
        days[day].append(_Voice(_of_article(lot) * _hindsight(distance or 0), distance))
    return days


def _hindsight(distance: int) -> float:
    return next((worth for days, worth in _HINDSIGHT if distance > days), 1.0)


def _of_article(mentions: Sequence[Mention]) -> float:
    """One article is one voice: its best mention counts, and a little how much it has to tell."""
    best = max(mention.weight for mention in mentions)
    return best * (1 + log2(len({mention.words for mention in mentions})) / _DOUBLINGS)


def _score(voices: Sequence[_Voice], expected: float) -> float:
    return fsum(voice.weight for voice in voices) / sqrt(expected + _CHANCE)


def _support(voices: Sequence[_Voice], *, asked: bool) -> float:
    """What the number of articles that tell of a day makes of their weight."""
    first, *others = voices
    if others:
        return 1.0
    is_afar = first.distance is not None and abs(first.distance) > _AFAR
    return _ALONE * (_BACKGROUND if is_afar and not asked else 1.0)
