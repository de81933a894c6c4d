"""Connections: by TLS, taken away in the middle, and who may do what."""

from __future__ import annotations

import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from tests.store.cluster import PASSWORD, Cluster
from tests.store.rows import ids, put, row

from dipltime.errors import StoreError
from dipltime.store import open_store
from dipltime.store.lock import Patience

if TYPE_CHECKING:
    from pathlib import Path

WRITER = """
import sys
from dipltime.errors import StoreError
from dipltime.store import open_store
address, name = sys.argv[1:]
store, number = open_store(address), 0
try:
    while True:
        with store.transaction() as transaction:
            transaction.put("articles", [{"id": f"{name}{number}.{part}", "published": "2021"} for part in range(20)])
        print(f"{name}{number}", flush=True)
        number += 1
except StoreError as error:
    print(error, file=sys.stderr)
    sys.exit(1)
"""
"""Each of its changes is twenty rows, told of when all are stored."""


def test_what_was_told_is_there_when_the_connection_is_taken_away(cluster: Cluster) -> None:
    address, told = cluster.address(), set()
    for round_ in range(4):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, address, f"r{round_}-"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        first = process.stdout.readline().strip()
        assert first, process.communicate()[1]
        while process.poll() is None:  # one that is taken away between two changes is made anew
            cluster.kill(wait=1)
        out, errors = process.communicate()
        told |= {first, *out.split()}
        assert process.returncode == 1
        assert errors.count("\n") == 1
        assert "was lost" in errors
        assert PASSWORD not in errors
        stored = ids(open_store(address))
        names = {name.partition(".")[0] for name in stored}
        assert told <= names
        assert len(stored) == 20 * len(names)


def test_a_change_whose_connection_is_taken_away_is_not_made(cluster: Cluster) -> None:
    store = open_store(cluster.address())
    put(store, row("a"))
    with pytest.raises(StoreError, match="nothing of this") as caught, store.transaction() as transaction:  # noqa: PT012
        transaction.put("articles", [row("b")])
        assert cluster.kill() == 1
        transaction.put("articles", [row("c")])
    assert "\n" not in str(caught.value)
    assert ids(store) == ["a"]
    put(store, row("d"))
    assert ids(store) == ["a", "d"]


def test_a_connection_lost_at_the_very_end_leaves_a_doubt_that_is_told(cluster: Cluster) -> None:
    store = open_store(cluster.address())
    with pytest.raises(StoreError, match="whole or not"), store.transaction() as transaction:  # noqa: PT012
        transaction.put("articles", [row("a")])
        cluster.kill()
    assert ids(store) == []


def test_a_command_says_in_one_line_that_its_connection_was_lost(cluster: Cluster, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "PARIS, May 19, 2021 - The ministers of France and Italy met on Wednesday.\n"
    )
    address = cluster.address()
    put(open_store(address), row("a"))
    with open_store(address).transaction() as held:
        process = subprocess.Popen(
            [sys.executable, "-m", "dipltime", "add", "a.txt", "--db", address, "--quiet"],
            cwd=tmp_path, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        while not cluster.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE application_name = 'dipltime' AND wait_event_type = 'Lock'"
        ):
            assert process.poll() is None
        _, errors = process.communicate(timeout=60)
        assert held.row("articles", "a")
    assert process.returncode == 1
    assert errors.count("\n") == 1
    assert "was lost" in errors
    assert open_store(address).rows("events") == []


def test_a_connection_that_the_server_dropped_meanwhile_is_made_anew(cluster: Cluster) -> None:
    store = open_store(cluster.address())
    put(store, row("a"))
    ending = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'dipltime'"
    assert cluster.execute(ending)
    while cluster.execute(ending):
        pass
    assert ids(store) == ["a"]


@pytest.mark.parametrize("mode", ["require", "verify-ca", "verify-full"])
def test_an_address_asks_for_tls(cluster: Cluster, mode: str) -> None:
    address = (
        f"{cluster.address()}?sslmode={mode}&sslrootcert={cluster.certificate}&application_name=by%20tls"
    )
    store = open_store(address)
    with store.transaction() as transaction:
        transaction.put("articles", [row("a")])
        asked = (
            "SELECT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE application_name = 'by tls'"
        )
        assert cluster.execute(asked) == [(True,)]
    assert ids(store) == ["a"]


def test_readers_need_no_right_to_write_and_are_told_so(cluster: Cluster) -> None:
    put(open_store(cluster.address()), row("a"))
    if not cluster.execute("SELECT FROM pg_roles WHERE rolname = 'reader'"):
        cluster.execute(f"CREATE ROLE reader LOGIN PASSWORD '{PASSWORD}'")
    store = open_store(cluster.address().replace("postgres:", "reader:", 1))
    with pytest.raises(StoreError, match="ask its owner"):
        store.rows("articles")
    cluster.execute("GRANT USAGE ON SCHEMA dipltime TO reader")
    cluster.execute("GRANT SELECT ON ALL TABLES IN SCHEMA dipltime TO reader")
    assert ids(store) == ["a"]
    assert store.faults() == []
    with pytest.raises(StoreError, match="may not be changed by this user"):
        put(store, row("b"))


def test_a_server_that_is_read_only_is_told_of(cluster: Cluster) -> None:
    put(open_store(cluster.address()), row("a"))
    cluster.execute("DROP SCHEMA IF EXISTS dipltime_other")
    store = open_store(f"{cluster.address()}?options=-c%20default_transaction_read_only%3Don")
    assert ids(store) == ["a"]
    slow = open_store(f"{cluster.address()}?options=-c%20statement_timeout%3D1")
    with pytest.raises(StoreError, match="statement_timeout"), slow.transaction() as transaction:
        transaction.put("articles", [row(f"a{number}", title="x" * 1000) for number in range(3000)])
    assert ids(store) == ["a"]


def test_a_database_in_another_encoding_is_refused(cluster: Cluster) -> None:
    cluster.execute("DROP DATABASE IF EXISTS latin")
    cluster.execute("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    with pytest.raises(StoreError, match="createdb --encoding=UTF8"):
        put(open_store(cluster.address("latin")), row("a"))


def test_one_store_serves_several_threads(cluster: Cluster) -> None:
    store = open_store(cluster.address(), Patience(30))
    put(store, row("a"))
    threads = [threading.Thread(target=put, args=(store, row(f"b{number}"))) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ids(store)) == 7
