"""The last states of a store, kept beside it: `events.json.bak`, then `.bak.2` and `.bak.3`, the oldest.

A store is replaced as a whole, so that keeping what was there before costs no more than a second name for it.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from dipltime.store.replace import replace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KEPT = 3
"""So many states are kept, each from before one command."""
_CHUNK = 1 << 20


def backups(path: Path) -> list[Path]:
    """Where the states before are kept, the latest first."""
    target = path.resolve()
    return [target.with_name(f"{target.name}.bak{f'.{at}' if at > 1 else ''}") for at in range(1, KEPT + 1)]


def keep(path: Path) -> None:
    """Keep the file at `path`, which is about to be replaced, as the latest backup; raises OSError.

    A crash at any point leaves every state under one of the names at least.
    """
    target, names = path.resolve(), backups(path)
    if not target.exists() or (names[0].exists() and names[0].samefile(target)):
        return
    room = next((at for at, name in enumerate(names) if not name.exists()), KEPT - 1)
    for at in range(room, 0, -1):
        names[at - 1].replace(names[at])
    link(target, names[0])


def link(path: Path, name: Path) -> None:
    """Give the file at `path` the new `name` as well, as a copy where the disk knows no second names."""
    try:
        os.link(path, name)
    except FileExistsError:
        raise
    except OSError:
        replace(name, _pieces(path))


def spare(path: Path, ending: str) -> Path:
    """The first name beside the file that nobody has: `events.json.ending`, `events.json.ending.2` …"""
    target = path.resolve()
    at, name = 1, target.with_name(f"{target.name}.{ending}")
    while os.path.lexists(name):
        at += 1
        name = target.with_name(f"{target.name}.{ending}.{at}")
    return name


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(_CHUNK):
            yield piece
