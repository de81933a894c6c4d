"""How long the commands take from start to end, in units of `python -c pass`, in one interleaved run.

    python tests/benchmarks/startup.py [RUNS]

The store is the one in the repository's folder. Both the time of a clock and the time of the processor are told: the
second says more where other programs run beside.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent.parent
_NOTHING = "python -c pass"
_DIPLTIME = [sys.executable, "-c", "from dipltime.cli import main; main()"]
COMMANDS = {
    _NOTHING: [sys.executable, "-c", "pass"],
    "show": [*_DIPLTIME, "show"],
    "show --jsonl": [*_DIPLTIME, "show", "--jsonl"],
    "digest": [*_DIPLTIME, "digest"],
    "explain": [*_DIPLTIME, "explain", "hu5kcak"],
    "articles": [*_DIPLTIME, "articles"],
    "stats": [*_DIPLTIME, "stats"],
    "export": [*_DIPLTIME, "export", "-"],
    "--version": [*_DIPLTIME, "--version"],
    "show --help": [*_DIPLTIME, "show", "--help"],
}


class Spent(NamedTuple):
    """Seconds that a process took."""

    clock: float
    processor: float


def spent(command: list[str]) -> Spent:
    """What one run of `command` takes; raises CalledProcessError if it fails."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Spent(
        time.perf_counter() - start,
        after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
    )


def ratios(runs: int, names: tuple[str, ...] = tuple(COMMANDS)) -> dict[str, Spent]:
    """The medians of the commands' times by that of doing nothing."""
    chosen = {name: COMMANDS[name] for name in dict.fromkeys((_NOTHING, *names))}
    found: dict[str, list[Spent]] = {name: [] for name in chosen}
    for run in range(runs + 1):
        for name, command in chosen.items():
            one = spent(command)
            if run:  # the first only fills the caches
                found[name].append(one)
    medians = {name: Spent(*map(statistics.median, zip(*all_, strict=True))) for name, all_ in found.items()}
    nothing = medians.pop(_NOTHING)
    return {
        name: Spent(one.clock / nothing.clock, one.processor / nothing.processor)
        for name, one in medians.items()
    }


if __name__ == "__main__":
    print(f"{'in units of ' + _NOTHING:<30}  clock  processor")
    for name, ratio in ratios(int(sys.argv[1]) if len(sys.argv) > 1 else 15).items():
        print(f"{name:<30}  {ratio.clock:5.1f}  {ratio.processor:9.1f}")
