"""What the tables say of a row beside the row itself, so that the database can look for it.

Whatever a row holds, this gives columns that the database takes: what it could not keep stands for anything.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from dipltime.days import INFINITY, iso, number
from dipltime.encoding import to_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dipltime.serial import Json

_LONGEST_KEY = 400
_LONGEST_DAY = 40
_FIRST, _LAST = -2_440_000, 2_145_000_000
"""The days that PostgreSQL has dates for, roughly, as numbers."""
_WORD = re.compile(r"\w{3,}")
_SHORTEST = 3
_ENDING = 12
"""Characters of a word's ending that are kept."""
_MANY_WORDS = 15_000
"""Endings of words that fit into a tsvector, whatever the letters."""


def key(id_: str) -> str:
    """An id as the tables have it: no two ids have the same, and what an id begins with its key begins with."""
    text = to_bytes(id_)[1:-1].decode()
    if len(text.encode()) <= _LONGEST_KEY:
        return text
    return f"{beginning(id_)}\\…{hashlib.sha256(text.encode()).hexdigest()}"


def beginning(id_: str) -> str:
    """What the keys of ids that begin so begin with, as far as it decides anything."""
    return to_bytes(id_)[1:-1][:_LONGEST_KEY].decode("utf-8", "ignore")


def plain(text: object) -> str | None:
    """A text as PostgreSQL can keep it: without NUL and without halves of surrogate pairs; None for anything else."""
    if not isinstance(text, str):
        return None
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def listed(value: object) -> list[Json]:
    """The objects of a list, as far as it is one."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def order(table: str, row: Json) -> str:
    """What the rows of a table go in order by: articles by publication, events by their first day."""
    if table == "articles":
        day = row.get("published")
    elif table == "events":
        when = _when(row)
        day = when.get("earliest") or when.get("latest")
    else:
        day = ""
    return (plain(day) or "")[:_LONGEST_DAY]


def _when(row: Json) -> Json:
    when = row.get("when")
    return when if isinstance(when, dict) else {}


def date(day: object) -> str | None:
    """A day of ISO 8601 as PostgreSQL writes it; None where it has no such date."""
    found = _number(day)
    return _date(found) if found is not None else None


def _number(day: object) -> int | None:
    if not isinstance(day, str) or len(day) > _LONGEST_DAY:
        return None
    try:
        found = number(day)
    except ValueError:
        return None
    return found if _FIRST < found < _LAST else None


def _date(day: int) -> str:
    text = iso(day).lstrip("+")
    if not text.startswith("-") and not text.startswith("0000"):
        return text
    year, rest = text.lstrip("-")[:-6], text[-6:]
    return f"{1 + int(year):04d}{rest} BC"


def happened(row: Json) -> str:
    """The days on which the event of `row` can have happened."""
    when = _when(row)
    return span(_number(when.get("earliest")), _number(when.get("latest")))


def span(first: int | None, last: int | None) -> str:
    """A daterange between two days as numbers; without a bound where there is none, or it is out of reach."""
    start, end = _bound(first), _bound(last)
    if start is not None and end is not None and start > end:
        start = end = None
    return f"[{'' if start is None else _quoted(start)},{'' if end is None else _quoted(end)}]"


def _bound(day: int | None) -> int | None:
    return day if day is not None and abs(day) < INFINITY and _FIRST < day < _LAST else None


def _quoted(day: int) -> str:
    return f'"{_date(day)}"'


def said(row: Json) -> str:
    """All texts of an event in which `--search` looks, casefolded, one a line."""
    place = row.get("place")
    named = [*listed(row.get("actors")), *([place] if isinstance(place, dict) else [])]
    texts = [
        row.get("title"),
        *(one.get("text") for one in listed(row.get("evidence"))),
        *(one.get(field) for one in named for field in ("name", "country")),
    ]
    return "\n".join(plain(text) or "" for text in texts if isinstance(text, str)).casefold()


def words(text: str) -> str | None:
    """The endings of all words of a casefolded text as a tsvector; None if they are too many for one."""
    found: set[str] = set()
    for word in _WORD.findall(text):
        for start in range(len(word) - _SHORTEST + 1):
            found.add(word[start : start + _ENDING])
        if len(found) > _MANY_WORDS:
            return None
    return " ".join(f"'{ending}'" for ending in sorted(found))


def asked(texts: Iterable[str]) -> str | None:
    """The tsquery that all events meet in which one of these casefolded texts stands; None if that says nothing."""
    parts = [" & ".join(f"'{word[:_ENDING]}':*" for word in _WORD.findall(text)) for text in texts]
    return " | ".join(f"({part})" for part in parts) if parts and all(parts) else None


def countries(row: Json) -> str:
    """The countries that act in an event, as an array."""
    codes = {plain(one.get("country")) for one in listed(row.get("actors"))}
    return f"{{{','.join(_element(code) for code in sorted(filter(None, codes)))}}}"


def _element(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def evidence(row: Json) -> Iterator[tuple[str | None, ...]]:
    """The rows of the table `evidence` for an event: event, place, report, article, published, status, sentence."""
    told, reports = listed(row.get("evidence")), listed(row.get("reports")) or [row]
    for place in range(max(len(told), len(reports))):
        one: Json = told[place] if place < len(told) else {}
        report = reports[place].get("id") if place < len(reports) else None
        article = one.get("article")
        yield (
            key(row["id"]),
            str(place),
            key(report) if isinstance(report, str) else None,
            key(article) if isinstance(article, str) else None,
            date(one.get("published")),
            plain(one.get("status")),
            plain(one.get("text")),
        )


def history(row: Json) -> Iterator[tuple[str | None, ...]]:
    """The rows of the table `history` for an event: event, place, day, change, entry."""
    for place, one in enumerate(listed(row.get("history"))):
        yield (
            key(row["id"]),
            str(place),
            plain(one.get("at")),
            plain(one.get("change")),
            to_bytes(one).decode(),
        )
