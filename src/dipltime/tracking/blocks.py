"""Which reports are worth comparing: those of one type that share an actor and a week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.days import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.serial import Json

_WEEK = 7
_LONGEST = 31
_NOBODY = {""}

Block = tuple[str, str, int | str]


def blocks(report: Json) -> Iterator[Block]:
    """The blocks of a report in its JSON form; two reports of one event have at least one in common.

    A report that leaves more than a month open is the same only as one that leaves the same days open, and is
    looked up by them.
    """
    actors = {actor["country"] or actor["name"].casefold() for actor in report["actors"]} or _NOBODY
    for week in _weeks(report["when"]):
        for actor in actors:
            yield report["type"], actor, week


def _weeks(when: Json) -> range | tuple[str]:
    earliest, latest = when["earliest"], when["latest"]
    if earliest and latest:
        first, last = number(earliest), number(latest)
        if last - first < _LONGEST:
            return range(first // _WEEK, last // _WEEK + 1)
    return (f"{earliest}/{latest}",)
