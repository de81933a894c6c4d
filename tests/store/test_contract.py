"""What every store holds to, whatever it is kept in."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any

import pytest
from tests.store.rows import event, ids, put, row

from dipltime.days import INFINITY, number
from dipltime.encoding import to_bytes
from dipltime.errors import StoreError
from dipltime.store.lock import Patience

if TYPE_CHECKING:
    from tests.store.conftest import Open

    from dipltime.store import Table


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


def test_rows_are_found_by_their_ids(opened: Open) -> None:
    put(opened(), row("a"), row("b", title="x"), row("c"))
    assert opened().some("articles", ["c", "unknown", "b"]) == [row("c"), row("b", title="x")]
    assert opened().some("articles", []) == []


def test_the_newest_article_is_known(opened: Open) -> None:
    assert opened().newest() is None
    put(opened(), row("a"), {**row("b"), "published": "2022-01-01"}, {**row("c"), "published": None})
    assert opened().newest() == "2022-01-01"
    assert opened().newest({"b"}) == "2021-05-19"
    assert opened().newest({"a", "b"}) is None


def test_a_stamp_tells_of_every_change(opened: Open) -> None:
    store = opened()
    stamps = [store.stamp()]
    for name in ("a", "b"):
        put(opened(), row(name))
        assert store.stamp() == store.stamp()
        stamps.append(store.stamp())
    assert stamps[0] is None
    assert len(set(stamps)) == 3


TOLD = {
    "id": "told",
    "title": "Foreign ministers of Côte d’Ivoire meet",
    "evidence": [{"text": "They “will meet” in the Élysée on 1 May.", "article": "a1"}, {"text": "STRASSE"}],
    "actors": [{"name": "Félix", "country": "CIV"}, {"name": "x\0y", "country": None}],
    "place": {"name": "Abidjan", "country": "CIV"},
}


@pytest.mark.parametrize(
    "texts",
    [
        ("oreign minis",), ("inister",), ("côte d’ivoire",), ("civ",), ("straße".casefold(),), ("meet\u201d in",),
        ("t",), ("abid",), ("nowhere", "félix"), ("e on 1 m",), ("x\0y",), ("1 may.",), ("ivoire meet",), ("",),
    ],
)  # fmt: skip
def test_an_event_is_found_by_any_part_of_its_texts(opened: Open, texts: tuple[str, ...]) -> None:
    with opened().transaction() as transaction:
        transaction.put("events", [TOLD, {**TOLD, "id": "other"}, event("silent", None, None)])
    assert {"told", "other"} <= {str(one["id"]) for one in opened().rows("events", None, None, texts)}


ODD: list[dict[str, Any]] = [
    {"id": "nul\0", "title": "\0", "published": "\0"},
    {"id": "long" * 5000, "published": "9" * 5000},
    {"id": "half", "title": "\ud800", "evidence": [{"text": "\udfff"}]},
    {"id": "1", "number": 0.1, "zero": -0.0, "large": 2**60, "many": [None, True, {"z": 1, "a": 2}]},
    {"id": "2", "when": {"earliest": "2021-05-20", "latest": "2021-05-19"}},
    {"id": "3", "when": {"earliest": "-0043-03-15", "latest": "0000-12-31"}},
    {"id": "4", "when": {"earliest": "9999-12-31", "latest": "+12021-01-01"}},
    {"id": "5", "when": {"earliest": "-9999999-01-01", "latest": "+9999999-01-01"}},
    {"id": "6", "when": {"earliest": "2021-02-31", "latest": "soon"}},
    {
        "id": "7",
        "when": "now",
        "evidence": {"a": 1},
        "actors": [1],
        "place": "here",
        "reports": [],
        "history": 1,
    },
    {"id": "8", "evidence": [{"text": 1, "article": None}, {"published": "x"}], "reports": [{"id": "r\0"}]},
    {"id": "9", "title": "'\"\\{},\n\t\u0085\u2028 " * 20, "actors": [{"name": 'a"b', "country": 'q"\\,{}'}]},
    {"id": "10", "title": "ab" * 30_000, "history": [{"at": "x\0", "change": "y", "n": [1.5]}]},
    {"id": "11", "title": " ".join(f"{number:x}ffff{number}" for number in range(9000))},
]


@pytest.mark.parametrize("table", ["events", "articles", "removed", "corrections"])
def test_whatever_a_row_holds_comes_back(opened: Open, table: Table) -> None:
    with opened().transaction() as transaction:
        transaction.put(table, ODD)
        assert {one["id"] for one in transaction.rows(table)} >= {"1", "10"}
    found = {to_bytes(one) for one in opened().rows(table)}
    assert found == {to_bytes(one) for one in ODD}
    assert opened().faults() == []
    for span in ((number("-0043-03-15"), number("-0043-03-15")), (number("9999-12-31"), INFINITY)):
        assert "5" in {one["id"] for one in opened().rows(table, None, span)}
    with opened().transaction() as transaction:
        for one in ODD:
            assert to_bytes(transaction.row(table, one["id"])) == to_bytes(one)
        transaction.remove(table, [one["id"] for one in ODD])
    assert opened().rows(table) == []


def test_rows_come_in_the_order_of_their_days(opened: Open) -> None:
    days = [
        ("d", "2021-05-20", None),
        ("c", None, "2021-05-19"),
        ("b", "2020-01-01", "2022"),
        ("a", None, None),
    ]
    with opened().transaction() as transaction:
        transaction.put("events", [event(*one) for one in days])
    assert [one["id"] for one in opened().rows("events")] == ["a", "b", "c", "d"]


def test_a_transaction_reads_what_it_has_written(opened: Open) -> None:
    put(opened(), *(row(name) for name in "abc"))
    with opened().transaction() as transaction:
        for one in transaction.rows("articles"):
            transaction.put("articles", [row("b", title="new")])
            transaction.remove("articles", ["c"])
            assert one["id"] in "abc"
            break
        assert transaction.row("articles", "a") == row("a")
        assert transaction.row("articles", "b") == row("b", title="new")
        assert transaction.row("articles", "c") is None
        assert sorted(one["id"] for one in transaction.rows("articles")) == ["a", "b"]
    assert opened().rows("articles", lambda one: one["id"] == "b") == [row("b", title="new")]
