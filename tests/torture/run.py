"""The store under torture, in full: what is told, lost, corrupt or left over.

    python tests/torture/run.py [--rounds N] [--seconds N] [--writers N]

The exit status is 1 if anything is lost or corrupt, anything grows, or anybody waits for good.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]


def main() -> None:
    """The command line."""
    sys.path.insert(0, str(ROOT))
    from tests.store.cluster import Cluster, binaries
    from tests.torture.kills import kill

    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--rounds", type=int, default=200, help="of changes that are killed")
    parser.add_argument("--seconds", type=float, default=20, help="of writing together")
    parser.add_argument("--writers", type=int, default=8)
    asked = parser.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        killed = kill(Path(folder), asked.rounds, seed=int(time.time()))
    print(
        f"{killed.rounds} rounds, {killed.killed} killed, {killed.told} changes told, {killed.in_flight} made but not "
        f"told; lost {len(killed.lost)}, corrupt {len(killed.corrupt)}, stray files {len(killed.stray)} "
        f"({time.monotonic() - begun:.0f} s)"
    )
    failed = [*killed.lost, *killed.corrupt, *sorted(killed.stray)]
    with tempfile.TemporaryDirectory() as folder:
        failed += write_together("a file", Path(folder) / "events.json", asked)
    if found := binaries():
        with Cluster(found, fast=False) as cluster:
            failed += write_together("a server", cluster.address(), asked)
    else:
        print("a server is left out: no PostgreSQL is installed")
    for trouble in failed:
        print(f"  {trouble}")
    sys.exit(bool(failed))


def write_together(kind: str, place: Path | str, asked: argparse.Namespace) -> list[str]:
    """Let many write one store, and tell of it; what went wrong."""
    from tests.torture.together import together

    wrote = together(place, asked.writers, asked.seconds)
    print(
        f"{kind}: {asked.writers} writers for {asked.seconds:g} s: {wrote.told} changes told, lost {wrote.lost}, the "
        f"slowest {wrote.slowest:.1f} s; readers saw the store {wrote.looks} times; failures {len(wrote.failed)}"
    )
    return [*["a change that was told is lost"] * wrote.lost, *wrote.failed]


if __name__ == "__main__":
    main()
