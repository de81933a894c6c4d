"""The stores that the contract holds for; a new kind of store is one more entry of `KINDS`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from dipltime.store import Store, open_store
from dipltime.store.lock import Patience

if TYPE_CHECKING:
    from pathlib import Path

Open = Callable[..., Store]
"""Opens the store of the test, once more each time, with the patience given."""


def _file(folder: Path) -> Open:
    return lambda patience=None: open_store(folder / "events.json", patience or Patience())


KINDS: dict[str, Callable[[Path], Open]] = {"file": _file}


@pytest.fixture(params=KINDS)
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Open:
    return KINDS[request.param](tmp_path)
