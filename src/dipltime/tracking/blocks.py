"""Which reports are worth comparing: those of one type that share an actor and a month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.days import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.serial import Json

_MONTH = 30.436875
_LONGEST = 31
_NOBODY = {""}

Block = tuple[str, str, int | str]


def blocks(report: Json) -> Iterator[Block]:
    """The blocks of a report in its JSON form; two reports of one event have at least one in common.

    Months are of even length here, so that a day needs no calendar. A report that leaves more than a month
    open is the same only as one that leaves the same days open, and is looked up by them.
    """
    actors = {actor["country"] or actor["name"].casefold() for actor in report["actors"]} or _NOBODY
    for month in _months(report["when"]):
        for actor in actors:
            yield report["type"], actor, month


def _months(when: Json) -> range | tuple[str]:
    earliest, latest = when["earliest"], when["latest"]
    if earliest and latest:
        first, last = number(earliest), number(latest)
        if last - first < _LONGEST:
            return range(int(first // _MONTH), int(last // _MONTH) + 1)
    return (f"{earliest}/{latest}",)
