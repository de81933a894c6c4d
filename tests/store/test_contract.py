"""What every store holds to, whatever it is kept in."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import pytest
from tests.store.rows import event, ids, put, row

from dipltime.days import number
from dipltime.errors import StoreError
from dipltime.store.lock import Patience

if TYPE_CHECKING:
    from tests.store.conftest import Open


def test_what_is_put_is_there(opened: Open) -> None:
    assert not opened().exists()
    assert ids(opened()) == []
    put(opened(), row("b"), row("a", title="é\u2028\ud800"))
    assert opened().exists()
    assert opened().rows("articles", lambda one: "title" in one) == [row("a", title="é\u2028?")]
    put(opened(), row("b", title="new"), row("c"))
    assert ids(opened()) == ["a", "b", "c"]
    assert opened().rows("articles", lambda one: one["id"] == "b") == [row("b", title="new")]


@pytest.mark.parametrize("name", ['"', "\\", "a b", "é", "", "a/b", "-1", "\u2028", "x" * 300, '": {"id":"'])
def test_any_words_are_an_id(opened: Open, name: str) -> None:
    put(opened(), row(name), row("other"))
    assert ids(opened()) == sorted([name, "other"])
    with opened().transaction() as transaction:
        assert transaction.row("articles", name) == row(name)
        transaction.remove("articles", [name])
    assert ids(opened()) == ["other"]
    assert opened().faults() == []


def test_rows_can_be_removed(opened: Open) -> None:
    put(opened(), row("a"), row("b"))
    with opened().transaction() as transaction:
        transaction.remove("articles", ["a", "unknown"])
        assert [one["id"] for one in transaction.rows("articles")] == ["b"]
    assert ids(opened()) == ["b"]


def test_an_exception_leaves_the_store_as_it_was(opened: Open) -> None:
    put(opened(), row("a"))
    with pytest.raises(RuntimeError), opened().transaction() as transaction:  # noqa: PT012
        transaction.put("articles", [row("b")])
        raise RuntimeError
    assert ids(opened()) == ["a"]
    put(opened(), row("c"))
    assert ids(opened()) == ["a", "c"]


def test_a_transaction_without_changes_makes_no_store(opened: Open) -> None:
    with opened().transaction():
        pass
    assert not opened().exists()


def test_a_store_sees_what_others_wrote(opened: Open) -> None:
    mine = opened()
    put(opened(), row("a"))
    assert ids(mine) == ["a"]
    put(opened(), row("b"))
    assert ids(mine) == ["a", "b"]


def test_readers_see_nothing_of_a_change_before_its_end(opened: Open) -> None:
    put(opened(), row("a"))
    with opened().transaction() as transaction:
        transaction.put("articles", [row("b")])
        assert ids(opened()) == ["a"]
    assert ids(opened()) == ["a", "b"]


def test_edition_tells_whether_another_wrote(opened: Open) -> None:
    mine = opened()
    put(mine, row("a"))
    editions = []
    for _ in range(2):
        with mine.transaction() as transaction:
            editions.append(transaction.edition)
    put(opened(), row("b"))
    with mine.transaction() as transaction:
        editions.append(transaction.edition)
    assert editions[0] == editions[1] != editions[2]


def test_events_outside_a_span_may_be_left_out(opened: Open) -> None:
    store = opened()
    with store.transaction() as transaction:
        transaction.put(
            "events",
            [
                event("before", "2021-05-01", "2021-05-31"),
                event("in", "2021-06-01", "2021-06-30"),
                event("to", None, "2021-06-16"),
                event("from", "2021-06-16", None),
                event("over", None, None),
                event("after", "2021-07-01", "2021-07-01"),
            ],
        )
    days = number("2021-06-15"), number("2021-06-20")
    for found in (store, opened()):
        assert {"in", "to", "from", "over"} <= {str(one["id"]) for one in found.rows("events", None, days)}


def test_events_are_found_by_the_beginning_of_an_id(opened: Open) -> None:
    with opened().transaction() as transaction:
        transaction.put(
            "events", [event("abc", None, None), {**event("x", None, None), "reports": [{"id": "abd"}]}]
        )
        transaction.put("events", [event("ybc", None, None)])
    assert {str(one["id"]) for one in opened().named("ab")} >= {"abc", "x"}


def test_a_trial_is_written_nowhere(opened: Open) -> None:
    put(opened(), row("a"))
    trial = opened().snapshot()
    trial.put("articles", [row("b")])
    assert trial.row("articles", "b") == row("b")
    assert trial.row("articles", "z") is None
    assert ids(opened()) == ["a"]


def test_a_store_that_is_not_there_is_empty(opened: Open) -> None:
    assert list(opened().snapshot().rows("events")) == []
    assert opened().faults() == []


def test_a_writer_waits_for_another_and_says_so(opened: Open) -> None:
    put(opened(), row("a"))
    holding = threading.Event()
    told: list[str] = []

    def hold() -> None:
        with opened().transaction() as transaction:
            holding.set()
            time.sleep(1.3)
            transaction.put("articles", [row("b")])

    other = threading.Thread(target=hold)
    other.start()
    holding.wait()
    put(opened(Patience(30, told.append)), row("c"))
    other.join()
    assert ids(opened()) == ["a", "b", "c"]
    assert len(told) == 1
    assert "waiting for another dipltime" in told[0]


@pytest.mark.parametrize("seconds", [0, 0.1])
def test_a_writer_gives_up_in_time(opened: Open, seconds: float) -> None:
    put(opened(), row("a"))
    told: list[str] = []
    with opened().transaction(), pytest.raises(StoreError, match="another dipltime") as caught:
        put(opened(Patience(seconds, told.append)), row("b"))
    assert "--lock-timeout" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert told == []
    assert ids(opened()) == ["a"]


def test_what_is_sound_is_salvaged_whole(opened: Open) -> None:
    put(opened(), row("a", language="en"), row("b", language="en"))
    with opened().salvage() as wreck:
        assert (wreck.lost, wreck.odd) == ([], [])
        assert {one["id"] for one in wreck.rows.rows("articles")} == {"a", "b"}
        wreck.rows.remove("articles", ["a"])
    assert ids(opened()) == ["a", "b"]
    with opened().salvage() as wreck:
        wreck.rows.remove("articles", ["a"])
        wreck.save()
    assert ids(opened()) == ["b"]
