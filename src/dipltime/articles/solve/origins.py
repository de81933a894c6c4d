"""What an anniversary commemorates: the events of the tables that have a day, found by their key words."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from dipltime.data import table, values
from dipltime.data.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

# Table, and the columns of the first and the last day; what lasted longer than a day has no anniversary here.
_TABLES = (("anniversaries", "date", "date"), ("eras", "start", "end"))
_OF = re.compile(r"[A-Z][a-z]+ (?:[a-z]+ )?(?:of|from|in)\b")
_COMMON = frozenset(
    ("Accord", "Accords", "Act", "Agreement", "Charter", "Convention", "Pact", "Revolution", "Treaty")
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SMALL = frozenset(
    (
        "the",
        "of",
        "a",
        "an",
        "in",
        "on",
        "at",
        "to",
        "and",
        "for",
        "by",
        "s",
        "its",
        "their",
        "his",
        "her",
        "from",
    )
)


class Origin(NamedTuple):
    """An event of the past, the day it happened, and how many key words named it."""

    name: str
    date: dt.date
    weight: int


def origin_of(words: str) -> Origin | None:
    """The event whose key words all stand in `words`, the one with the most; None where several claim it."""
    present = frozenset(_key(words))
    found = [origin for key, origin in _keys() if key <= present]
    best = max((origin.weight for origin in found), default=0)
    claims = {origin.date: origin for origin in found if origin.weight == best}
    return next(iter(claims.values())) if len(claims) == 1 else None


@cache
def _keys() -> tuple[tuple[frozenset[str], Origin], ...]:
    return tuple(_read())


def _read() -> Iterator[tuple[frozenset[str], Origin]]:
    for name, first, last in _TABLES:
        for row in table(name):
            if row[first] != row[last] or not _DAY.fullmatch(row[first]):
                continue
            for alias in (row["name"], *values(row["aliases"])):
                if key := frozenset(_key(alias)):
                    yield key, Origin(_in_sentence(row["name"]), dt.date.fromisoformat(row[first]), len(key))


def _in_sentence(name: str) -> str:
    """ "Fall of the Berlin Wall" as it stands inside a sentence."""
    head = name.rsplit(" ", 1)[-1]
    if head.islower() or head in _COMMON:
        return f"the {name}"
    return f"the {name[0].lower()}{name[1:]}" if _OF.match(name) else name


def _key(words: str) -> Iterator[str]:
    """The words that carry the meaning, one form for singular and plural."""
    for word in folded(words).split():
        if word not in _SMALL:
            yield word.removesuffix("s") if len(word) > 3 else word
