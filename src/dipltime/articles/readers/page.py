"""Web pages: the article in the page, and what the page's own metadata say of it."""

from __future__ import annotations

import copy
import re
from functools import cache
from typing import TYPE_CHECKING, Any, BinaryIO

from dipltime.articles.readers.draft import Draft
from dipltime.articles.source import read_all
from dipltime.errors import InputError
from dipltime.extras import guarded, need

if TYPE_CHECKING:
    from collections.abc import Iterator

# Fixed, so that no page is read otherwise next year: without them htmldate asks the clock.
_DATES = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1900-01-01",
    "max_date": "2199-12-31",
}
_LANGUAGE = re.compile(rb"<html\b[^>]{0,2000}?\blang\s{0,5}=\s{0,5}[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)
_HEAD = 50_000
_MOST_TAGS = 100_000
"""More would not fit the memory; long pages have some thousands."""


def read_page(stream: BinaryIO, name: str) -> Iterator[Draft | InputError]:
    """The one article of the page that `stream` holds."""
    yield page(read_all(stream, name), name)


def page(raw: bytes, name: str, url: str | None = None) -> Draft | InputError:
    """The article of a page, or why there is none; `url` is the address it was fetched from."""
    if raw.count(b"<") > _MOST_TAGS:
        return InputError(f"{name}: the page has more than {_MOST_TAGS:,} tags: save its text to a file")
    trafilatura = need("trafilatura", "html", f"{name}: reading web pages")
    with guarded(f"{name}: the page cannot be read"):
        found = trafilatura.bare_extraction(
            raw,
            with_metadata=True,
            include_comments=False,
            date_extraction_params=dict(_DATES),
            config=_config(),
        )
    if found is None or not (found.text or "").strip():
        return InputError(f"{name}: no article can be found in the page: save its text to a file")
    language = _LANGUAGE.search(raw[:_HEAD])
    return Draft(
        _paragraphs(found.text),
        name,
        title=found.title,
        published=found.date,
        published_from="metadata",
        url=url or _address(found.url),
        language=language[1].decode() if language else None,
    )


@cache
def _config() -> Any:
    """The settings of trafilatura, with short articles taken as they are."""
    settings = need("trafilatura.settings", "html", "reading web pages")
    config = copy.deepcopy(settings.DEFAULT_CONFIG)
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = "1"
    return config


def _paragraphs(text: str) -> str:
    """The text with a blank line between its paragraphs."""
    return "\n\n".join(line.strip() for line in text.split("\n") if line.strip())


def _address(url: str | None) -> str | None:
    return url if url and url.startswith(("http://", "https://")) else None
