"""Events by the ids that a person types: shortened, or those that an event had before it grew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable

_FEW = 10


def found(id: str, known: Iterable[tuple[str, str]], hidden: Iterable[str] = ()) -> str:  # noqa: A002
    """The event that `id` means; `known` are events, each with the id of each of its reports.

    An event has the id of its first report, and is found by those of all: so an id holds good when an older
    article gives the event another one. Raises StoreError if there is no such event, or several; `hidden` are
    the reports that were removed.
    """
    pairs = [
        (event, report) for event, report in known if id and (event.startswith(id) or report.startswith(id))
    ]
    for fits in (
        {event for event, _ in pairs if event == id},
        {event for event, report in pairs if report == id},
        {event for event, _ in pairs if event.startswith(id)},
        {event for event, _ in pairs},
    ):
        if len(fits) == 1:
            return fits.pop()
        if fits:
            raise StoreError(_several(id, sorted(fits)))
    if id and any(report.startswith(id) for report in hidden):
        raise StoreError(f'the event "{id}" was removed by hand: `dipltime undo --list` tells when')
    raise StoreError(f'no event has the id "{id}": `dipltime show` lists them')


def _several(id_: str, fits: list[str]) -> str:
    more = ", …" if len(fits) > _FEW else ""
    return f'"{id_}" begins the id of several events: {", ".join(fits[:_FEW])}{more}'


def found_article(id: str, known: Iterable[str]) -> str:  # noqa: A002 - the word of the interface
    """The article that `id` means; raises StoreError if there is no such article, or several."""
    fits = sorted(article for article in known if id and article.startswith(id))
    if id in fits or len(fits) == 1:
        return id if id in fits else fits[0]
    if not fits:
        raise StoreError(f'no article has the id "{id}": `dipltime articles` lists them')
    raise StoreError(_several(id, fits).replace("events", "articles"))
