"""What every piece of a run is told, and where it finds what others wrote."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Job:
    """One run; it is sent to every worker."""

    folder: str
    """Where the result is written; all workers see the same folder there."""
    parts: int
    """How many parts are read."""
    pieces: int
    """How many pieces each stage behind the reading has."""
    added: str
    """The day of reading, YYYY-MM-DD."""
    version: str
    """The version of dipltime that all of it is done by."""

    def file(self, stage: str, number: int) -> Path:
        """What a piece of a stage writes for the stages behind it."""
        return self.work / stage / f"{number:06}.parquet"

    def files(self, stage: str) -> Iterator[Path]:
        """What all pieces of a stage wrote."""
        count = self.parts if stage == "read" else self.pieces
        return (self.file(stage, number) for number in range(count))

    @property
    def work(self) -> Path:
        """The folder of what is in the making."""
        return Path(self.folder) / ".work"
