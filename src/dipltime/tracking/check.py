"""Whether the rows of a store are what reading its articles, and the decisions of a person, made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.serial import event_from_json
from dipltime.tracking.profile import profile
from dipltime.tracking.rows import event_of, named_in, reports_of, row_of
from dipltime.tracking.rulings import Rulings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dipltime.serial import Json


_EVENT = {
    "id": str, "title": str, "type": str, "status": str, "when": dict, "actors": list, "trigger": dict,
    "evidence": list, "history": list, "conflicts": list,
}  # fmt: skip
_CORRECTION = {"id": str, "at": str, "kind": str, "events": list, "reports": list, "set": dict}
_BAD = (KeyError, TypeError, ValueError, AttributeError, IndexError)


def faults(
    events: Iterable[Json],
    articles: Iterable[Json],
    removed: Iterable[Json] = (),
    corrections: Iterable[Json] = (),
) -> Iterator[str]:
    """What is wrong, one line each."""
    known = {row.get("id") for row in articles}
    corrections = list(corrections)
    wrong = [fault for row in corrections for fault in _shape("correction", row, _CORRECTION)]
    if wrong:
        yield from wrong
        return
    try:
        rulings = Rulings(corrections)
    except _BAD as error:
        yield f"the corrections are damaged ({error!r})"
        return
    homes: dict[tuple[str, str], str] = {}
    for row in events:
        yield from _of_event(row, known, rulings, homes)
    for row in removed:
        yield from _of_removed(row, known, rulings, homes)


def _shape(kind: str, row: Json, shape: Mapping[str, type]) -> Iterator[str]:
    wrong = [field for field, value in shape.items() if not isinstance(row.get(field), value)]
    if wrong:
        yield f"{kind} {row.get('id', '?')} is damaged (see its {wrong[0]})"


def _of_event(
    row: Json, articles: set[str | None], rulings: Rulings, homes: dict[tuple[str, str], str]
) -> Iterator[str]:
    name = row.get("id", "?")
    if wrong := list(_shape("event", row, _EVENT)):
        yield from wrong
        return
    try:
        names = [name for name, *_ in named_in(row)]
        again = _again(row, rulings)
    except _BAD as error:
        yield f"event {name} is damaged ({error!r})"
        return
    if again != row:
        yield f"event {name} is not what its reports say"
    for article in sorted({article for article, _ in names} - articles):
        yield f"event {name} names the article {article}, which is not in the store"
    for report in names:
        if homes.setdefault(report, name) != name:
            yield f"event {name} has a report that the event {homes[report]} has as well"


def _again(row: Json, rulings: Rulings) -> Json:
    """The row as its reports and the corrections make it."""
    reports = reports_of(row)
    log = rulings.log(name for name, *_ in named_in(row))
    return row_of(event_of(reports, row["id"], log), reports, corrected=bool(log))


def _of_removed(
    row: Json, articles: set[str | None], rulings: Rulings, homes: dict[tuple[str, str], str]
) -> Iterator[str]:
    name = row.get("id", "?")
    try:
        one = profile(event_from_json(row["report"]))
    except _BAD as error:
        yield f"the removed report {name} is damaged ({error!r})"
        return
    if not rulings.hides(one):
        yield f"the removed report {name} was removed by nobody"
    if one.name in homes:
        yield f"the removed report {name} is one of the event {homes[one.name]}"
    if one.name[0] not in articles:
        yield f"the removed report {name} names the article {one.name[0]}, which is not in the store"
