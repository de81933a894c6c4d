"""What a timeline shows of an event, made once for all that needs it: its date, who, what, and the notes beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dipltime.views.cells import cells, cut, wrap
from dipltime.views.clean import clean
from dipltime.views.dates import label
from dipltime.views.signs import CONFLICT, OVERDUE, Sign, sign_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dipltime.model import Event

Piece = tuple[str, str]
Line = list[Piece]

BETWEEN = " · "
_NAMED = 3
_LEAST_NAME = 6
"""Columns of a name that is cut short to make room for others."""


class Shown(NamedTuple):
    """An event as a timeline shows it, all of it fit to be printed."""

    date: str
    sign: Sign
    type: str
    names: list[str]
    who: int
    """Columns that the names take."""
    title: str
    style: str
    """Of the title."""
    notes: Line
    noted: int
    """Columns that the notes take in one line."""
    id: str


def shown(event: Event, room: int | None) -> Shown:
    """`event`, with as many names of actors as fit into `room` columns."""
    sign = sign_of(event)
    names, notes = _fitting(_names(event), room), _notes(event, sign)
    return Shown(
        label(event.when),
        sign,
        event.type,
        names,
        _together(names),
        clean(event.title),
        title_style(event),
        notes,
        _together([text for text, _ in notes]),
        clean(event.id),
    )


def _together(texts: list[str]) -> int:
    return cells("".join(texts)) + len(BETWEEN) * (len(texts) - 1) if texts else 0


def joined(notes: Line) -> Line:
    """Notes in one line."""
    return [piece for note in notes for piece in ((BETWEEN, "dim"), note)][1:]


def title_style(event: Event) -> str:
    """What did not happen is struck through."""
    return "strike" if event.status in ("cancelled", "denied") else ""


def _notes(event: Event, sign: Sign) -> Line:
    """Where it was, how it stands if it did not simply happen, what the sources disagree on, and how many they are."""
    notes: Line = []
    if event.place and (place := clean(event.place.name)):
        notes.append((place, ""))
    if event.status != "occurred":
        notes.append((event.status, sign.style))
    if event.overdue:
        notes.append((OVERDUE.plain, OVERDUE.style))
    if event.conflicts:
        disputed = "/".join(dict.fromkeys(str(conflict["field"]) for conflict in event.conflicts))
        notes.append((f"{CONFLICT.plain} {disputed}", CONFLICT.style))
    if len(event.evidence) > 1:
        notes.append((f"{len(event.evidence)} reports", "dim"))
    return notes


def flow(notes: Iterable[Piece], width: int | None) -> Iterator[Line]:
    """Notes in lines of at most `width` columns, broken between notes where that can be."""
    line: Line = []
    used = 0
    for text, style in notes:
        for part in wrap(text, width):
            size = cells(part)
            if line and width is not None and used + len(BETWEEN) + size > width:
                yield line
                line, used = [], 0
            if line:
                line.append((BETWEEN, "dim"))
                used += len(BETWEEN)
            line.append((part, style))
            used += size
    if line:
        yield line


def _names(event: Event) -> list[str]:
    names = (clean(actor.country or actor.name) for actor in event.actors)
    return list(dict.fromkeys(name for name in names if name))


def _fitting(names: list[str], width: int | None) -> list[str]:
    """As many names of actors as fit, long ones cut, and how many more there are."""
    if width is None or (len(names) <= _NAMED and cells(BETWEEN.join(names)) <= width):
        return names
    for count in range(min(_NAMED, len(names)), 0, -1):
        more = [f"+{len(names) - count}"] if len(names) > count else []
        room = width - sum(len(BETWEEN) + cells(one) for one in more) - len(BETWEEN) * (count - 1)
        if count == 1 or sum(min(cells(name), _LEAST_NAME) for name in names[:count]) <= room:
            return [*_cut_to(names[:count], room), *more]
    return names


def _cut_to(names: list[str], room: int) -> list[str]:
    """Names in at most `room` columns: the short ones whole, the others with what these leave."""
    found, left = dict.fromkeys(names, ""), room
    for index, name in enumerate(sorted(names, key=cells)):
        found[name] = cut(name, max(left // (len(names) - index), 1))
        left -= cells(found[name])
    return list(found.values())
