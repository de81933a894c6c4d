from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.making import report

from dipltime.tracking.compose import compose
from dipltime.tracking.rows import reports_of, row_of

if TYPE_CHECKING:
    from dipltime.model import Event


def summit() -> list[Event]:
    """Three reports of one summit: hoped for, announced, held."""
    return [
        report(
            "k1",
            "2021-06-01",
            "2021-06-30",
            article="a",
            published="2021-05-19",
            precision="month",
            edtf="2021-06~",
            status="tentative",
            title="Summit in a European country",
            place=("a European country", None),
        ),
        report(
            "k2",
            "2021-06-16",
            article="b",
            published="2021-05-25",
            status="scheduled",
            title="Summit announced for Geneva",
            place=("Geneva", "CHE"),
        ),
        report(
            "k3", "2021-06-16", article="c", published="2021-06-17", title="Biden and Putin meet in Geneva"
        ),
    ]


def test_the_most_precise_and_of_those_the_latest_report_leads() -> None:
    event = compose(summit())
    assert event.id == "k1"
    assert event.title == "Biden and Putin meet in Geneva"
    assert event.when.edtf == "2021-06-16"
    assert event.status == "occurred"
    assert event.place is not None
    assert event.place.name == "Geneva"
    assert [one.article for one in event.evidence] == ["a", "b", "c"]


def test_a_late_but_vague_report_does_not_lead() -> None:
    vague = replace(summit()[0], id="late")
    late = replace(vague, evidence=(replace(vague.evidence[0], article="z", published="2022-01-01"),))
    assert compose([summit()[2], late]).when.edtf == "2021-06-16"


def test_a_date_of_its_own_goes_before_an_inherited_one() -> None:
    own = report("k1", "2021-05-18", "2021-05-19", published="2021-05-19", title="own")
    late = report("k2", "2021-05-19", published="2021-05-20", inherited="published", title="inherited")
    assert compose([own, late]).title == "own"


def test_history_names_the_article_of_each_change() -> None:
    history = compose(summit()).history
    assert history == (
        {"at": "2021-05-25", "change": "status", "from": "tentative", "to": "scheduled", "article": "b"},
        {"at": "2021-05-25", "change": "when", "from": "2021-06~", "to": "2021-06-16", "article": "b"},
        {"at": "2021-05-25", "change": "place", "from": "a European country", "to": "Geneva", "article": "b"},
        {"at": "2021-06-17", "change": "status", "from": "scheduled", "to": "occurred", "article": "c"},
    )


def test_one_report_is_the_event_itself() -> None:
    assert compose([report()]) == report()


def test_actors_of_all_reports_the_leads_first() -> None:
    event = compose(
        [report("k1", actors=("USA", "RUS"), published="2021-05-20"), report("k2", actors=("RUS", "ISL"))]
    )
    assert [actor.country for actor in event.actors] == ["USA", "RUS", "ISL"]


def test_what_the_sources_disagree_on_is_kept_side_by_side() -> None:
    event = compose(
        [
            report("k1", article="a", place=("Geneva", "CHE")),
            report("k2", article="b", place=("Vienna", "AUT"), status="cancelled"),
            report("k3", article="c", place=("Vienna", "AUT")),
        ]
    )
    assert event.conflicts == (
        {
            "field": "place",
            "values": [
                {"value": "Geneva", "articles": ["a"]},
                {"value": "Vienna", "articles": ["b", "c"]},
            ],
        },
        {
            "field": "status",
            "values": [
                {"value": "occurred", "articles": ["a", "c"]},
                {"value": "cancelled", "articles": ["b"]},
            ],
        },
    )


def test_a_less_precise_report_does_not_disagree() -> None:
    assert compose(summit()).conflicts == ()


def test_a_row_holds_the_reports() -> None:
    reports = summit()
    row = row_of(compose(reports), reports, corrected=False)
    assert list(reports_of(row)) == reports
    one = row_of(reports[0], reports[:1], corrected=False)
    assert "reports" not in one
    assert list(reports_of(one)) == reports[:1]
