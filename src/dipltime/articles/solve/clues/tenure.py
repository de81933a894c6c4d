""" "Since taking over in January": the office's holder came in, in that month, less than a year ago."""

from __future__ import annotations

import datetime as dt
import re
from itertools import islice
from typing import TYPE_CHECKING

from dipltime.articles.solve import days
from dipltime.articles.solve.clue import Clue
from dipltime.articles.solve.people import Titled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.articles.solve.clue import Told

_SINCE = re.compile(
    r"\b[Ss]ince (?:taking (?:over|office|power|up)|assuming|entering|becoming|being sworn in"
    r"|(?:his|her|the) inauguration|moving into)\b"
)
_MONTH = re.compile(r"XXXX-(\d\d)$")
_MOST = 20
_YEAR = dt.timedelta(days=365)


def tenures(told: Told) -> Iterator[Clue]:
    """The year after somebody of the sentence took office in the month that it names."""
    for match in islice(_SINCE.finditer(told.text), _MOST):
        start, end = told.sentence_at(match.start())
        months = [found[1] for date in told.dates_in(start, end) if (found := _MONTH.match(date.value))]
        people = [person for person in told.people if start <= person.start < end]
        people = people or _named_alike(told, start, end)
        if len(months) == 1 and len(people) == 1:
            yield from _clues(people[0], months[0])


def _named_alike(told: Told, start: int, end: int) -> list[Titled]:
    sentence = told.text[start:end]
    return [person for person in told.people if person.terms[0].surname in sentence]


def _clues(person: Titled, month: str) -> Iterator[Clue]:
    starts = [term.start for term in person.terms if term.start[5:7] == month and len(term.start) == 10]
    found = 0
    for start in map(dt.date.fromisoformat, starts):
        found |= days.between(start, start + _YEAR)
    if found:
        came = " or ".join(starts)
        yield Clue(found, f"“{person.words}” took office on {came}, less than a year before")
