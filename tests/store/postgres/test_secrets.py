"""Whatever is wrong with an address, its password is in no message."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from tests.store.cluster import PASSWORD, Cluster

from dipltime import Timeline
from dipltime.errors import StoreError
from dipltime.store import shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Result

SECRETS = ("open sesame", "zyxw@vuts:rqpo/nmlk?jihg#fedc", "zyxw/vuts@rqpo", "jihg%fedc", "hunter2&sesame")
PARTS = ("sesame", "zyxw", "vuts", "rqpo", "nmlk", "jihg", "fedc", "hunter")
"""What to know a password by, be it whole or in pieces."""


def addresses(secret: str) -> list[str]:
    """The ways to write a password into an address, right and wrong."""
    right, near = quote(secret, safe=""), "127.0.0.1:1/db"
    return [
        f"postgresql://user:{right}@{near}",
        f"postgres://user:{right}@{near}?sslmode=nonsense",
        f"postgresql://user:{right}@{near}?nonsense=1",
        f"postgresql://user:{right}@no-such-host.invalid/db",
        f"postgresql://user@{near}?password={right}",
        f"postgresql://user@{near}?p%61ssword={right}&sslmode=require",
        f"postgresql://user:{secret}@{near}",
        f"postgresql://:{secret}@{near}",
        f"PostgreSQL://user:{secret}@[::1",
        f"mysql://user:{secret}@{near}",
    ]


@pytest.mark.parametrize("address", [one for secret in SECRETS for one in addresses(secret)])
def test_no_message_holds_a_password(address: str) -> None:
    with pytest.raises(StoreError) as caught:
        Timeline(address).events()
    message = str(caught.value)
    assert [part for part in PARTS if part in message] == []
    assert "\n" not in message
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("events.json", "events.json"),
        ("a:b@c", "a:b@c"),
        ("postgresql://host/db", "postgresql://host/db"),
        ("postgresql://host:5432/db?user=a@b", "postgresql://host:5432/db?user=a@b"),
        ("postgresql://u@h/db", "postgresql://u@h/db"),
        ("postgresql://u:p@h1:1,h2:2/db?sslmode=require", "postgresql://u:***@h1:1,h2:2/db?sslmode=require"),
        ("postgresql://u:p?q@h/db", "postgresql://u:***@h/db"),
        (
            "postgresql://h/db?sslpassword=x&PASSWORD=y&a=b",
            "postgresql://h/db?sslpassword=***&PASSWORD=***&a=b",
        ),
    ],
)
def test_an_address_is_shown_without_its_password(address: str, told: str) -> None:
    assert shown(address) == told


@pytest.mark.parametrize(
    ("change", "advice"),
    [
        (lambda cluster: cluster.address(word="wr%ng pass"), "the password"),
        (lambda cluster: cluster.address("nowhere"), "createdb"),
        (lambda cluster: cluster.address().replace("postgres:", "nobody:", 1), "the user"),
        (lambda cluster: cluster.address() + "?sslmode=verify-full", "sslmode"),
        (lambda cluster: cluster.address() + "?sslmode=oddly", "sslmode"),
        (lambda cluster: cluster.address(host="no-such-host.invalid"), "the host"),
    ],
)
def test_a_command_says_in_one_line_what_to_do(
    cluster: Cluster,
    command: Callable[..., Result],
    change: Callable[[Cluster], str],
    advice: str,
    tmp_path: Path,
) -> None:
    address = change(cluster)
    (tmp_path / "a.txt").write_text("PARIS, May 19, 2021 - The ministers met on Wednesday.\n")
    for line in (["show"], ["add", "a.txt"], ["stats", "-v"], ["check"], ["export", "--to", "events.json"]):
        done = command(*line, "--db", address)
        assert done.status == 1
        assert done.out == ""
        *notes, error = done.errors.splitlines()
        assert all(note.startswith("dipltime: reading") for note in notes)
        assert advice in error
        for secret in (PASSWORD, quote(PASSWORD, safe=""), "wr%ng pass", quote("wr%ng pass", safe="")):
            assert secret not in done.errors


@pytest.mark.parametrize(
    "line",
    [
        "add {}", "extract {}", "import {}", "show --from {}", "show --format {}", "show {}", "{}", "edit k1 --when {}",
        "export out.txt --format {}", "export a.json --to {}", "digest --color {}", "add a.txt --published {}",
        "show --limit {}", "show --db {} --to {}", "explain x --db {}",
    ],
)  # fmt: skip
def test_an_address_in_the_wrong_place_is_told_without_its_password(
    command: Callable[..., Result], line: str
) -> None:
    done = command(*line.format(*["postgresql://user:sesame@127.0.0.1:1/db?password=zyxw"] * 2).split())
    assert done.status in (1, 2)
    assert done.errors.count("\n") >= 1
    assert [part for part in PARTS if part in done.out + done.errors] == []
