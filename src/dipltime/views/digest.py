"""The digest: one line a key date, with its weight as a bar and the event it is remembered for.

From 100 columns on the line says the weekday and "articles" too, below 60 the title stands under it. Titles are
wrapped, never cut; the second event joins the line where there is room, and always where there is no width.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dipltime import views
from dipltime.days import weekday
from dipltime.encoding import to_bytes
from dipltime.serial import key_date_to_json
from dipltime.views.cells import cells, pad, wrap
from dipltime.views.clean import clean
from dipltime.views.dates import WEEKDAYS
from dipltime.views.layout import title_style
from dipltime.views.page import Page
from dipltime.views.plain import bare
from dipltime.views.signs import WEIGHT, sign_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dipltime.model import KeyDate
    from dipltime.views.layout import Line

_WIDE, _STACKED = 100, 60
_BAR, _SHORT_BAR = 8, 4
_LEAST = 20
"""Columns that a title has at least."""


@dataclass(frozen=True, slots=True)
class Digest:
    """Key dates in the order to show them in."""

    dates: Sequence[KeyDate]
    width: int | None = None
    """Columns of the terminal; None for as many as the text takes."""
    ascii: bool = False
    """Whether the output can show nothing but ASCII signs."""


def render(name: str, digest: Digest) -> str:
    """`digest` in the view `name`, one of the names of `views`; one made for events shows the leading ones."""
    if name == "json":
        rows = ",\n".join(map(_row, digest.dates))
        return f"[\n{rows}\n]\n" if rows else "[]\n"
    if name == "jsonl":
        return "".join(f"{_row(one)}\n" for one in digest.dates)
    if name == "terminal":
        from dipltime.views.terminal import coloured

        return coloured(lines(digest), ascii_only=digest.ascii)
    if name == "plain":
        return bare(lines(digest), ascii_only=digest.ascii)
    events = [event for one in digest.dates for event in one.events]
    return views.render(name, Page(events, width=digest.width, ascii=digest.ascii))


def _row(one: KeyDate) -> str:
    return to_bytes(key_date_to_json(one)).decode()


def lines(digest: Digest) -> Iterator[Line]:
    """The lines of `digest`."""
    leads = list(_leads(digest))
    if digest.width is not None and digest.width < _STACKED:
        for lead, one in zip(leads, digest.dates, strict=True):
            yield from _stacked(lead, one, max(digest.width - 3, 10))
        return
    room = _room(leads, digest)
    for lead, one in zip(leads, digest.dates, strict=True):
        yield from _in_line(lead, one, room, wrapped=digest.width is not None)


def _leads(digest: Digest) -> Iterator[Line]:
    """What stands before the title of each key date, all of the same width."""
    wide = digest.width is None or digest.width >= _WIDE
    bar = _BAR if wide else _SHORT_BAR
    most = max((one.score for one in digest.dates), default=1.0)
    for one, count in zip(digest.dates, _counts(digest, wide=wide), strict=True):
        sign, length = sign_of(one.events[0]), max(round(bar * one.score / most), 1)
        yield [
            (f" {one.date} {WEEKDAYS[weekday(one.date)]}" if wide else f" {one.date}", "bold"),
            (f"  {pad((WEIGHT.plain if digest.ascii else WEIGHT.glyph) * length, bar)}", WEIGHT.style),
            (f"  {count}", "dim"),
            (f"  {sign.plain if digest.ascii else sign.glyph}  ", sign.style),
        ]


def _counts(digest: Digest, *, wide: bool) -> list[str]:
    """How many articles tell of each date, the numbers and the words below each other."""
    digits = max((len(str(one.articles)) for one in digest.dates), default=0)
    words = ["article" if one.articles == 1 else "articles" for one in digest.dates]
    ends = [f" {pad(word, max(map(len, words)))}" if wide else "" for word in words]
    return [f"{one.articles:>{digits}}{end}" for one, end in zip(digest.dates, ends, strict=True)]


def _room(leads: Sequence[Line], digest: Digest) -> int:
    """How many columns the titles have."""
    if digest.width is None:
        return max((cells("; ".join(_titles(one))) for one in digest.dates), default=0)
    identifier = max((cells(clean(one.events[0].id)) for one in digest.dates), default=0)
    return max(digest.width - max(map(_width, leads), default=0) - identifier - 2, _LEAST)


def _in_line(lead: Line, one: KeyDate, room: int, *, wrapped: bool) -> Iterator[Line]:
    style = title_style(one.events[0])
    title, *others = _titles(one)
    first, *rest = wrap(title, room if wrapped else None)
    second = "".join(f"; {other}" for other in others)
    if rest or cells(first + second) > room:
        second = ""
    end = pad(first + second, room)[len(first) :]
    yield [*lead, (first, style), (f"{end}  {clean(one.events[0].id)}", "dim")]
    for more in rest:
        yield [(" " * _width(lead), ""), (more, style)]


def _stacked(lead: Line, one: KeyDate, room: int) -> Iterator[Line]:
    yield [*lead, (clean(one.events[0].id), "dim")]
    for title in wrap(_titles(one)[0], room):
        yield [(f"   {title}", title_style(one.events[0]))]


def _titles(one: KeyDate) -> list[str]:
    return [clean(event.title) for event in one.events]


def _width(line: Line) -> int:
    return sum(cells(text) for text, _ in line)
