"""Whether the rows of a store are what reading its articles made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.tracking.rows import reports_of, row_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dipltime.serial import Json


_SHAPE = {
    "id": str, "title": str, "type": str, "status": str, "when": dict, "actors": list, "trigger": dict,
    "evidence": list, "history": list, "conflicts": list,
}  # fmt: skip


def faults(events: Iterable[Json], articles: Iterable[Json]) -> list[str]:
    """What is wrong, one line each."""
    known = {row.get("id") for row in articles}
    return [fault for row in events for fault in _of_event(row, known)]


def _of_event(row: Json, articles: set[str | None]) -> Iterator[str]:
    name = row.get("id", "?")
    wrong = [field for field, kind in _SHAPE.items() if not isinstance(row.get(field), kind)]
    if wrong:
        yield f"event {name} is damaged (see its {wrong[0]})"
        return
    try:
        again = row_of(reports_of(row), row["id"])
        missing = {evidence["article"] for evidence in row["evidence"]} - articles
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        yield f"event {name} is damaged ({error!r})"
        return
    if again != row:
        yield f"event {name} is not what its reports say"
    for article in sorted(missing):
        yield f"event {name} names the article {article}, which is not in the store"
