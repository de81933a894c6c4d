"""The stores that the contract holds for; a new kind of store is one more entry of `KINDS`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from dipltime.store import Store, open_store
from dipltime.store.lock import Patience

if TYPE_CHECKING:
    from pathlib import Path

    from tests.store.cluster import Cluster

Open = Callable[..., Store]
"""Opens the store of the test, once more each time, with the patience given."""


def _file(request: pytest.FixtureRequest) -> Path | str:
    folder: Path = request.getfixturevalue("tmp_path")
    return folder / "events.json"


def _postgres(request: pytest.FixtureRequest) -> Path | str:
    cluster: Cluster = request.getfixturevalue("cluster")
    return cluster.address()


KINDS: dict[str, Callable[[pytest.FixtureRequest], Path | str]] = {"file": _file, "postgres": _postgres}
"""For each kind of store, where the store of a test is."""


@pytest.fixture(params=KINDS)
def place(request: pytest.FixtureRequest) -> Path | str:
    """Where the store of the test is, in which nothing is yet."""
    return KINDS[request.param](request)


@pytest.fixture
def opened(place: Path | str) -> Open:
    return lambda patience=None: open_store(place, patience or Patience())
