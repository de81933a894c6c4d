"""Wars, eras, crises, treaties and terms of office that a text names, with the time each took.

They are no date expressions of their own ("World War II" is not what an annotator marks), but dates and
events count from them: "since the Cuban missile crisis", "under President Reagan".
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from dipltime.data.eras import eras_index, loose_eras_index
from dipltime.temporal.words import word_list

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from dipltime.data.eras import Era
    from dipltime.text import Tokens


class NamedEvent(NamedTuple):
    """A stretch of history that the text names at `start` to `end` (offsets, end exclusive)."""

    start: int
    end: int
    name: str
    edtf: str
    earliest: str
    """The first day, month or year, as precise as it is known."""
    latest: str | None
    """The last one; None for what had not ended when the table was written."""
    kind: str
    """"war", "treaty", ... of the table of eras; "term" for a term of office, "turn" for its first or last day."""


@cache
def _openers() -> dict[str, dict[str, tuple[int, ...]]]:
    """The lengths in words of all names by their first and second word ("" for none), the longest first."""
    lengths: dict[str, dict[str, set[int]]] = {}
    for words in (*eras_index(), *loose_eras_index()):
        second = words[1] if len(words) > 1 else ""
        lengths.setdefault(words[0], {}).setdefault(second, set()).add(len(words))
    return {
        first: {second: tuple(sorted(sizes, reverse=True)) for second, sizes in seconds.items()}
        for first, seconds in lengths.items()
    }


def _sizes(words: list[str], at: int) -> tuple[int, ...]:
    """How many words the names have that can begin at the word `at`."""
    seconds = _openers()[words[at]]
    longer = seconds.get(words[at + 1], ()) if at + 1 < len(words) else ()
    return (*longer, 1) if "" in seconds else longer


def find_named_events(tokens: Tokens, published: date | None = None) -> tuple[NamedEvent, ...]:
    """The named events of a text, in order, the longest names; nothing that began after `published`."""
    found: list[NamedEvent] = []
    end = 0
    for at in tokens.places(_openers()):
        sizes = _sizes(tokens.words, at) if at >= end else ()
        event = _event_at(tokens, at, sizes, published) if sizes else None
        if event is not None:
            found.append(event[0])
            end = event[1]
    return tuple(found)


def _event_at(
    tokens: Tokens, at: int, sizes: tuple[int, ...], published: date | None
) -> tuple[NamedEvent, int] | None:
    before = tokens.words[at - 1] if at else ""
    before = tokens.words[at - 2] if before == "the" and at > 1 else before
    eras = eras_index()
    loose: Mapping[tuple[str, ...], Era] = loose_eras_index() if before in word_list("counts_from") else {}
    for size in sizes:
        words = tuple(tokens.words[at : at + size])
        era = eras.get(words) or loose.get(words)
        if era and not any(form[0].isupper() or form[0].isdigit() for form in tokens.forms[at : at + size]):
            continue
        if era is not None and (published is None or era.began_by(published.isoformat())):
            end = at + len(words)
            event = NamedEvent(
                tokens.starts[at], tokens.ends[end - 1], era.name, era.edtf, era.start, era.end, era.kind
            )
            return event, end
    return None
