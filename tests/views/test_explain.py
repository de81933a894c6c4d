from __future__ import annotations

from dataclasses import replace

import pytest
from tests.making import article, report

from dipltime.model import Event, EvidenceDate, Reading, Relation, Span
from dipltime.tracking.compose import compose
from dipltime.views.explain import lines


def told(event: Event, *, brackets: bool = True, because: str | None = None) -> list[str]:
    known = {"a1": article(title="First meeting", published_because=because)}
    return ["".join(piece for piece, _ in line) for line in lines(event, known, brackets=brackets)]


def test_one_event() -> None:
    assert told(report(place=("Reykjavik", "ISL")), because="it stands to reason") == [
        "US and Russian foreign ministers meet in Reykjavik",
        "e1 · CONSULT/meet · occurred",
        "when: 2021-05-19 (day: 2021-05-19)",
        "who: USA (USA), RUS (RUS)",
        "where: Reykjavik (ISL)",
        "",
        "First meeting, published 2021-05-19",
        "  its date was worked out from the text: it stands to reason",
        "  “The two ministers [met] on [Wednesday] in Reykjavik.”",
        "  status: occurred",
        "  “Wednesday” means 2021-05-19 (rule: weekday)",
        "    counted from 2021-05-19, the day of publication",
        "    on the day itself, because of “met”",
        "  so the event is dated 2021-05-19 (day: 2021-05-19)",
    ]


def test_in_colour_the_marks_are_styles() -> None:
    pieces = [piece for line in lines(report(), {}, brackets=False) for piece in line]
    assert ("met", "bold") in pieces
    assert ("Wednesday", "bold underline") in pieces


@pytest.mark.parametrize(
    ("reading", "step"),
    [
        (Reading(direction="past"), "    looking back"),
        (Reading(origin="1944-05-18"), "    what it commemorates was on 1944-05-18"),
        (Reading("2021-05-20", "event"), "    counted from 2021-05-20, the event it refers to"),
        (Reading("2021", "a guess"), "    counted from 2021, a guess"),
        (Reading(relation=Relation("same_day", "the summit", "P2D")), "    same day “the summit”, P2D"),
    ],
)
def test_each_step_of_a_reading_is_told(reading: Reading, step: str) -> None:
    event = report()
    date = EvidenceDate(25, 34, "Wednesday", "weekday", "2021-05-19", reading)
    assert step in told(replace(event, evidence=(replace(event.evidence[0], date=date),)))


def test_an_inherited_date_says_so() -> None:
    event = report(inherited="published")
    bare = replace(event, evidence=(replace(event.evidence[0], date=None),))
    assert any("told as of the day of publication" in line for line in told(bare))


def test_marks_that_do_not_fit_the_sentence_do_no_harm() -> None:
    event = report()
    wrong = replace(event.evidence[0], trigger=Span(20, 29, "overlaps"), start=500)
    assert "  “The two ministers met on Wednesday in Reykjavik.”" in told(replace(event, evidence=(wrong,)))


def test_history_and_conflicts() -> None:
    event = compose(
        [
            report("e1", status="scheduled", place=("Geneva", "CHE")),
            report("e2", article="b", published="2021-05-20", place=("Vienna", "AUT")),
        ]
    )
    text = told(event)
    assert "  2021-05-20  status: scheduled → occurred (article b)" in text
    assert "  place: Geneva (article a1); Vienna (article b)" in text
