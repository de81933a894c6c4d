"""`export` into another store: the timeline is put there whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.cli import voice
from dipltime.cli.misuse import MisuseError
from dipltime.cli.showing import open_timeline
from dipltime.store.opening import is_address

if TYPE_CHECKING:
    from dipltime.cli.calls import Given

_PARTS = (
    "start", "actor", "kind", "status", "place", "article", "search", "limit", "reverse", "overdue", "everything",
    "view", "as_json", "as_jsonl",
)  # fmt: skip
"""What makes a part of a timeline, or another form of it."""


def target(given: Given) -> str | None:
    """The store that an export is to go to; None if it goes to a file in another format.

    An address says so itself, be it the file or the value of --to, which else is a day; without a file, --to is a
    store whatever it is. Raises MisuseError if there is neither, or if only a part of the timeline is asked for.
    """
    file, end = given["file"], given["end"]
    if file is None and end is None:
        raise MisuseError("name the file to write, or after --to the store that takes the timeline whole")
    places = [place for place in (file, end) if place is not None and is_address(place)]
    store = places[0] if places else end if file is None else None
    if store is None:
        return None
    other = end if store == file else file
    if other is not None or any(given.get(name) for name in _PARTS):
        raise MisuseError(
            "another store takes a timeline whole: leave out the file, the filters and the format"
        )
    return str(store)


def move(db: str, store: str, *, force: bool) -> int:
    """Put the timeline into another store; the exit status."""
    timeline = open_timeline(db)
    other = timeline.move_to(store, replace=force, on_wait=voice.note)
    told = f"{other.events} events, {other.articles} articles and {other.corrections} corrections"
    voice.tell(f"{told} put into {other.name}")
    return 0
