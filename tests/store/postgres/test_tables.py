"""The tables: made by versioned migrations, true to the rows, and asked by their indexes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.making import report
from tests.store.rows import event, ids, put, row

from dipltime.days import number
from dipltime.errors import StoreError
from dipltime.serial import event_to_json
from dipltime.store import open_store
from dipltime.store.postgres.header import LATEST, MIGRATIONS

if TYPE_CHECKING:
    from tests.store.cluster import Cluster

TOLD = event_to_json(report("told", place=("Reykjavik", "ISL")))


def put_events(address: str, *rows: dict[str, Any]) -> None:
    with open_store(address).transaction() as transaction:
        transaction.put("events", rows)


def test_every_migration_is_noted_once(cluster: Cluster) -> None:
    put(open_store(cluster.address()), row("a"))
    put(open_store(cluster.address()), row("b"))
    noted = cluster.execute("SELECT version, name FROM dipltime.versions ORDER BY version")
    assert noted == [(version, name) for version, (name, _) in MIGRATIONS.items()]
    assert cluster.execute("SELECT format, rows, edition FROM dipltime.header") == [("dipltime", 2, 2)]


def make_older(cluster: Cluster) -> None:
    """A store as it was before there were columns to ask by."""
    cluster.execute("CREATE SCHEMA dipltime")
    cluster.execute(
        "CREATE TABLE dipltime.versions (version int PRIMARY KEY, name text, at timestamptz DEFAULT now())"
    )
    cluster.execute(MIGRATIONS[1][1].decode())
    cluster.execute("INSERT INTO dipltime.versions (version, name) VALUES (1, 'x')")
    cluster.execute("INSERT INTO dipltime.header VALUES ('dipltime', 2, 7)")
    cluster.execute("INSERT INTO dipltime.events VALUES ('told', %s, '2021-05-19')", [json.dumps(TOLD)])
    cluster.execute("INSERT INTO dipltime.articles VALUES ('a', %s, '2021-05-19')", [json.dumps(row("a"))])


def test_an_older_store_is_read_as_it_is_and_brought_up_to_date_by_a_change(cluster: Cluster) -> None:
    make_older(cluster)
    store = open_store(cluster.address())
    day = number("2021-05-19")
    for _ in range(2):
        assert store.rows("events", None, (day, day), ("reykjavik",)) == [TOLD]
        assert store.named("to") == [TOLD]
        assert store.faults() == []
        assert ids(store) == ["a"]
        put(store, row("a"))
    assert cluster.execute("SELECT max(version) FROM dipltime.versions") == [(LATEST,)]
    assert cluster.execute("SELECT happened::text, place FROM dipltime.events") == [
        ("[2021-05-19,2021-05-20)", "Reykjavik")
    ]
    assert cluster.execute("SELECT event, report, article FROM dipltime.evidence") == [("told", "told", "a1")]
    assert store.stamp() == 9


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("INSERT INTO dipltime.versions VALUES (99, 'x')", "newer dipltime"),
        ("UPDATE dipltime.header SET rows = 99", "newer dipltime"),
        ("UPDATE dipltime.header SET format = 'other'", "not ours"),
        ("DELETE FROM dipltime.header", "not ours"),
        ("DROP TABLE dipltime.header", "not as it should be"),
        ("DROP TABLE dipltime.articles", "not as it should be"),
    ],
)
def test_a_schema_that_is_not_ours_is_refused(cluster: Cluster, statement: str, told: str) -> None:
    store = open_store(cluster.address())
    put(store, row("a"))
    cluster.execute(statement)
    for act in (lambda: store.rows("articles"), lambda: put(store, row("b")), store.snapshot):
        with pytest.raises(StoreError, match=told):
            act()


DAMAGES = [
    "UPDATE dipltime.events SET title = 'x'",
    "UPDATE dipltime.events SET happened = '[2021-05-19,2021-05-21)'",
    "UPDATE dipltime.events SET words = NULL",
    "UPDATE dipltime.events SET countries = '{}'",
    "UPDATE dipltime.events SET day = ''",
    "UPDATE dipltime.evidence SET report = 'x'",
    "DELETE FROM dipltime.evidence",
    "INSERT INTO dipltime.history VALUES ('told', 0, 'x', 'y', '{}')",
    "UPDATE dipltime.articles SET published = NULL",
    "UPDATE dipltime.articles SET row = '[]'",
    'UPDATE dipltime.articles SET row = \'{"id": "b"}\'',
]


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_the_columns_should_not_say_is_found_and_mended(cluster: Cluster, damage: str) -> None:
    address = cluster.address()
    put_events(address, TOLD)
    put(open_store(address), row("a", language="en"))
    assert open_store(address).faults() == []
    cluster.execute(damage)
    store = open_store(address)
    assert len(store.faults()) == 1
    with store.salvage() as wreck:
        assert wreck.odd
        assert len(wreck.lost) == ("'[]'" in damage)
        assert wreck.save() == "schema dipltime_damaged"
    assert store.faults() == []
    assert store.rows("events") == [TOLD]
    assert cluster.execute("SELECT count(*) FROM dipltime_damaged.events") == [(1,)]
    assert store.stamp() == 3
    with store.salvage() as wreck:
        assert wreck.save() == "schema dipltime_damaged_2"


def plan(cluster: Cluster, condition: str) -> str:
    asked = "EXPLAIN SELECT row FROM dipltime.events WHERE " + condition  # noqa: S608 - of this file
    lines = cluster.execute(asked, options="-c enable_seqscan=off")
    return "\n".join(line for (line,) in lines)


def test_questions_are_answered_by_an_index(cluster: Cluster) -> None:
    rows = [event(f"e{at}", f"{1000 + at}-01-01", f"{1000 + at}-01-02") for at in range(3000)]
    put_events(cluster.address(), *[{**one, "title": f"word{at:05}x"} for at, one in enumerate(rows)])
    cluster.execute("ANALYZE dipltime.events")
    assert "events_happened" in plan(cluster, "happened && '[2021-01-01,2021-02-01)'::daterange")
    assert "events_words" in plan(cluster, "words @@ '''ord00017'':*'::tsquery OR words IS NULL")
    named = "id IN (SELECT id FROM dipltime.events WHERE id LIKE 'e17%' UNION SELECT 'x')"
    assert plan(cluster, named).count("events_pkey") == 2
    store = open_store(cluster.address())
    assert [one["id"] for one in store.rows("events", None, None, ("rd00017",))] == ["e17"]
    assert [one["id"] for one in store.rows("events", None, (number("1017-01-02"),) * 2)] == ["e17"]
    assert len(store.named("e17")) == 111
    assert store.named("e%") == store.named("_") == []
