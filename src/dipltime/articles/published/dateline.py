"""The publication date that stands in the text itself: at its head, or labelled at its end."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from dipltime.articles.published.stamps import Stamp, day_of, stamps

if TYPE_CHECKING:
    import datetime as dt

HEAD = 800
_TAIL = 300
_NEAR = 90

_ZONE = (
    r"(?:GMT|UTC|[ECMP][SD]?T|[BIMJKHSP]ST|MSK|CES?T|EES?T|WES?T|HKT|SGT|PKT|A[EWC][SD]T|SAST|WIB|Z\b"
    r"|UK time|local time|[+-]\d\d:?\d\d)"
)
_MERIDIEM = r"[ap]\.?m\b\.?"
_CLOCK = (
    rf"(?:\d{{1,2}}[:.]\d\d(?::\d\d)?(?:\.\d{{1,6}})?h?(?:\s?{_MERIDIEM})?(?:\s?\(?{_ZONE}\)?)?"
    rf"|\d{{1,2}}\s?{_MERIDIEM}(?:\s?{_ZONE})?|\d{{4}}\s?(?:hrs|{_ZONE}))"
)
_SURE_CLOCK = (
    rf"(?:\d{{1,2}}[:.]\d\d(?::\d\d)?(?:\s?{_MERIDIEM}\s?\(?{_ZONE}?\)?|\s?\(?{_ZONE}\)?|:\d\d)"
    rf"|\d{{1,2}}\s?{_MERIDIEM}\s?{_ZONE}|\d{{4}}\s?(?:hrs|{_ZONE}))"
)
_GAP = r"[\s,:|(·•–—-]{0,6}"
_PUBLISHED = (
    r"(?:(?:First |Originally |Article |Story |Date |Page )?"
    r"(?:[Pp]ublished|[Pp]osted|[Rr]eleased|[Ii]ssued|[Ff]iled)"
    r"|PUBLISHED|POSTED|RELEASED?|DATE|(?:Publication|Release|Pub|Publish) ?[Dd]ate|Date|Dated"
    r"|Aired|Broadcast|Created|Added|Submitted)"
)
_UPDATED = (
    r"(?:(?:[Pp]age |[Ss]tory )?(?:[Ll]ast )?"
    r"(?:[Uu]pdated?|[Mm]odified|[Rr]evised|[Ee]dited|UPDATED?|changed))"
)
_LABEL_END = rf"(?: (?:on|at))?{_GAP}(?:{_CLOCK}{_GAP}(?:on )?)?$"
_LABELLED = re.compile(rf"(?<![\w'])(?<!(?:as|or|is) ){_PUBLISHED}{_LABEL_END}")
_UPDATED_LABEL = re.compile(rf"(?<![\w']){_UPDATED}{_LABEL_END}")
_CLOCK_BEFORE = re.compile(rf"(?:^|[|\n·•(])[\s(]{{0,3}}{_SURE_CLOCK}\)?[\s,|]{{1,4}}$")
_CLOCK_AFTER = re.compile(rf"[T\s,:|(·•–—-]{{1,6}}(?:at )?{_SURE_CLOCK}", re.IGNORECASE)
_UPDATE_AFTER = re.compile(rf"{_GAP}{_UPDATED}\b")
_LINE_START = re.compile(r"(?:^|[\n|•·])[\s(\[–—-]{0,4}$")
_LINE_END = re.compile(r"[\s)\].]{0,4}(?:$|[\n|•·])")
# "LONDON, ", "Reykjavik, Iceland, ", "WASHINGTON (AP) - ", "(AFP) - ", "By Ann Other, "
_PLACE_BEFORE = re.compile(
    r"(?:^|\n)[ \t]{0,4}(?:By [A-Z][\w.' -]{1,50}|[A-Z][\w.' -]{1,30}(?:, [A-Z][\w.' -]{1,25})?)?"
    r"(?: ?\([A-Z][\w ./-]{1,25}\))?[ \t]?(?:[,:/|]|-{1,2}|[–—])?[ \t]{0,3}$"
)
_AGENCY_AFTER = re.compile(
    r"[ ,]{1,3}\(?(?:[A-Z][\w/. -]{1,25})\)[ ]{0,2}(?:[-–—_:]|$|\n)|[ ]{0,2}(?:-{1,2}|[–—])\s"
)
_RUNS_ON = re.compile(r",?[ \t]+(?!at \d|last |updated|by )[a-z]")
_PREPOSITION = re.compile(
    r"\b(?:on|in|of|from|since|until|by|till|to|for|and|after|before|the|due|dated|between)\s$"
)
_WIRE = re.compile(
    r"\b[A-Z]{2,5}(?:_ENG_)?(\d{4})(\d\d)(\d\d)\.\d{4}\b|\b[A-Z]{2,4}(\d\d)(\d\d)(\d\d)-\d{4}\b"
)

Test = Callable[[str, str], bool]


def _bare(left: str, right: str) -> bool:
    """A date alone on its line, or with the clock time it was put out at."""
    if _PREPOSITION.search(left):
        return False
    if _CLOCK_AFTER.match(right) or _CLOCK_BEFORE.search(left) or _UPDATE_AFTER.match(right):
        return True
    return bool(_LINE_END.match(right)) and bool(_LINE_START.search(left) or right.lstrip().startswith("|"))


_TESTS: tuple[tuple[str, Test], ...] = (
    ("published", lambda left, _: bool(_LABELLED.search(left))),
    ("dateline", lambda left, right: bool(_PLACE_BEFORE.search(left) and _AGENCY_AFTER.match(right))),
    ("place", lambda left, right: bool(_PLACE_BEFORE.search(left) and _LINE_END.match(right))),
    ("updated", lambda left, _: bool(_UPDATED_LABEL.search(left))),
    ("stamp", _bare),
)
_ORDER = ("published", "dateline", "stamp", "place", "updated")
"""What a date near the head is, from the surest to the least sure sign that it is the day of publication."""


def dateline(text: str) -> dt.date | None:
    """The day that the head of `text` gives as its own; None if it gives none, or several alike."""
    kinds: dict[str, list[dt.date]] = {}
    for stamp in stamps(text, 0, min(HEAD, len(text))):
        if kind := _kind(text, stamp):
            kinds.setdefault(kind, []).append(stamp.date)
    if wire := _wire_code(text):
        kinds.setdefault("dateline", []).append(wire)
    for kind in _ORDER:
        if kind in kinds:
            return kinds[kind][0] if len(set(kinds[kind])) == 1 else None
    return _tail(text)


def _kind(text: str, stamp: Stamp) -> str | None:
    left, right = text[max(0, stamp.start - _NEAR) : stamp.start], text[stamp.end : stamp.end + _NEAR]
    if _RUNS_ON.match(right):
        return None
    return next((kind for kind, test in _TESTS if test(left, right)), None)


def _tail(text: str) -> dt.date | None:
    """The day of a line such as "Published: 3 March 2011" at the end."""
    found = {
        stamp.date
        for stamp in stamps(text, max(0, len(text) - _TAIL), len(text))
        if _kind(text, stamp) == "published"
    }
    return found.pop() if len(found) == 1 else None


def _wire_code(text: str) -> dt.date | None:
    """The day in the story number of a news agency: APW19980227.0494, AP900816-0139."""
    match = _WIRE.search(text, 0, HEAD)
    if match is None:
        return None
    if match[1]:
        return day_of(int(match[1]), int(match[2]), int(match[3]))
    return day_of(1900 + int(match[4]), int(match[5]), int(match[6]))
