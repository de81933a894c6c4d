"""Runs the pipeline on a cluster in a process of its own, and kills a process when some parts have been read.

    python tests/bulk/driver.py INPUT OUT SCHEDULER|- VICTIM

VICTIM is the number of a process, `worker` for one of the cluster's own, or `-` for none.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from dipltime.bulk.cluster import cluster
from dipltime.bulk.run import Progress, run
from dipltime.errors import DipltimeError

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZES = {"part_bytes": 2000, "piece_bytes": 2000}
AFTER = 2
"""Parts that have been read when the victim is killed."""


def main(path: str, out: str, address: str, victim: str) -> None:
    made: list[Any] = []

    @contextmanager
    def workers() -> Iterator[Any]:
        with cluster(None if address == "-" else address, 2, print) as one:
            made.append(one)
            yield one

    def watch(now: Progress) -> None:
        if now.stage == "read" and now.done == AFTER and victim != "-":
            number = (
                next(iter(made[0]._client.run(os.getpid).values())) if victim == "worker" else int(victim)
            )
            os.kill(number, signal.SIGKILL)
            print(f"killed after {now.done} of {now.of}", flush=True)

    try:
        print(run([path], out, workers, added="2021-07-01", on_progress=watch, **SIZES))
    except DipltimeError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main(*sys.argv[1:])
