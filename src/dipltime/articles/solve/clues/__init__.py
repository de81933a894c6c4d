"""The clues, a module each: from a text to what it says of its day of publication."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from dipltime.articles.solve.clues.anniversaries import anniversaries
from dipltime.articles.solve.clues.dateline import dateline_days
from dipltime.articles.solve.clues.later import later_that_day
from dipltime.articles.solve.clues.lead import lead_weekday
from dipltime.articles.solve.clues.month_days import month_days
from dipltime.articles.solve.clues.offices import offices
from dipltime.articles.solve.clues.tenure import tenures
from dipltime.articles.solve.clues.today import todays
from dipltime.articles.solve.clues.years import past_years

if TYPE_CHECKING:
    from dipltime.articles.solve.clue import Clue, Told

Finder = Callable[["Told"], Iterable["Clue"]]

ANCHORS: tuple[Finder, ...] = (anniversaries, dateline_days, todays)
"""Those that can leave a few days a year or less, cheap to ask, the strongest first."""
BOUNDS: tuple[Finder, ...] = (lead_weekday, later_that_day, month_days, tenures, past_years, offices)
"""Those that narrow what the anchors leave, the strongest first."""
