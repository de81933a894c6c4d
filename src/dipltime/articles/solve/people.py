"""People that a text calls by an office they had."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from dipltime.data.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.data.offices import Holder

_NAME = re.compile(r"\s(?:[A-Z][\w'’.-]+\s?){1,4}")
_PAST = re.compile(r"(?i)\b(?:former|ex|late|then|future|incoming|elect|onetime|predecessor)[ -]$")
_LOOK_BACK = 12


class Titled(NamedTuple):
    """A title with a name, the terms it can mean, and where it stands."""

    words: str
    start: int
    terms: tuple[Holder, ...]


def titled_people(text: str) -> Iterator[Titled]:
    """Everybody who stands in `text` as the holder of an office, in text order, each once."""
    seen: set[tuple[Holder, ...]] = set()
    for match in _titles().finditer(text):
        name = _NAME.match(text, match.end())
        if name is None or _PAST.search(text[max(0, match.start() - _LOOK_BACK) : match.start()]):
            continue
        words, terms = _terms(match[1], name[0].split())
        if terms and terms not in seen:
            seen.add(terms)
            yield Titled(f"{match[1]} {words}", match.start(), terms)


def _terms(title: str, name: list[str]) -> tuple[str, tuple[Holder, ...]]:
    """The longest beginning of `name` that somebody with the title bears, and their terms."""
    from dipltime.data.offices import holders_named, offices

    key = folded(title)
    for size in range(len(name), 0, -1):
        words = " ".join(name[:size]).rstrip(".,").removesuffix("'s").removesuffix("’s")
        terms = tuple(
            term
            for term in holders_named(words)
            if any(folded(other) == key for other in offices()[term.office].titles)
        )
        if terms:
            return words, terms
    return "", ()


@cache
def _titles() -> re.Pattern[str]:
    from dipltime.data.offices import offices

    titles = {title for office in offices().values() for title in office.titles}
    return re.compile(rf"\b({'|'.join(sorted(map(re.escape, titles), key=len, reverse=True))})s?\b")
