"""The passes that find mentions, in their order."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from dipltime.events.mentions.bands import read_bands
from dipltime.events.mentions.groups import read_ministers
from dipltime.events.mentions.model import Mention
from dipltime.events.mentions.pairs import read_pairs
from dipltime.events.mentions.peoples import read_peoples
from dipltime.events.mentions.persons import read_persons
from dipltime.events.mentions.pronouns import read_pronouns
from dipltime.events.mentions.short import read_short_names
from dipltime.events.mentions.spotting import Hit, spot
from dipltime.events.mentions.surroundings import joined, judge
from dipltime.events.mentions.vague import read_vague_places

if TYPE_CHECKING:
    from dipltime.text import Tokens


def find_mentions(tokens: Tokens, sentences: list[tuple[int, int]], published: str | None) -> list[Mention]:
    """The mentions of actors and places in text order, with later mentions and pronouns resolved.

    `published` (an ISO 8601 day) tells which holder of an office a bare surname means; without it only
    names that one person has had are taken.
    """
    hits = judge(tokens, spot(tokens, published[:4] if published else None))
    hits = read_peoples(tokens, hits)
    hits = read_persons(tokens, hits, published)
    hits = read_ministers(tokens, hits, published)
    hits = read_short_names(tokens, hits)
    sentence_of = _sentence_numbers(tokens, sentences)
    hits = read_pairs(tokens, hits, sentence_of)
    hits = read_pronouns(tokens, hits, sentence_of)
    hits = read_bands(tokens, read_vague_places(tokens, hits))
    return [_mention(tokens, hit) for hit in hits if hit.actors or hit.entry.place]


def _sentence_numbers(tokens: Tokens, sentences: list[tuple[int, int]]) -> list[int]:
    """The number of the sentence that each token stands in."""
    numbers: list[int] = []
    for number, (start, _) in enumerate(sentences[1:]):
        numbers += [number] * (bisect_left(tokens.starts, start) - len(numbers))
    numbers += [max(0, len(sentences) - 1)] * (len(tokens.starts) - len(numbers))
    return numbers


def _mention(tokens: Tokens, hit: Hit) -> Mention:
    start, end = tokens.starts[hit.first], tokens.ends[hit.end - 1]
    return Mention(
        start,
        end,
        tokens.text[start:end],
        hit.actors,
        hit.entry.place,
        located=hit.located,
        possessive=_possessive(tokens, hit.end),
        person=hit.person,
        adjective=hit.adjective,
    )


def _possessive(tokens: Tokens, end: int) -> bool:
    words = tokens.words
    if end >= len(words) or words[end] not in "'’" or not joined(tokens, end - 1):
        return False
    if end + 1 < len(words) and words[end + 1] == "s" and joined(tokens, end):
        return True
    return words[end - 1].endswith("s")
