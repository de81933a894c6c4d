"""What a view is given: events in order, and how much room and which signs there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from dataclasses import dataclass

    from dipltime.model import Article, Event
    from dipltime.serial import Json
else:
    from dipltime.values import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """Events in the order to show them in."""

    events: Sequence[Event]
    articles: Sequence[Article] = ()
    """The articles whose days of publication are marked."""
    reverse: bool = False
    """Whether the latest event comes first."""
    width: int | None = None
    """Columns of the terminal; None for as many as the text takes."""
    ascii: bool = False
    """Whether the output can show nothing but ASCII signs."""
    cameo: bool = False
    """Whether the events as JSON have the root code of CAMEO, too."""
    records: Sequence[Json] = ()
    """The same events with all that belongs to them (`sharing.records`), for a file that stands alone."""

    def all_records(self) -> Sequence[Json]:
        """The records, which without any are the events as JSON."""
        from dipltime.serial import event_to_json, with_cameo

        write = with_cameo if self.cameo else event_to_json
        return self.records or [write(event) for event in self.events]

    def sources(self) -> dict[str, Json]:
        """What is known of the articles that the records name, by their ids."""
        return {article["id"]: article for record in self.records for article in record["articles"]}
