"""What a reader gives: an article as its input states it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dipltime.model import PublishedFrom


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before its id and publication date are settled; None is what the input does not say."""

    text: str
    place: str
    """What messages call it: the file, and the line of a record."""
    id: str | None = None
    title: str | None = None
    published: str | None = None
    """The date in the input's own words."""
    published_from: PublishedFrom = "record"
    url: str | None = None
    language: str | None = None
