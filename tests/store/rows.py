"""Rows to store, as short as they can be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dipltime.store import Store


def row(name: str, **fields: Any) -> dict[str, Any]:
    return {"id": name, "published": "2021-05-19", **fields}


def event(name: str, earliest: str | None, latest: str | None) -> dict[str, Any]:
    when = {"edtf": f'{earliest}"', "earliest": earliest, "latest": latest}
    return {"id": name, "title": '"when":{"edtf":"", "earliest":"1000-01-01"}', "when": when}


def put(store: Store, *rows: dict[str, Any]) -> None:
    with store.transaction() as transaction:
        transaction.put("articles", rows)


def ids(store: Store) -> list[str]:
    return sorted(str(one["id"]) for one in store.rows("articles"))
