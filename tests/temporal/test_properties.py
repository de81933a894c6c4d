"""What holds for the dates of any text whatever."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dipltime
from dipltime.data import table, values
from dipltime.errors import DateError
from dipltime.temporal import find_dates
from dipltime.temporal.languages import detect
from dipltime.temporal.scan import rulebook, scan
from dipltime.text import tokenise

_YEAR = r"(BC)?[\dX]{4}"
_TIME = r"T(\d\d:\d\d(:\d\d)?|MO|MI|AF|EV|NI|DT|DA)(Z|[+-]\d\d:\d\d)?"
_PART = r"(Q[\dX]|H[\dX]|SP|SU|FA|WI)"
_DAY = rf"{_YEAR}(-(\d\d|XX)(-(\d\d|XX)({_TIME})?)?|-W(\d\d|XX)(-(WE|\d))?({_TIME})?|-{_PART})?"
_DURATION = (
    r"P(?=.)((\d+(\.\d+)?|X{1,2})[YMWDQCE]|\d+WE)*"
    r"(T(?=.)((\d+(\.\d+)?|X{1,2})[HMS])*)?(-(SP|SU|FA|WI|TMO|TNI|TEV))?"
)
_RUN = r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d"
VALUE = re.compile(rf"({_DAY}|{_RUN}|(BC)?\d{{2,3}}|{_DURATION}|PRESENT_REF|PAST_REF|FUTURE_REF)\Z")
_EDTF_DAY = r"-?\d{4,}(-\d\d(-\d\d)?)?|\d\d\dX|\d\dXX|-\d{3,}X|-\d{2,}XX|XXXX-\d\d(-\d\d)?|XXXX-XX-\d\d"
EDTF = re.compile(
    rf"(({_EDTF_DAY})[~?%]?|\.\.|\[({_EDTF_DAY})(,({_EDTF_DAY}))*\])(/({_EDTF_DAY}|\.\.)?[~?%]?)?\Z"
)

DAYS = st.one_of(
    st.none(), st.dates(), st.sampled_from([date.min, date.max, date(2021, 5, 19), date(2020, 2, 29)])
)
# Words of dates in any order: most random characters hold none.
_WORDS = (
    "May monday Monday 19 1991 the of last next two weeks ago year a and half to - / , . : ( ) ' 80 s "
    "th century BC 10 35 a.m. GMT 0735 every early mid late end quarter third spring earlier later "
    "before after twenty hundred decade decades several few night noon tomorrow 9999 0000 31 February "
    "fiscal that same following month day million days between until 29 ad 00 000 anniversary "
    "Ramadan Hanukkah Eid al-Fitr Finland Independence Day eve first "
)
WORDS = _WORDS.split() + [word for row in table("lexicon") for word in values(row["words"])]
PHRASES = st.lists(st.sampled_from(WORDS), max_size=24).map(" ".join)
GLUED = st.lists(st.sampled_from(WORDS), max_size=12).map("".join)
TEXTS = st.one_of(st.text(max_size=80), PHRASES, GLUED)
HOSTILE = [
    "\ud800 May 5",
    "\x00\x00 Monday \x00",
    "9" * 10_000,
    "İ stanbul MAY İ",
    "May " + "9" * 5_000,
    "٣ مايو May ٣",
    "²³ years ago",
    "Ⅳ centuries ago",
    "９９９９年 in １９９１",
    "5" * 400 + " years ago",
    "in " + "9" * 400 + " BC",
    "one million million million years later",
    "999999999 days ago",
    "31 February 2020 and 30/02/2021",
    "0/0/0000 0000-00-00",
    "in 0 BC and year 0",
    "the 0th century and the 99th century BC",
    "24:61:99 GMT",
    "\u202emonday\u202c",
    "a" * 20_000,
    "-" * 5_000,
    "10 1/0 years",
    "next spring, this winter, the following decade, next week, next weekend, next quarter",
    "late last night early the next morning the end of late early mid May the the night",
]


def check(text: str, published: date | None, language: str = "en") -> None:
    """The promises about the dates of a text."""
    end = 0
    for found in find_dates(text, published, language=language):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert VALUE.match(found.value), found
        assert found.edtf is None or EDTF.match(found.edtf), found
        if found.earliest and found.latest and found.earliest[0] != "-":
            assert found.earliest <= found.latest, found
        end = found.end


@given(TEXTS, DAYS)
@settings(max_examples=400, deadline=None)
def test_promises_hold_for_any_text(text: str, published: date | None) -> None:
    check(text, published)


@given(TEXTS, DAYS, st.sampled_from(["fr", "de", "es", "it", "pt", "ru", "uk", "ar", "zh"]))
@settings(max_examples=150, deadline=None)
def test_promises_hold_in_any_language(text: str, published: date | None, language: str) -> None:
    check(text, published, language)


@given(st.text())
@settings(deadline=None)
def test_every_text_has_a_language(text: str) -> None:
    assert len(detect(text)) == 2


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("published", [None, date(2021, 5, 19), date.min, date.max])
def test_promises_hold_for_hostile_text(text: str, published: date | None) -> None:
    check(text, published)


@pytest.mark.parametrize("published", ["0000-01-01", "10000-01-01", "2021-02-30", "no date"])
def test_a_publication_date_outside_the_calendar_is_an_error(published: str) -> None:
    with pytest.raises(DateError):
        dipltime.find_dates("They met on Wednesday.", published)


UNITS = [
    "last ",
    "the ",
    "1 ",
    "1",
    ",",
    "May ",
    "two ",
    "monday ",
    "May 5, ",
    "-",
    "1/",
    "and ",
    "10:",
    "the last two ",
    "'",
    "(",
    "a ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_readings_grow_with_the_text_and_no_faster(unit: str) -> None:
    def work(times: int) -> tuple[int, int]:
        tokens = tokenise(unit * times)
        readings = scan(tokens)
        return len(readings), sum(found.end - found.start for _, found in readings)

    small, large = work(200), work(2_000)
    assert large[0] <= 11 * small[0] + 50
    assert large[1] <= 11 * small[1] + 500


def test_every_pattern_is_bounded() -> None:
    for compiled in rulebook().rules:
        assert not re.search(r"[*+]|\{\d+,\}", compiled.pattern.pattern), compiled.rule.name
