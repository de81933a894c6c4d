"""Inputs that once failed; `tests/fuzz/run.py` looks for more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.fuzz.mutations import mutations
from tests.fuzz.run import CASES
from tests.fuzz.seeds import seeds
from tests.fuzz.targets import TARGETS, run

if TYPE_CHECKING:
    from pathlib import Path

_CHANGED = 40
"""Inputs of each target: some seconds; `run.py` looks for ten minutes."""


@pytest.mark.parametrize(
    "path", sorted(CASES.glob("*/*")), ids=lambda path: f"{path.parent.name}-{path.name[-8:]}"
)
def test_what_failed_once(path: Path) -> None:
    run(path.parent.name, path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_the_seeds_are_read(name: str) -> None:
    for seed in seeds(name):
        run(name, seed)


@pytest.mark.parametrize("name", TARGETS)
def test_small_changes_of_the_seeds_are_borne(name: str) -> None:
    for raw in mutations(seeds(name), _CHANGED):
        run(name, raw)
