"""The events as a table for a spreadsheet: RFC 4180, in UTF-8, an event a row.

The cells are for people: one line each, without signs that hide or turn text, and never a formula. The last
column holds the whole event as JSON; it is what `import` reads.
"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from dipltime.views.clean import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dipltime.serial import Json
    from dipltime.views.page import Page

COLUMNS = (
    "id", "date", "earliest", "latest", "precision", "status", "type", "mode", "title", "actors", "countries",
    "place", "place_country", "articles", "published", "sources", "sentence", "conflicts", "json",
)  # fmt: skip
# What a spreadsheet takes for the beginning of a formula, in either width.
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
BETWEEN = "; "


def render(page: Page) -> str:
    """The table, with a row of names first."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for record in page.all_records():
        writer.writerow([*cells(record).values(), json.dumps(record, separators=(",", ":"))])
    return file.getvalue()


def cells(record: Json) -> dict[str, str]:
    """The readable cells of an event, by their columns."""
    evidence = record["evidence"]
    when, actors, place = record["when"], record["actors"], record["place"] or {}
    known = {article["id"]: article for article in record.get("articles", ())}
    articles = list(dict.fromkeys(one["article"] for one in evidence))
    values = {
        "id": record["id"],
        "date": when["edtf"],
        "earliest": when["earliest"],
        "latest": when["latest"],
        "precision": when["precision"],
        "status": record["status"],
        "type": record["type"],
        "mode": record["mode"],
        "title": record["title"],
        "actors": _list(actor["name"] for actor in actors),
        "countries": _list(actor["country"] for actor in actors),
        "place": place.get("name"),
        "place_country": place.get("country"),
        "articles": _list(articles),
        "published": _list(one["published"] for one in evidence),
        "sources": _list(known.get(article, {}).get("source") for article in articles),
        "sentence": evidence[0]["text"],
        "conflicts": _list(conflict["field"] for conflict in record["conflicts"]),
    }
    return {column: _safe(value or "") for column, value in values.items()}


def _list(values: Iterable[str | None]) -> str:
    """Values in one cell, each once."""
    return BETWEEN.join(dict.fromkeys(value for value in values if value))


def _safe(text: str) -> str:
    """`text` on one line, and text to every spreadsheet."""
    text = clean(text)
    return f"'{text}" if text.startswith(FORMULA) else text
