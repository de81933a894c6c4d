"""Decisions of a person: they find their reports again, win over all that is read, and can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.making import article, report
from tests.tracking.keeping import Kept, Running
from tests.tracking.test_ledger import articles_of, read, stories

from dipltime.errors import InputError, StoreError
from dipltime.hands import decisions
from dipltime.tracking import Ledger

if TYPE_CHECKING:
    from collections.abc import Callable

AT = "2026-01-01"
SECOND: dict[str, Any] = {"article": "b", "published": "2021-05-20"}
THIRD: dict[str, Any] = {"article": "c", "published": "2021-05-21"}


def told_twice() -> Kept:
    """One event of two articles."""
    return read(
        [(article(), [report("e1")]), (article("b", "2021-05-20"), [report("e2", **SECOND)])],
    )


def change(kept: Kept, work: Callable[[Ledger], Any]) -> Any:
    ledger = kept.ledger()
    done = work(ledger)
    ledger.write()
    assert kept.faults() == []
    return done


def edit(kept: Kept, event: str, **fields: Any) -> Any:
    return change(kept, lambda ledger: decisions.edit(ledger, event, fields, AT))


def when(day: str) -> dict[str, Any]:
    return {"edtf": day, "earliest": day, "latest": day, "precision": "day", "approximate": False}


def fields(kept: Kept, name: str) -> dict[str, Any]:
    return {event: row[name] for event, row in kept.events.items()}


def test_an_edit_wins_over_later_reports_and_is_in_the_history() -> None:
    kept = read([(article(), [report("e1", status="scheduled")])])
    edit(kept, "e1", status="cancelled", title="Called off")
    kept.add(article("b", "2021-05-20"), [report("e2", **SECOND)])
    (row,) = kept.events.values()
    assert (row["id"], row["status"], row["title"]) == ("e1", "cancelled", "Called off")
    assert row["history"] == [
        {"at": "2021-05-20", "change": "status", "from": "scheduled", "to": "occurred", "article": "b"},
        {"at": AT, "by": "hand", "correction": "000001", "change": "status", "from": "occurred", "to": "cancelled"},
        {
            "at": AT, "by": "hand", "correction": "000001", "change": "title",
            "from": "US and Russian foreign ministers meet in Reykjavik", "to": "Called off",
        },
    ]  # fmt: skip


def test_a_corrected_date_draws_the_reports_that_tell_it_and_those_that_tell_the_old_one() -> None:
    kept = read([(article(), [report("e1")])])
    edit(kept, "e1", when=when("2021-05-29"))
    kept.add(article("b", "2021-05-20"), [report("e2", "2021-05-29", **SECOND)])
    kept.add(article("c", "2021-05-21"), [report("e3", "2021-05-19", **THIRD)])
    assert fields(kept, "when") == {"e1": when("2021-05-29")}
    change(kept, lambda ledger: decisions.undo(ledger, 1))
    assert {day["edtf"] for day in fields(kept, "when").values()} == {"2021-05-19", "2021-05-29"}


def test_a_correction_finds_its_event_after_another_reading_of_the_article() -> None:
    kept = read([(article(), [report("e1")])])
    edit(kept, "e1", title="As it should be")
    kept.add(article(), [report("other", type="AGREE", mode=None)])
    assert fields(kept, "title") == {"other": "As it should be"}
    change(kept, lambda ledger: decisions.undo(ledger, 1))
    assert fields(kept, "title") == {"other": "US and Russian foreign ministers meet in Reykjavik"}


def test_merged_reports_stay_together_and_split_ones_apart() -> None:
    far = report("e2", "2021-09-09", actors=("CHN",), title="Something else", **SECOND)
    kept = read([(article(), [report("e1")]), (article("b", "2021-05-20"), [far])])
    assert change(kept, lambda ledger: decisions.merge(ledger, ["e2", "e1"], AT)) == "e1"
    kept.add(article("b", "2021-05-20"), [far, report("e9", "2021-07-07", start=300, **SECOND)])
    assert list(kept.events) == ["e1", "e9"]
    assert change(kept, lambda ledger: decisions.split(ledger, "e1", [2], AT)) == ("e1", "e2")
    assert len(kept.events) == 3

    kept = told_twice()
    assert change(kept, lambda ledger: decisions.split(ledger, "e1", [1], AT)) == ("e2", "e1")
    kept.add(article("c", "2021-05-21"), [report("e3", **THIRD)])
    assert sorted(len(row["evidence"]) for row in kept.events.values()) == [1, 2]
    assert change(kept, lambda ledger: decisions.merge(ledger, ["e1", "e2"], AT)) == "e1"
    assert [len(row["evidence"]) for row in kept.events.values()] == [3]


def test_a_second_split_keeps_apart_what_the_first_one_did() -> None:
    kept = told_twice()
    kept.add(article("c", "2021-05-21"), [report("e3", **THIRD)])
    change(kept, lambda ledger: decisions.split(ledger, "e1", [2], AT))
    change(kept, lambda ledger: decisions.split(ledger, "e1", [2], AT))
    assert sorted(kept.events) == ["e1", "e2", "e3"]


def test_an_edit_stays_with_the_rest_and_goes_with_what_it_was_made_to() -> None:
    kept = told_twice()
    edit(kept, "e1", title="Corrected")
    change(kept, lambda ledger: decisions.split(ledger, "e1", [2], AT))
    assert fields(kept, "title")["e1"] == "Corrected"
    assert fields(kept, "title")["e2"] != "Corrected"
    edit(kept, "e2", title="Another")
    change(kept, lambda ledger: decisions.merge(ledger, ["e1", "e2"], AT))
    assert fields(kept, "title") == {"e1": "Another"}
    change(kept, lambda ledger: decisions.split(ledger, "e1", [2], AT))
    assert fields(kept, "title") == {"e1": "Corrected", "e2": "Another"}


def test_what_is_removed_stays_so_when_it_is_read_again_in_the_same_words() -> None:
    kept = told_twice()
    gone = change(kept, lambda ledger: decisions.remove(ledger, ["e1"], [], AT))
    assert [event.id for event in gone] == ["e1"]
    assert kept.events == {}
    kept.add(article(), [report("e1")])
    kept.add(article(), [report("e1", start=3), report("e5", "2021-08-08", start=400)])
    kept.add(article("c", "2021-05-21"), [report("e3", **THIRD)])
    assert list(kept.events) == ["e5"]
    kept.add(article("d"), [report("e4", article="d", title="Ministers shake hands on an icy pier")])
    assert list(kept.events) == ["e5", "e4"]
    change(kept, lambda ledger: decisions.undo(ledger, 1))
    assert {len(row["evidence"]) for row in kept.events.values()} == {1, 4}


def test_what_an_article_says_can_be_taken_away_alone() -> None:
    kept = told_twice()
    kept.add(
        article("c", "2021-05-21"), [report("e3", **THIRD), report("e4", "2021-06-06", start=50, **THIRD)]
    )
    gone = change(kept, lambda ledger: decisions.remove(ledger, [], ["c"], AT))
    assert [event.id for event in gone] == ["e4"]
    assert [one["article"] for one in kept.events["e1"]["evidence"]] == ["a1", "b"]
    outcome = kept.add(article("c", "2021-05-21"), [report("e3", **THIRD)])
    assert outcome.hidden
    assert list(kept.events) == ["e1"]
    with pytest.raises(StoreError, match="taken away before"):
        change(kept, lambda ledger: decisions.remove(ledger, [], ["c"], AT))
    change(kept, lambda ledger: decisions.undo(ledger, 1))
    assert [one["article"] for one in kept.events["e1"]["evidence"]] == ["a1", "b", "c"]


@pytest.mark.parametrize(
    ("work", "words"),
    [
        (lambda ledger: decisions.edit(ledger, "e1", {}, AT), "nothing is to be changed"),
        (lambda ledger: decisions.merge(ledger, ["e1", "e1"], AT), "merged with itself"),
        (lambda ledger: decisions.split(ledger, "e3", [1], AT), "nothing to split"),
        (lambda ledger: decisions.split(ledger, "e1", [1, 2], AT), "not all or none"),
        (lambda ledger: decisions.split(ledger, "e1", [], AT), "not all or none"),
        (lambda ledger: decisions.split(ledger, "e1", [3], AT), "there is no 3"),
        (lambda ledger: decisions.undo(ledger, 1), "there are none"),
        (lambda ledger: decisions.undo(ledger, 0), "cannot be undone"),
    ],
)
def test_what_cannot_be_done(work: Callable[[Ledger], Any], words: str) -> None:
    kept = told_twice()
    kept.add(article("c", "2021-05-21"), [report("e3", "2021-06-06", **THIRD)])
    before = {name: dict(rows) for name, rows in kept.tables.items()}
    with pytest.raises((InputError, StoreError), match=words):
        change(kept, work)
    assert kept.tables == before


def decide(kept: Kept, choice: Any) -> None:
    """A decision that `choice` makes about what is there, if it can be made."""
    kind, one, other, numbers = choice
    events = sorted(kept.events)
    if not events:
        return
    first, second = events[one % len(events)], events[other % len(events)]
    works: dict[str, Callable[[Ledger], Any]] = {
        "status": lambda ledger: decisions.edit(ledger, first, {"status": "postponed"}, AT),
        "when": lambda ledger: decisions.edit(ledger, first, {"when": when("2021-06-15")}, AT),
        "merge": lambda ledger: decisions.merge(ledger, [first, second], AT),
        "split": lambda ledger: decisions.split(ledger, first, numbers, AT),
        "remove": lambda ledger: decisions.remove(ledger, [first], [], AT),
        "article": lambda ledger: decisions.remove(
            ledger, [], [sorted(kept.articles)[one % len(kept.articles)]], AT
        ),
        "undo": lambda ledger: decisions.undo(ledger, 1),
    }
    try:
        change(kept, works[kind])
    except (InputError, StoreError):
        return


choices = st.lists(
    st.tuples(
        st.sampled_from(["status", "when", "merge", "merge", "split", "split", "remove", "article", "undo"]),
        st.integers(0, 5),
        st.integers(0, 5),
        st.lists(st.integers(1, 3), max_size=2),
    ),
    max_size=5,
)


@settings(max_examples=150)
@given(stories, choices, st.randoms(use_true_random=False))
def test_with_the_same_decisions_the_order_of_reading_does_not_matter(
    story: Any, made: Any, chance: Any
) -> None:
    articles = articles_of(story)
    kept = read(articles)
    for choice in made:
        decide(kept, choice)
    other = Kept()
    other.tables["corrections"] = kept.tables["corrections"]
    for one, events in chance.sample(articles, len(articles)):
        other.add(one, events)
    assert other.events == kept.events
    assert other.tables["removed"] == kept.tables["removed"]
    assert other.faults() == []


@settings(max_examples=150)
@given(stories, choices)
def test_one_process_does_with_decisions_what_many_do(story: Any, made: Any) -> None:
    articles = articles_of(story)
    many, running = Kept(), Running()
    for kept in (many, running):
        read(articles, kept)
        for choice in made:
            decide(kept, choice)
            read([(one, events[1:]) for one, events in articles[:1]], kept)
            read(articles[:2], kept)
    assert running.tables == many.tables


@given(stories, choices)
def test_undoing_all_gives_back_what_was_read(story: Any, made: Any) -> None:
    articles = articles_of(story)
    kept = read(articles)
    for choice in made:
        decide(kept, choice)
    if rows := kept.tables["corrections"]:
        change(kept, lambda ledger: decisions.undo(ledger, len(rows)))
    assert kept.tables == read(articles).tables


def confirm(kept: Kept, event: str) -> Any:
    return change(kept, lambda ledger: decisions.confirm(ledger, event, AT))


def test_what_was_confirmed_stays_as_it_stood_and_what_says_otherwise_is_a_conflict() -> None:
    kept = told_twice()
    confirm(kept, "e1")
    kept.add(
        article("c", "2021-05-21"),
        [report("e3", **THIRD, status="denied", title="No meeting of ministers", place=("Reykjavik", "ISL"))],
    )
    row = kept.events["e1"]
    assert (row["status"], row["place"], len(row["evidence"])) == ("occurred", None, 3)
    assert row["title"] == "US and Russian foreign ministers meet in Reykjavik"
    assert row["history"][-1] == {
        "at": AT, "by": "hand", "correction": "000001", "change": "confirmed", "from": "e1", "to": "e1",
    }  # fmt: skip
    assert [conflict["field"] for conflict in row["conflicts"]] == ["status"]
    confirm(kept, "e1")
    assert kept.events["e1"]["conflicts"] == []


def test_a_confirmed_event_that_is_confirmed_again_is_as_it_was() -> None:
    kept = told_twice()
    confirm(kept, "e1")
    before = kept.events["e1"]
    confirm(kept, "e1")
    assert kept.events["e1"] == before
    assert len(Ledger(kept).rulings.rows) == 1


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("occurred", "occurred"), ("cancelled", "cancelled"), ("postponed", "postponed"),
        ("denied", "scheduled"), ("tentative", "scheduled"),
    ],
)  # fmt: skip
def test_what_becomes_of_a_confirmed_plan_is_read_and_that_it_was_none_is_not(
    later: str, status: str
) -> None:
    kept = read([(article(), [report("e1", "2021-05-25", status="scheduled")])])
    confirm(kept, "e1")
    told = {**SECOND, "published": "2021-05-26"}
    kept.add(article("b", "2021-05-26"), [report("e2", "2021-05-25", status=later, **told)])
    (row,) = kept.events.values()
    assert (row["status"], len(row["evidence"])) == (status, 2)


def test_an_edit_wins_over_a_confirmation_which_undo_takes_back() -> None:
    kept = told_twice()
    before = kept.events["e1"]
    confirm(kept, "e1")
    edit(kept, "e1", title="The meeting")
    assert kept.events["e1"]["title"] == "The meeting"
    change(kept, lambda ledger: decisions.undo(ledger, 2))
    assert kept.events["e1"] == before


def test_undo_of_what_is_not_the_last_correction_any_more_undoes_nothing() -> None:
    kept = told_twice()
    confirm(kept, "e1")
    edit(kept, "e1", title="The meeting")
    with pytest.raises(StoreError, match="another one by now"):
        change(kept, lambda ledger: decisions.undo(ledger, 1, last="000001"))
    assert kept.events["e1"]["title"] == "The meeting"
