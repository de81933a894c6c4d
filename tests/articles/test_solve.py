"""Texts that name no date: solved where what they tell leaves one day, left alone where it does not."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dipltime.articles import from_text, publication_date
from dipltime.articles.solve import days, solve
from dipltime.articles.solve.ordinals import number_of
from dipltime.articles.solve.origins import origin_of
from dipltime.articles.solve.people import titled_people

SOLVED = {
    "today with its year": (
        "1960-05-18",
        """Summit breaks down

The premier told reporters in Paris today, Wednesday, 18 May 1960, that he would leave on Thursday.
""",
    ),
    "yesterday with its year": (
        "1988-06-02",
        """Treaty in force

The missile treaty entered into force yesterday, June 1, 1988, when the two leaders met in Moscow.
""",
    ),
    "helsinki": (
        "2025-08-01",
        """Ministers gather in Helsinki to mark Final Act

Foreign ministers from across Europe are meeting in Helsinki on Friday to discuss how to keep
the continent's security order alive.

In a speech on Friday the Finnish president recalled that it was the 50th anniversary of the
signing of the Helsinki Final Act.

Officials said on Thursday that no common statement was expected.
""",
    ),
    "wall": (
        "2019-11-09",
        """Berlin remembers

European leaders are gathering in Berlin on Saturday with the German chancellor to honour those
who brought down a dictatorship.

The chapel at Bernauer Strasse was full on Saturday for a service marking the 30th anniversary
of the fall of the Berlin Wall, and four presidents lit candles.

"We were never so happy," a visitor said on Friday.
""",
    ),
    "wall_next_day": (
        "2019-11-11",
        """Talks in Warsaw after the ceremonies

The foreign ministers of Poland and Germany are holding talks in Warsaw on Monday on the future
of their neighbourhood treaty.

On Saturday the two men stood side by side in Berlin to mark the 30th anniversary of the fall
of the Berlin Wall.
""",
    ),
    "elysee_today": (
        "2023-01-22",
        """Paris and Berlin renew vows

The two governments said they would coordinate their positions more closely.

"Today is the 60th anniversary of the Elysee Treaty," the French president told students at the
Sorbonne, "and it is as alive as ever."
""",
    ),
    "dateline": (
        "2021-06-16",
        """GENEVA, June 16 (Reuters) - U.S. President Joe Biden and Russian President Vladimir Putin met
on Wednesday in a villa by the lake.

Since taking office in January, Biden has said he wants predictable relations.
""",
    ),
    "today": (
        "2021-05-19",
        """Ministers sign

The treaty was signed in the Kremlin today, Wednesday, May 19, in the presence of the
ambassadors.

Since taking office in January, President Joe Biden has not spoken with the president.
""",
    ),
    "hiroshima": (
        "2023-08-06",
        """Hiroshima bell rings

Prime Minister Fumio Kishida is hosting ambassadors in Hiroshima on Sunday, hours after a bell
rang for the dead.

The mayor said on Sunday, the 78th anniversary of the atomic bombing of Hiroshima, that
deterrence had failed.
""",
    ),
    "pearl": (
        "2021-12-07",
        """Veterans come to Honolulu

Survivors are gathering at the harbour on Tuesday for what may be the last such ceremony.

"They ask us to remember," the admiral said on Tuesday, 80 years to the day since the attack on
Pearl Harbor.
""",
    ),
    "later2": (
        "2021-08-13",
        """Berlin hosts envoys

The envoys of the four powers spoke of progress after a morning of talks in the old building.

They were due to meet the chancellor later on Friday.

A minute of silence on Friday marked the 60th anniversary of the building of the Berlin Wall.
""",
    ),
}

UNSOLVED = {
    "a speech of long ago": """Infamy

Roosevelt began with the words: "Yesterday, December 7, 1941 - a date which will live in infamy."
""",
    "tenure": """Envoys meet in Geneva

The American and Russian envoys are meeting in Geneva on Wednesday, the first such talks since
the change of government.

Since taking office in January, President Barack Obama has offered Moscow a fresh start.

On Tuesday the Polish parliament held a session for the tenth anniversary of Poland joining
NATO.
""",
    "later": """Berlin hosts envoys

The envoys of the four powers spoke of progress after a morning of talks on Tuesday.

They were due to meet the chancellor later on Tuesday.

Tuesday was the 60th anniversary of the building of the Berlin Wall...
""",
    "prep": """Berlin prepares

Officials are meeting in Berlin on Saturday to plan the coming weeks.

The mayor said on Saturday that preparations for the 30th anniversary of the fall of the Berlin
Wall were going well.
""",
    "wrongday": """Berlin remembers

Leaders are gathering in Berlin on Friday with the chancellor to remember those who died there.

A service on Friday marked the 30th anniversary of the fall of the Berlin Wall.
""",
    "nolead": """Berlin remembers

A service in Berlin on Saturday marked the 30th anniversary of the fall of the Berlin Wall.

"We were never so happy," a visitor said on Friday.
""",
    "unknown": """Village remembers

Villagers are gathering in the square on Saturday to remember.

A service on Saturday marked the 30th anniversary of the opening of the school.
""",
    "contradiction": """Berlin remembers

European leaders are gathering in Berlin on Saturday with the German chancellor.

President Joe Biden stayed away. A service on Saturday marked the 30th anniversary of the fall
of the Berlin Wall.
""",
    "future": """Berlin to remember

Leaders will gather in Berlin on Saturday, when a service will mark the 30th anniversary of the
fall of the Berlin Wall.

The chancellor said on Thursday that she was looking forward to it.
""",
    "plain": """Talks end

The ministers met on Tuesday and agreed to meet again on Friday. They spoke for three hours,
officials said on Wednesday.
""",
    "dateline_alone": """GENEVA, June 16 (Reuters) - The two presidents met on Wednesday by the lake.

They agreed to talk again.
""",
    "nowadays": """Germany today

Ministers are meeting in Berlin on Saturday with their colleagues from the east of the
continent.

Today, 30 years since the fall of the Berlin Wall, the east still earns less than the west.
""",
    "only mentioned": """Talks in Berlin

Ministers are meeting in Berlin on Saturday with their colleagues from the east of the
continent.

He said on Saturday that speeches at the 30th anniversary of the fall of the Berlin Wall had
changed nothing, last week.
""",
    "two anniversaries that exclude each other": """Two memorials

Ministers are meeting in Berlin on Saturday with their colleagues from the east of the
continent.

A service on Saturday marked the 30th anniversary of the fall of the Berlin Wall.

A service on Friday marked the 60th anniversary of the building of the Berlin Wall.
""",
}


@pytest.mark.parametrize("name", SOLVED)
def test_one_day_is_left(name: str) -> None:
    day, text = SOLVED[name]
    solution = solve(text)
    assert solution is not None
    assert solution.date.isoformat() == day
    assert solution.because.endswith(f": {day}")
    assert "\n" not in solution.because


@pytest.mark.parametrize("name", UNSOLVED)
def test_no_answer_without_enough_evidence(name: str) -> None:
    assert solve(UNSOLVED[name]) is None


def test_every_reason_that_is_given_is_needed() -> None:
    solution = solve(SOLVED["dateline"][1])
    assert solution is not None
    assert "took office on 2021-01-20" in solution.because
    assert "has the office" not in solution.because


def test_a_solved_article_says_how() -> None:
    article = publication_date(from_text(SOLVED["wall"][1]))
    assert (article.published, article.published_from) == ("2019-11-09", "text")
    assert article.published_because is not None
    assert "the fall of the Berlin Wall (1989-11-09) is Saturday 9 November 2019" in article.published_because


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("the fall of the Berlin Wall in November", "1989-11-09"),
        ("“Stalin’s deportation of countless Crimean Tatars from their home”", "1944-05-18"),
        ("Allied landings in Normandy", "1944-06-06"),
        ("the opening of our school", None),
        ("", None),
    ],
)
def test_origin_by_key_words(words: str, day: str | None) -> None:
    origin = origin_of(words)
    assert (origin.date.isoformat() if origin else None) == day


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("77th", 77),
        ("first", 1),
        ("fiftieth", 50),
        ("Twenty-fifth", 25),
        ("hundredth", 100),
        ("twelfth", 12),
        ("30", 30),
    ],
)
def test_ordinals(words: str, number: int) -> None:
    assert number_of(words) == number


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Presidents Joe Biden and Vladimir Putin met.", ["President Joe Biden"]),
        ("Secretary of State Antony Blinken’s plane landed.", ["Secretary of State Antony Blinken"]),
        ("Former President Barack Obama spoke.", []),
        ("then-President Bill Clinton spoke.", []),
        ("President Nobody Known spoke.", []),
    ],
)
def test_people_by_title(text: str, people: list[str]) -> None:
    assert [person.words for person in titled_people(text)] == people


DAYS = st.dates(dt.date(1901, 1, 1), dt.date(2098, 12, 31))


@given(DAYS)
def test_sets_of_days_agree_with_the_calendar(day: dt.date) -> None:
    one = days.between(day, day)
    assert days.only(one) == day
    assert one & days.weekday(day.weekday()) == one
    assert not one & days.weekday((day.weekday() + 1) % 7)
    assert one & days.month_day(day.month, day.day) == one


@given(DAYS, st.integers(-40, 40))
def test_shifted_days(day: dt.date, by: int) -> None:
    assert days.only(days.shift(days.between(day, day), by)) == day + dt.timedelta(by)


@given(DAYS, st.integers(0, 40), st.integers(0, 40))
def test_days_around(day: dt.date, before: int, after: int) -> None:
    first, last = day - dt.timedelta(before), day + dt.timedelta(after)
    assert days.around(days.between(day, day), before, after) == days.between(first, last)


_PIECES = st.sampled_from(
    [
        "the 30th anniversary of ",
        "the fall of the Berlin Wall",
        " on Saturday",
        "today, May 19",
        ". ",
        "\n\n",
        "since taking office",
        " in January",
        "President ",
        "Joe Biden ",
        "GENEVA, June 31 (AP) - ",
        "99th",
        " is meeting",
        " 1999",
        "later on Friday",
    ]
)


@given(st.lists(_PIECES, max_size=30).map("".join) | st.text(max_size=100))
def test_any_text_is_solved_without_error(text: str) -> None:
    solution = solve(text)
    assert solution is None or solution.because
