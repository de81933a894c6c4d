"""RSS and Atom feeds: an article an entry."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO

from dipltime.articles.readers.draft import Draft
from dipltime.articles.readers.markup import plain_text
from dipltime.articles.source import read_all
from dipltime.errors import InputError
from dipltime.extras import guarded, need

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_TAGS = 200_000
"""More would not fit the memory; a thousand entries have some twenty thousand."""
_DATES = ("published", "created", "updated")


def read_feed(stream: BinaryIO, name: str) -> Iterator[Draft | InputError]:
    """The entries of the feed, in its order; an InputError for each one without a text."""
    raw = read_all(stream, name)
    if raw.count(b"<") > _MOST_TAGS:
        raise InputError(f"{name}: the feed has more than {_MOST_TAGS:,} tags: split it")
    feedparser = need("feedparser", "html", f"{name}: reading feeds")
    # As a stream: feedparser would take bytes or a string for a file's name or an address as well.
    with guarded(f"{name}: the feed cannot be read"):
        feed = feedparser.parse(BytesIO(raw), sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        trouble = f" ({' '.join(str(feed.bozo_exception).split())[:150]})" if feed.get("bozo") else ""
        raise InputError(f"{name}: there is no entry in the feed{trouble}: give an RSS or Atom feed")
    language = feed.feed.get("language")
    for number, entry in enumerate(feed.entries, 1):
        yield _entry(entry, f"{name}, entry {number}", language)


def _entry(entry: Any, place: str, language: str | None) -> Draft | InputError:
    title = plain_text(entry.get("title", "")) or None
    body = plain_text(_fullest(entry))
    text = "\n\n".join(filter(None, (title, body)))
    if not text:
        return InputError(f"{place}: there is no text in the entry")
    return Draft(
        text + "\n",
        place,
        id=entry.get("id") or None,
        title=title,
        published=next((entry[key] for key in _DATES if entry.get(key)), None),
        published_from="metadata",
        url=entry.get("link") or None,
        language=entry.get("language") or language,
    )


def _fullest(entry: Any) -> str:
    """The longest of what the entry says: its content, or its summary."""
    told: list[str] = [content.get("value", "") for content in entry.get("content", ())]
    return max([*told, str(entry.get("summary", ""))], key=len)
