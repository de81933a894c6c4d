"""A weekday in the lead that the present tells of: "are meeting in Iceland on Wednesday"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dipltime.articles.solve import days
from dipltime.articles.solve.clue import Clue, weekday_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.articles.solve.clue import Told

# Things that are done on one day. "Are preparing", "are heading", "are calling" speak of a coming day.
_DOING = (
    r"(?:meeting|holding|hosting|gathering|voting|visiting|attending|marking|celebrating|commemorating|convening"
    r"|opening|signing|observing|honou?ring|welcoming|remembering|receiving|addressing|resuming|talking|sitting"
    r"|beginning|starting|choosing|electing|mourning|burying|swearing|hearing|launching|joining|paying)"
)
_PRESENT = re.compile(
    rf"\b(?:is|are) (?:(?:also|both|again|now|all) )?({_DOING})\b(?P<between>[^.;:!?]{{0,90}})$"
)
_AWAY = re.compile(
    r"\b(?:ahead of|before|for|until|that|after|who|which|to|about|over|since|by|next|coming|this|if"
    r"|whether)\b"
)
# Verbs of telling: on a weekday after the lead's they can only be a week old, so the lead's is still to come.
_TELLING = frozenset(("said", "told", "announced", "added", "reported", "says"))
_REACH = 150


def lead_weekday(told: Told) -> Iterator[Clue]:
    """The day of publication is the weekday of what the first sentence tells in the present."""
    start, end = told.lead
    for date in told.dates_in(start, end):
        number = weekday_of(date)
        if number is None:
            continue
        before = told.text[max(start, date.start - _REACH) : date.start]
        match = _PRESENT.search(before)
        if match and not _AWAY.search(match["between"]) and not _told_later(told, number):
            words = " ".join(told.text[max(start, date.start - _REACH) + match.start() : date.end].split())
            yield Clue(days.weekday(number), f"“{words}” in the first sentence is the day of publication")
        return


def _told_later(told: Told, number: int) -> bool:
    """Whether something was said on one of the two weekdays after weekday `number`."""
    after = {(number + 1) % 7, (number + 2) % 7}
    return any(date.reading.cue in _TELLING and weekday_of(date) in after for date in told.dates)
