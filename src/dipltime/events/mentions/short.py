"""Short names of organisations that the text has named in full: "the Council" of the Security Council."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events.mentions.spotting import Hit
from dipltime.events.mentions.surroundings import capital_at, spaced

if TYPE_CHECKING:
    from dipltime.text import Tokens

_HEADS = frozenset(
    {"council", "assembly", "commission", "agency", "league", "bank", "fund", "court", "union", "alliance",
     "community", "organisation", "organization", "parliament", "committee"}
)  # fmt: skip


def read_short_names(tokens: Tokens, hits: list[Hit]) -> list[Hit]:
    """The hits with "the Council" and the like added, each meaning the last organisation whose name so ends."""
    heads = _HEADS & {_head(hit) for hit in hits}
    if not heads:
        return hits
    places = [place for place in tokens.places(heads) if _stands(tokens, place)]
    last: dict[str, Hit] = {}
    found, at = list[Hit](), 0
    for place in places:
        while at < len(hits) and hits[at].end <= place:
            last[_head(hits[at])] = hits[at]
            at += 1
        full = last.get(tokens.words[place])
        if full and not (at < len(hits) and hits[at].first <= place):
            found.append(Hit(place - 1, place + 1, full.entry, full.actors))
    return sorted([*hits, *found], key=_position) if found else hits


def _head(hit: Hit) -> str:
    """The last word of an organisation's name, empty for every other hit."""
    return hit.entry.name.lower().rsplit(" ", 1)[-1] if hit.entry.kind == "organisation" else ""


def _position(hit: Hit) -> int:
    return hit.first


def _stands(tokens: Tokens, place: int) -> bool:
    """Whether the word stands alone in a name's capital after "the": not "the Council of State"."""
    if not (capital_at(tokens, place) and place and tokens.words[place - 1] == "the"):
        return False
    after = tokens.words[place + 1 : place + 2]
    return after not in (["of"], ["for"], ["on"]) and not (
        spaced(tokens, place) and capital_at(tokens, place + 1)
    )
