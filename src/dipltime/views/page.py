"""What a view is given: events in order, and how much room and which signs there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.model import Article, Event


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
