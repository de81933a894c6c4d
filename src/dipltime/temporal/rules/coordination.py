"""Several dates that share words: "May 10-11", "March or April 1998", "the second and fourth quarters", "1990-91".

A match covers all of them and its meaning holds one member for each, with the tokens it was read from;
`dipltime.temporal.refine.ranges` makes a reading of its own of every member.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Known, MonthDay, PartOfYear, Several, Weekday
from dipltime.temporal.periods import Period
from dipltime.temporal.rules.month_day import valid_day

if TYPE_CHECKING:
    from dipltime.temporal.meaning import Meaning, Member

_SEPARATORS = frozenset(
    ("-", "–", "—", "‐", "‑", "−", "/", "&", "and", "or", "to", "through", "until", "till", ",")
)
_RANGE = frozenset(("to", "through", "until", "till", "-", "–", "—", "‐", "‑"))
# What may follow a bare day of a list; before a noun the number counts things ("May 10 and 11 envoys").
_AFTER_DAYS = frozenset(
    ("", ".", ",", ";", ":", ")", "]", "?", "!", '"', "”", "’", "'", "-", "–", "—", "in", "at", "for", "with", "to", "by", "on",
     "as", "but", "when", "after", "before", "between", "of", "from", "under", "over", "during", "and", "or", "will", "would",
     "was", "were", "is", "are", "had", "has", "have", "that", "which", "while", "this", "last", "next", "where", "because")
)  # fmt: skip


def _pieces(match: Match, name: str) -> list[tuple[int, int]]:
    """The tokens of each item of a list, split at its separators."""
    start, end = match.span(name)
    pieces: list[tuple[int, int]] = []
    first = start
    for index in range(start, end + 1):
        if index == end or match.tokens.words[index] in _SEPARATORS:
            if index > first:
                pieces.append((first, index))
            first = index + 1
    return pieces


def _number(match: Match, piece: tuple[int, int]) -> int:
    words = match.tokens.words[piece[0] : piece[1]]
    lexicon = match.lexicon.values
    for word in words:
        if word.isdecimal():
            return int(word)
        if ("ORDINAL", word) in lexicon:
            return int(lexicon["ORDINAL", word])
    return 0


def _loose(match: Match, pieces: list[tuple[int, int]]) -> bool:
    """Whether the last number of a list with commas or "and" counts what follows it."""
    last = match.form(pieces[-1][0] - 1)
    return last not in _RANGE and match.after() not in _AFTER_DAYS


def _days(match: Match) -> Meaning | None:
    """Days of one month, the month said before or after them."""
    from dipltime.temporal.rules.month_day import month_number, weekday_number

    month, pieces = month_number(match), _pieces(match, "days")
    days = [_number(match, piece) for piece in pieces]
    year = numbers.year(match, "year") if match.has("year") else None
    if len(days) < 2 or any(not valid_day(month, day, year) for day in days) or _in_disorder(match, days):
        return None
    if match.has("before") and year is None and _loose(match, pieces):
        return None
    if match.has("before") is False and match.form(match.start - 1) in ("$", "£", "€", ".", ":"):
        return None
    weekday = weekday_number(match) if match.has("weekday") else None
    meanings = [_day(month, day, year, weekday if at == 0 else None) for at, day in enumerate(days)]
    return Several(tuple((*_reach(match, pieces, at), meaning) for at, meaning in enumerate(meanings)))


def _in_disorder(match: Match, days: list[int]) -> bool:
    """Days told together go up; a number that does not is something else ("May 20-5")."""
    return any(second <= first for first, second in zip(days, days[1:], strict=False)) or (
        match.tight(match.end - 1)
        and match.form(match.end) in ("/", "-")
        and match.form(match.end + 1).isdecimal()
    )


def _day(month: int, day: int, year: int | None, weekday: int | None) -> Meaning:
    if year is not None:
        return Known(Period("day", year, month, day))
    return MonthDay(month, day, weekday)


def _reach(match: Match, pieces: list[tuple[int, int]], at: int) -> tuple[int, int]:
    """The tokens of a member: the first and the last take in what stands around the list."""
    start, end = pieces[at]
    return (match.start if at == 0 else start), (match.end if at == len(pieces) - 1 else end)


def _months(match: Match) -> Meaning | None:
    """Months that share the year of the last: "from November to March 1998" begins in 1997."""
    pieces, year = _pieces(match, "months"), numbers.year(match, "year")
    values = match.lexicon.values
    words = [match.tokens.words[start] for start, _ in pieces]
    months = [int(values.get(("MONTH", w)) or values.get(("MONTHABBR", w), "0")) for w in words]
    if len(months) < 2 or 0 in months:
        return None
    members: list[Member] = []
    for at in range(len(months) - 1, -1, -1):
        if at + 1 < len(months) and months[at] > months[at + 1]:
            year -= 1
        members.append((*_reach(match, pieces, at), Known(Period("month", year, months[at]))))
    return Several(tuple(reversed(members)))


def _two_days(match: Match) -> Meaning | None:
    """Days of two months that share a year: "May 30 to June 2, 2019"."""
    year, values = numbers.year(match, "year"), match.lexicon.values
    months = [
        int(values.get(("MONTH", match.word(n))) or values.get(("MONTHABBR", match.word(n)), "0"))
        for n in "mn"
    ]
    days = [numbers.ordinal(match, name) for name in ("d", "e")]
    first_year = year - 1 if (months[0], days[0]) > (months[1], days[1]) else year
    if not valid_day(months[0], days[0], first_year) or not valid_day(months[1], days[1], year):
        return None
    middle = match.span("join")
    first: Member = (match.start, middle[0], Known(Period("day", first_year, months[0], days[0])))
    return Several((first, (middle[1], match.end, Known(Period("day", year, months[1], days[1])))))


def _years(match: Match) -> Meaning | None:
    """ "1990-91" and "1999-00": two years, the second with its last two figures."""
    first, short = int(match.word("a")), int(match.word("b"))
    second = first // 100 * 100 + short
    second += 100 if second <= first else 0
    tight = all(match.tight(index) for index in range(match.start, match.end - 1))
    glued = match.tight(match.end - 1) and match.form(match.end) in ("-", "/", ":", "%")
    if not tight or glued or second - first > 60 or match.before() in ("-", "/", "$", "no"):
        return None
    if match.word("sign") == "-" and short <= 12 and second - first > 15:
        return None
    at = match.start
    return Several(
        ((at, at + 1, Known(Period("year", first))), (at + 2, at + 3, Known(Period("year", second))))
    )


def _ordinals(match: Match) -> Meaning | None:
    """Quarters of one year, or centuries."""
    pieces = _pieces(match, "list")
    order = [_number(match, piece) for piece in pieces]
    century = match.word("unit") in ("century", "centuries")
    if len(order) < 2 or not all(1 <= number <= (30 if century else 4) for number in order):
        return None
    year = numbers.year(match, "year") if match.has("year") else None
    made = [_century(n) if century else _quarter(n, year) for n in order]
    return Several(tuple((*_reach(match, pieces, at), meaning) for at, meaning in enumerate(made)))


def _century(number: int) -> Meaning:
    return Known(Period("century", (number - 1) * 100))


def _quarter(number: int, year: int | None) -> Meaning:
    return PartOfYear("quarter", number) if year is None else Known(Period("quarter", year, number))


def _weekdays(match: Match) -> Meaning | None:
    """Weekdays that belong together: the first comes before the last, in the past as in the future."""
    values = match.lexicon.values
    pieces = _pieces(match, "list")
    days = [int(values.get(("WEEKDAY", match.tokens.words[start]), "0")) for start, _ in pieces]
    if len(days) < 2 or 0 in days or len(set(days)) < len(days):
        return None
    first, last = days[0], days[-1]
    members = [
        Weekday(day, first=first if at else None, last=last if at < len(days) - 1 else None)
        for at, day in enumerate(days)
    ]
    return Several(tuple((*_reach(match, pieces, at), meaning) for at, meaning in enumerate(members)))


_TO = "(HYPHEN | SLASH | to | through | until | till | and | or | AMPERSAND)"
_AND = f"(COMMA? (and | or) | COMMA | {_TO})"
_BARE_DAY = "(the)? N31 ORDSUFFIX?"
_ANY_DAY = "(the)? (N31 ORDSUFFIX? | ORDINAL)"
_YEAR = "((COMMA | of)? <year=AYEAR>)?"
_WEEKDAY = "(<weekday=THE_WEEKDAY> COMMA?)?"
_ORDINAL = "(the)? (N31 ORDSUFFIX | ORDINAL)"

RULES = (
    Rule(
        "month_days",
        f"{_WEEKDAY} <before=<month=THE_MONTH>> <days={_ANY_DAY} ({_AND} {_BARE_DAY}){{1,5}}> (COMMA? <year=AYEAR>)?",
        _days,
    ),
    Rule(
        "days_month", f"<days={_ANY_DAY} ({_AND} {_ANY_DAY}){{1,5}}> (of)? <month=THE_MONTH> {_YEAR}", _days
    ),
    Rule("months_year", f"<months=THE_MONTH ({_AND} THE_MONTH){{1,5}}> (COMMA | of)? <year=YEAR>", _months),
    Rule(
        "days_of_months",
        f"<m=THE_MONTH> <d=DAYNUM> <join={_TO}> <n=THE_MONTH> <e=DAYNUM> COMMA? <year=YEAR>",
        _two_days,
    ),
    Rule(
        "days_of_months_european",
        f"(the)? <d=DAYNUM> (of)? <m=THE_MONTH> <join={_TO}> (the)? <e=DAYNUM> (of)? <n=THE_MONTH> COMMA? <year=YEAR>",
        _two_days,
    ),
    Rule("years_short", "<a=YEAR> <sign=(HYPHEN | SLASH)> <b=TWO>", _years),
    Rule(
        "quarters",
        f"<list={_ORDINAL} ({_AND} {_ORDINAL}){{1,3}}> <unit=(quarter | quarters)> ((of)? <year=AYEAR>)?",
        _ordinals,
    ),
    Rule(
        "centuries", f"<list={_ORDINAL} ({_AND} {_ORDINAL}){{1,3}}> <unit=(century | centuries)>", _ordinals
    ),
    Rule("weekday_range", f"<list=WEEKDAY ({_AND} WEEKDAY){{1,5}}>", _weekdays),
)
