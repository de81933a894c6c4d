"""What of a run is done: a manifest of the whole, and a line for each piece, on the disk before the next is counted."""

from __future__ import annotations

import json
import os
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dipltime.bulk.job import Job
from dipltime.errors import InputError, StoreError
from dipltime.store.replace import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dipltime.bulk.inputs import Input
    from dipltime.bulk.stages import Summary

FORMAT = "dipltime-bulk"
MANIFEST = "manifest.json"
_JOURNAL = "journal.jsonl"
_OURS = (".lock", ".work", f".{MANIFEST}.tmp")
"""What a run that was ended at once may leave."""


class Journal:
    """The manifest and the journal of the run in one folder, of which nobody else is writing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.manifest: dict[str, Any] = {}
        self.done: dict[tuple[str, int], Summary] = {}

    def open(self, inputs: Sequence[Input], job: Job) -> Job:
        """Begin the run, or go on with it; the job as it was begun.

        Raises InputError if the folder holds something else, or a run of other inputs or another version.
        """
        path = self._folder / MANIFEST
        read = [asdict(one) for one in inputs]
        if path.exists():
            self.manifest = _manifest(path)
            self._check(read, job)
            self.done = dict(self._lines())
            return Job(folder=job.folder, **self.manifest["job"])
        about = {name: value for name, value in asdict(job).items() if name != "folder"}
        self.manifest = {"format": FORMAT, "state": "running", "job": about, "inputs": read, "stages": {}}
        (job.work / _JOURNAL).unlink(missing_ok=True)
        self._write()
        return job

    @property
    def is_finished(self) -> bool:
        """Whether the result is all there."""
        return bool(self.manifest["state"] == "done")

    def note(self, stage: str, number: int, summary: Summary) -> None:
        """Note that a piece is done; it is on the disk when this returns."""
        self.done[stage, number] = summary
        line = json.dumps({"stage": stage, "piece": number, **summary}) + "\n"
        path = self._folder / ".work" / _JOURNAL
        try:
            path.parent.mkdir(exist_ok=True)
            with path.open("ab") as file:
                file.write(line.encode())
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise OSError(error.errno, error.strerror, str(path)) from None

    def close_stage(self, stage: str) -> None:
        """Note in the manifest that all pieces of a stage are done, with the sum of what they counted."""
        self.manifest["stages"][stage] = self.total(stage)
        self._write()

    def finish(self) -> None:
        """Note that the result is all there."""
        self.manifest["state"] = "done"
        self._write()

    def total(self, stage: str) -> Summary:
        """What the pieces of a stage counted together."""
        if stage in self.manifest["stages"]:
            return dict(self.manifest["stages"][stage])
        total: Summary = {}
        for (of, _), summary in self.done.items():
            for name, count in summary.items() if of == stage else ():
                total[name] = total.get(name, 0) + count
        return total

    def _check(self, read: list[dict[str, Any]], job: Job) -> None:
        begun = self.manifest["job"]
        if begun["version"] != job.version:
            raise InputError(
                f"{self._folder} was begun by dipltime {begun['version']}, and this is {job.version}:"
                " name another folder"
            )
        if (begun["parts"], begun["pieces"]) != (job.parts, job.pieces) and self.manifest["inputs"] == read:
            raise InputError(f"{self._folder} holds a run in parts of another size: name another folder")
        if self.manifest["inputs"] != read:
            known = {one["path"]: one for one in self.manifest["inputs"]}
            other = next((one["path"] for one in read if known.get(one["path"]) != one), "fewer than those")
            raise InputError(
                f"{self._folder} holds a run over other inputs ({other}): name another folder, or the same inputs"
            )

    def _lines(self) -> Iterator[tuple[tuple[str, int], Summary]]:
        with suppress(FileNotFoundError):
            for line in (self._folder / ".work" / _JOURNAL).read_bytes().splitlines():
                with suppress(ValueError):  # the last line, if the machine went down over it
                    said = json.loads(line)
                    yield (said.pop("stage"), said.pop("piece")), said

    def _write(self) -> None:
        replace(self._folder / MANIFEST, [json.dumps(self.manifest, indent=1).encode() + b"\n"])


def _manifest(path: Path) -> dict[str, Any]:
    try:
        manifest = json.loads(path.read_bytes())
    except ValueError:
        manifest = None
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise InputError(f"{path.parent} holds something else ({path.name}): name an empty folder")
    return manifest


def _check_own(folder: Path) -> None:
    """Raise InputError if the folder holds anything but a run."""
    names = sorted(one.name for one in folder.iterdir() if one.name not in _OURS)
    if names and MANIFEST not in names:
        raise InputError(f"{folder} holds something else ({names[0]}): name an empty folder")


@contextmanager
def folder_of_one_run(path: str) -> Iterator[Path]:
    """The folder at `path`, made if need be, in which no other run writes meanwhile; raises InputError."""
    from filelock import FileLock, Timeout

    folder = Path(path).resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _check_own(folder)
        lock = FileLock(folder / ".lock")
        lock.acquire(timeout=0)
    except Timeout:
        raise StoreError(
            f"{path} is being written by another run: wait for it, or name another folder"
        ) from None
    except OSError as error:
        raise InputError(f"{path} cannot be written ({error.strerror}): name a folder") from None
    try:
        yield folder
    finally:
        lock.release()
