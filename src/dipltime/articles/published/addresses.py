"""The day in a web address or in the name of a file."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from dipltime.articles.published.stamps import MONTHS, day_of, month_number

if TYPE_CHECKING:
    import datetime as dt

_MONTH = "|".join(MONTHS)
_YEAR = r"(?<!\d)(19\d\d|20\d\d)"
# /2021/05/19/…, /2021/may/19/…, …-2021-05-19…, …20210519…
_PARTED = re.compile(
    rf"{_YEAR}([-/_.])(\d{{1,2}}|(?:{_MONTH})[a-z]{{0,6}})\2(\d{{1,2}})(?!\d)", re.IGNORECASE
)
_SOLID = re.compile(rf"{_YEAR}(0[1-9]|1[0-2])([0-3]\d)(?!\d)")
_MAX_LENGTH = 2000


def from_url(source: str) -> dt.date | None:
    """The one day that the path of the address `source` names; None for what is no web address."""
    scheme, sign, rest = source[:_MAX_LENGTH].partition("://")
    if not sign or scheme.lower() not in ("http", "https"):
        return None
    path = rest.partition("/")[2].partition("?")[0].partition("#")[0]
    return _only(f"/{path}")


def from_file_name(source: str) -> dt.date | None:
    """The one day that the name of the file `source` carries; its folders say nothing."""
    return None if "://" in source else _only(PurePath(source).name[:_MAX_LENGTH])


def _only(words: str) -> dt.date | None:
    found = {
        date
        for pattern in (_PARTED, _SOLID)
        for match in pattern.finditer(words)
        if (date := day_of(int(match[1]), month_number(match.groups()[-2]), int(match.groups()[-1])))
    }
    return found.pop() if len(found) == 1 else None
