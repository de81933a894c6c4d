"""What each target is fuzzed from: a few inputs as they should be."""

from __future__ import annotations

import gzip
import json
import lzma
import tempfile
from pathlib import Path

from tests.articles.readers.test_feed import ATOM, RSS
from tests.articles.readers.test_page import JSON_LD, OPEN_GRAPH, page
from tests.articles.readers.test_warc import archive

import dipltime

ARTICLES = Path(__file__).parents[1] / "articles"


def _texts() -> list[bytes]:
    """The paragraphs of the samples: short, as an input that is to be varied should be."""
    whole = [path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
    return [paragraph.encode() for text in whole for paragraph in text.split("\n\n") if paragraph]


def _store() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.json"
        dipltime.Timeline(path).add(
            "The ministers met in Oslo on Friday.\n\nThey left.\n", published="2021-05-19"
        )
        return path.read_bytes()


def seeds(target: str) -> list[bytes]:
    """The inputs that a target starts from."""
    texts = _texts()
    records = [json.dumps({"text": text.decode(), "published": "19 May 2021"}).encode() for text in texts[:5]]
    pages = [page(JSON_LD), page(OPEN_GRAPH)]
    feeds = [RSS.encode(), ATOM.encode()]
    crawls = [archive(("https://example.org/a", "200 OK", "text/html", pages[0]), gzip=False)]
    packed = [pack(b"\n".join(records[:2])) for pack in (gzip.compress, lzma.compress)]
    own = {
        "html": pages,
        "feed": feeds,
        "jsonl": [b"\n".join(records)],
        "markdown": [b"---\ntitle: T\n---\n# Talks\n\n- *one* [a](b)\n\n> said\n", *texts[:5]],
        "warc": crawls,
        "auto": [*pages, *feeds, *records, *crawls, *packed],
        "store": [_store()],
        "repair": [_store()],
    }
    return own.get(target, texts)
