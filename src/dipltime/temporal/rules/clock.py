"""Times of the day and parts of it: "10:35 a.m.", "noon", "this morning", "0735 GMT", "last night"."""

from __future__ import annotations

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Clock, Meaning
from dipltime.temporal.words import word_list

_MERIDIEM = "(<half=(a | p)> DOT? m (DOT)? | <half2=MERIDIEM>)"
_ZONE = (
    "(<zone=ZONE> | ZONEWORD | (local | eastern | central | pacific | mountain) (standard | daylight)? time "
    "| eastern | pacific)?"
)


def _clock(match: Match) -> Meaning | None:
    hour = int(match.word("hour"))
    minute = int(match.word("minute")) if match.has("minute") else 0
    if match.has("half") or match.has("half2"):
        if not 1 <= hour <= 12:
            return None
        late = match.word("half") == "p" or match.value("half2", "MERIDIEM") == "12"
        hour = hour % 12 + (12 if late else 0)
    if hour > 24 or minute > 59 or _is_score(match):
        return None
    _take_place(match)
    return Clock(f"T{hour:02d}:{minute:02d}", match.value("zone", "ZONE"))


def _offset_clock(match: Match) -> Meaning | None:
    """ "T10:35Z" and "T10:35:00+02:00" of ISO 8601."""
    if match.before() != "t" or not match.tight(match.start - 1):
        return None
    zone = "Z"
    if match.has("sign"):
        sign = "+" if match.word("sign") == "+" else "-"
        zone = f"{sign}{match.word('oh')}:{match.word('om')}"
    return (
        Clock(f"T{match.word('hour')}:{match.word('minute')}", zone) if len(match.word("hour")) > 1 else None
    )


def _take_place(match: Match) -> None:
    """Take in the place whose time it is: "14:00 Moscow time"."""
    for distance in (2, 3):
        if not match.form(match.end + distance - 2)[:1].isupper():
            return
        if match.after(distance) == "time":
            match.end += distance
            return


_PREPOSITIONS = ("at", "by", "until", "till", "from", "to")
_BEFORE_CLOCK = frozenset(
    [*_PREPOSITIONS, "around", "about", "after", "before", "since", "between", "and", "t", "-"]
)


def _is_score(match: Match) -> bool:
    """Whether "3:2" and "John 3:16" are scores and verses rather than times."""
    if not match.has("minute"):
        return False
    if len(match.word("minute")) != len("00"):
        return True
    alone = not (match.has("half") or match.has("half2") or match.has("zone"))
    return alone and len(match.word("hour")) == 1 and match.before() not in _BEFORE_CLOCK


def _military(match: Match) -> Meaning | None:
    form = match.word("four")
    if int(form[:2]) > 24 or int(form[2:]) > 59:
        return None
    return Clock(f"T{form[:2]}:{form[2:]}", match.value("zone", "ZONE"))


def _in_words(match: Match) -> Meaning | None:
    word = match.word("hour")
    hour = int(match.lexicon.values.get(("CARDINAL", word), word if word.isdecimal() else "99"))
    if not 1 <= hour <= 12:
        return None
    late = match.has("part2") or match.value("part", "PART") in ("TAF", "TEV", "TNI")
    minute = int(match.word("minute") or 0)
    return Clock(f"T{hour % 12 + (12 if late else 0):02d}:{minute:02d}")


def _told_apart(match: Match) -> bool:
    """Whether "a quarter to nine" is a time and no share or score: what stands before it says so."""
    if match.word("minutes").isdecimal() and match.tokens.words[match.start + 1] == "to":
        return False
    return match.before() in (("at",) if match.has("minutes") else _BEFORE_CLOCK)


_PARTS_OF_HOUR = {"half": 30, "quarter": 15}


def _past_hour(match: Match) -> Meaning | None:
    """ "Half past six", "a quarter to nine", "at ten past eight"."""
    word = match.word("hour")
    hour = int(match.lexicon.values.get(("CARDINAL", word), word if word.isdecimal() else "0"))
    minutes = _PARTS_OF_HOUR.get(match.word("part") or match.word("part2")) or int(
        numbers.count(match, "minutes")
    )
    if not 1 <= hour <= 12 or not 0 < minutes < 60 or not _told_apart(match):
        return None
    total = (hour * 60 + (minutes if match.word("side") == "past" else -minutes)) % (12 * 60)
    late = match.value("day", "PART") in ("TAF", "TEV", "TNI")
    return Clock(f"T{total // 60 + 12 * late:02d}:{total % 60:02d}")


def _point(match: Match) -> Meaning | None:
    return Clock(match.value("point", "POINT"))


def _point_part(match: Match) -> Meaning | None:
    return Clock(match.value("part", "PART"))


_DAYS = {"this": 0, "last": -1, "tomorrow": 1, "yesterday": -1}


def _part(match: Match) -> Meaning | None:
    tail = match.value("part", "PART")
    if match.word("part") == "overnight":
        return Clock(tail)
    return Clock(tail, "", _DAYS[match.word("which")])


_STEPS = {"next": 1, "following": 1, "previous": -1, "preceding": -1, "same": 0, "that": 0}


def _told_part(match: Match) -> Meaning | None:
    """ "The next morning" and "that night" count from the day told last."""
    return Clock(match.value("part", "PART"), "", _STEPS[match.word("which")], "previous")


def _part_before(match: Match) -> Meaning | None:
    """ "The night before", where nothing follows that it is before."""
    alone = match.after() in (",", ".", ";", ")", "", "and", "but", "in", "at", "when")
    return Clock(match.value("part", "PART"), "", -1, "previous") if alone else None


def _the_part(match: Match) -> Meaning | None:
    wanted = match.before() in ("in", "during", "until", "by", "throughout", "of", "before", "through")
    if match.after() == "of":
        return Clock(match.value("part", "PART")) if day_follows(match) else None
    return Clock(match.value("part", "PART")) if wanted else None


def day_follows(match: Match) -> bool:
    """Whether a day follows: "the night of 12 March", "the morning of the 3rd", "the evening of Monday"."""
    word = match.after(3) if match.after(2) == "the" else match.after(2)
    named = (match.lexicon.values.get((kind, word)) for kind in ("WEEKDAY", "MONTH", "MONTHABBR"))
    return word[:1].isdecimal() or any(named)


_AT_POINT = ("at", "by", "before", "until", "after", "from", "around", "about")


_EDGES = {"dawn": "TMO", "daybreak": "TMO", "sunrise": "TMO", "midday": "TMI", "lunchtime": "TMI"}


def _edge_of_day(match: Match) -> Meaning | None:
    if match.before() not in _AT_POINT:
        return None
    return Clock(_EDGES.get(match.word("edge"), "TEV"))


def _at_night(match: Match) -> bool:
    """Whether "overnight" tells when, and is no adjective: "worked overnight", not "an overnight raid"."""
    return match.before() not in word_list("no_infinitives") and (
        not match.after().isalpha() or match.after() in word_list("after_overnight")
    )


def _hours_only(match: Match) -> Meaning | None:
    """ "At 0630 on 6 June", "by 0430": a nought in front, or the day behind, says that it is no year."""
    form = match.form(match.start)
    day = match.after() == "on" and match.before() == "at"
    if match.before() not in _PREPOSITIONS or not (form.startswith("0") or day):
        return None
    return _military(match)


RULES = (
    Rule(
        "edge_of_day",
        "<edge=(dawn | daybreak | sunrise | midday | lunchtime | dusk | sunset | nightfall)>",
        _edge_of_day,
    ),
    Rule(
        "mid_part",
        "mid HYPHEN? <part=(morning | afternoon | evening)>",
        lambda m: Clock(m.value("part", "PART")),
        "MID",
    ),
    Rule(
        "early_part",
        "(early | late) <it=<part=(morning | afternoon | evening)>>",
        lambda m: Clock(m.value("part", "PART")) if m.before(2) in word_list("before_early_part") else None,
    ),
    Rule("mid_day", "mid HYPHEN? day", lambda _m: Clock("TMI")),
    Rule("night_before", "the <part=PART> before", _part_before),
    Rule("clock", f"<hour=N12> ((COLON | DOT) <minute=N59>)? {_MERIDIEM} {_ZONE}", _clock),
    Rule("clock_24", f"<hour=N24> COLON <minute=N59> (COLON N59)? (hrs | hours)? {_ZONE}", _clock),
    Rule(
        "clock_offset",
        "<hour=N24> COLON <minute=N59> (COLON N59 (DOT NUM)?)? (z | <sign=(PLUS | HYPHEN)> <oh=TWO> COLON? <om=TWO>)",
        _offset_clock,
    ),
    Rule("clock_24_zone", "<hour=N24> (DOT <minute=N59>)? <zone=ZONE>", _clock),
    Rule(
        "clock_hours",
        "<four=FOUR> (hours | hrs)",
        lambda m: _military(m) if m.before() in _PREPOSITIONS else None,
    ),
    Rule("clock_four", "<four=FOUR>", _hours_only),
    Rule("clock_military", "<four=FOUR> (hours)? (<zone=ZONE> | local time)", _military),
    Rule(
        "clock_words",
        "<hour=(N12 | CARDINAL)> ((COLON | DOT) <minute=N59>)? (o APOS clock)? (in the <part=PART> | at <part2=night>) "
        f"{_ZONE}",
        _in_words,
    ),
    Rule(
        "past_hour",
        "(<part=half> | (a)? <part2=quarter> | <minutes=(CARDINAL | N59)> (minutes)?) <side=(past | to)> "
        "<hour=(CARDINAL | N12)> (in the <day=PART>)?",
        _past_hour,
    ),
    Rule("o_clock", f"<hour=(N12 | CARDINAL)> o APOS clock {_ZONE}", _in_words),
    Rule(
        "by_part",
        "(by | until | till | towards | toward) <it=<part=(morning | evening | afternoon)>>",
        lambda m: (
            None if m.after().isalpha() and m.after() not in word_list("after_that") else _point_part(m)
        ),
    ),
    Rule("noon", f"<point=POINT> {_ZONE}", _point),
    Rule("part_of_day", "<which=(this | last)> <part=PART>", _part),
    Rule(
        "told_part_of_day",
        "(the)? (very)? <which=(next | following | previous | preceding | same | that)> (same)? <part=PART>",
        _told_part,
    ),
    Rule("the_part_of_day", "the <part=PART>", _the_part),
    Rule("the_early_part_of_day", "the early <part=PART>", _the_part, "START"),
    Rule("the_late_part_of_day", "the late <part=PART>", _the_part, "END"),
    Rule(
        "tonight_part",
        "overnight",
        lambda m: Clock("TNI") if _at_night(m) else None,
    ),
)
