"""What the words of a date expression say by themselves, before anything is known of their context.

A meaning is never a guess: "Wednesday" is a Wednesday, "a year earlier" one year before something. The
resolvers (`dipltime.temporal.resolve`) make values of meanings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from dipltime.model import DateType
from dipltime.temporal.periods import Period

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from dipltime.values import dataclass

Base = Literal["published", "previous"]


@dataclass(frozen=True, slots=True)
class Known:
    """A period that the words name whole: "May 19, 2021", "1991", "the 1990s"."""

    period: Period
    fuzzy: tuple[str, ...] = ()
    """Other values it can have as well: a numeric date whose order of day and month is open."""


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A month, a day of a month, or a day of an unnamed month ("the 19th"), of an unnamed year."""

    month: int | None
    day: int | None = None
    weekday: int | None = None
    hint: int | None = None
    """-1, 0 or 1 where the words say last, this or next."""
    year_back: int = 0
    """Years to count from the one of the context: -1 in "July last year"."""
    year_given: bool = False
    """Whether "this year", "last year" or "next year" stands with it."""
    of_told: bool = False
    """Whether it is in the year told last, whatever the text is: "in December of that year"."""
    within: str = ""
    """The unit around the day that is meant: "the week of March 6"."""


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 1 (Monday) to 7."""

    weekday: int
    hint: int | None = None
    since: int | None = None
    """The weekday that the range begins with which this one ends: Monday of "Monday to Thursday"."""
    until: int | None = None
    """The weekday that the range ends with which this one begins."""
    week: int | None = None
    """The week that it lies in where the words say so, counted from the one of writing: 1 in "Monday of next week"."""


@dataclass(frozen=True, slots=True)
class PartOfYear:
    """A quarter, a half or a season of an unnamed year."""

    unit: Literal["quarter", "half", "season"]
    part: int = 0
    season: str = ""
    hint: int | None = None
    year_back: int = 0
    year_given: bool = False
    of_told: bool = False
    """Whether it is in the year told last, whatever the text is: "the summer of that year"."""


@dataclass(frozen=True, slots=True)
class ShortDecade:
    """A decade of an unnamed century: "the '80s", "the nineties"; `decade` is 0 to 9."""

    decade: int


@dataclass(frozen=True, slots=True)
class Calendar:
    """The calendar unit that the base lies in, moved by `count`: "last week", "this year", "yesterday"."""

    unit: str
    count: int
    base: Base = "published"


@dataclass(frozen=True, slots=True)
class Away:
    """So many units from the base: "two weeks ago", "three days later"; `count` None is a vague number."""

    unit: str
    count: float | None
    sign: Literal[-1, 1]
    base: Base = "published"
    grain: str = ""
    """The unit that the answer is where the words say it: the day of "a year ago today"."""
    step: int = 0
    """How many of these units after the base: -1 in "a year ago last month"."""
    weekday: int = 0
    """The day of the week of "a year ago Sunday"."""


@dataclass(frozen=True, slots=True)
class Length:
    """A duration: `count` units, None for a vague number."""

    unit: str
    count: float | None


TOLD = "told"
"""The unit of "since then": that of whatever was told last."""


@dataclass(frozen=True, slots=True)
class Same:
    """The unit of what was told last: "the day", "that month", "the same quarter"."""

    unit: str


@dataclass(frozen=True, slots=True)
class Compared:
    """The quarter that a report is about (`years` 0), or the one it is compared with (-1), or that of a named year."""

    years: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Plain:
    """A value that needs no context: PRESENT_REF, a SET, XXXX-WXX-4."""

    value: str
    type: DateType = "DATE"


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the day or a part of it: T10:35, TMO; `day` the count of days from the base, if said."""

    tail: str
    zone: str = ""
    calendar: int | None = None
    base: Base = "published"


@dataclass(frozen=True, slots=True)
class Feast:
    """A named day whose year the context tells: its first and last day in a year come from the table."""

    name: str
    hint: int | None = None
    year: int | None = None
    within: str = ""
    """The week or weekend around it that is meant: "Easter week"."""
    nth: int | None = None
    """The day of a run of days: 1 the first, -1 the last, 0 the one before ("the eve of Passover")."""


@dataclass(frozen=True, slots=True)
class Beside:
    """So many units before or after a date that the same words name: "a week from Friday", "the day after Easter"."""

    unit: str
    count: int
    sign: Literal[-1, 1]
    base_date: Calendar | Weekday | MonthDay | Feast


@dataclass(frozen=True, slots=True)
class Nth:
    """A day counted within a month or a year: the `nth`, from its end where that is -1, of all or of a weekday."""

    within: Known | MonthDay | Same
    nth: int
    weekday: int | None = None
    tail: str = ""
    """The part of that day: TNI in "the last night of the year"."""


Meaning = (
    Known
    | MonthDay
    | Weekday
    | PartOfYear
    | ShortDecade
    | Calendar
    | Away
    | Beside
    | Length
    | Same
    | Compared
    | Plain
    | Clock
    | Feast
    | Nth
)


@dataclass(frozen=True, slots=True)
class Found:
    """A meaning and the tokens it was read from (`end` exclusive), before it has a value."""

    start: int
    end: int
    meaning: Meaning
    rule: str
    mod: str | None = None
    tail: str = ""
    type: DateType | None = None
