from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dipltime.events.dating.calendar import bounds
from dipltime.events.dating.history import with_history
from dipltime.text import tokenise

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ties are at their worst since the end of the Cold War.", [("the end of the Cold War", "1991")]),
        ("It was the first visit since World War II.", [("World War II", "1945-09-02")]),
        ("Borders closed before World War II.", [("World War II", "1939-09-01")]),
        ("A museum of the Cold War opened.", []),
        ("Nothing has changed since Monday.", []),
    ],
)
def test_time_counted_from_named_events(text: str, told: list[tuple[str, str]]) -> None:
    found = with_history((), tokenise(text), "2021-05-19")
    assert [(date.text.removeprefix("the World").strip(), date.value) for date in found] == told


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("1991", ("1991-01-01", "1991-12-31")),
        ("1988-02", ("1988-02-01", "1988-02-29")),
        ("1944-05-18", ("1944-05-18", "1944-05-18")),
        ("1947/1991", ("1947-01-01", "1991-12-31")),
        ("2021-01-20/..", ("2021-01-20", None)),
    ],
)
def test_bounds(value: str, days: tuple[str | None, str | None]) -> None:
    assert bounds(value) == days


def test_an_anniversary_tells_of_the_original_too(events: Callable[..., tuple[Event, ...]]) -> None:
    text = "Ukraine marked the 77th anniversary of the deportation of the Crimean Tatars."
    found = {event.trigger.text: event for event in events(text)}
    assert found["deportation"].when.edtf == "1944-05-18"
    assert found["deportation"].status == "occurred"
    assert "2021-05-18" in {event.when.edtf for event in found.values()}


def test_a_record_begins_with_the_turn_of_history_that_it_counts_from(
    events: Callable[..., tuple[Event, ...]],
) -> None:
    (event,) = events("Relations are at their lowest point since the end of the Cold War.")
    assert (event.when.edtf, event.status, event.mode) == ("1991", "occurred", "era")
    assert event.title == "End of the Cold War"


def test_a_date_told_by_another_event(events: Callable[..., tuple[Event, ...]]) -> None:
    text = (
        "Ministers of the Arctic Council hold a meeting in Reykjavik on Wednesday and Thursday. "
        "A date is likely to be announced in the days following the Reykjavik meeting."
    )
    event = events(text)[-1]
    assert (event.when.edtf, event.status) == ("2021-05-21?/..", "scheduled")


@pytest.mark.parametrize("head", ["19 May 2021", "Published: 19 May 2021"])
def test_the_date_of_the_text_is_no_event(head: str, events: Callable[..., tuple[Event, ...]]) -> None:
    assert events(f"{head}\n\nNothing else.") == ()


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The summit was held on May 7. The day after the summit, the premier resigned.", "2021-05-08"),
        ("Troops invaded the island on 24 February 2020. Three days after the invasion, Germany sent help.",
         "2020-02-27"),
        ("Germany recalled its ambassador two weeks after the fall of the Berlin Wall.", "1989-11-20/1989-11-26"),
        ("The G7 summit was held on May 11. The two presidents met on the sidelines of the G7 summit.", "2021-05-11"),
        ("The coalition broke up in the wake of the vote.", "[..2021-05-19]"),
        ("The two will meet on the sidelines of the General Assembly.", "[2021-05-19..]"),
    ],
)  # fmt: skip
def test_an_event_counts_from_another(text: str, edtf: str, events: Callable[..., tuple[Event, ...]]) -> None:
    event = events(text)[-1]
    assert event.when.edtf == edtf
    date = event.evidence[0].date
    assert date is not None
    assert date.reading.relation is not None
