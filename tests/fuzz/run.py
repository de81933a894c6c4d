"""Fuzz the readers, the extraction and the store with atheris, guided by the code that each input reaches.

    python tests/fuzz/run.py [--seconds N] [TARGET ...]

Runs each target (all without a name) for so many seconds in a process of its own, from the cases in
`tests/fuzz/cases/TARGET`. An input that fails is kept there, where the tests run it from then on. The exit
status is 1 if any did.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
CASES = Path(__file__).parent / "cases"
_MEMORY = 500
"""Megabytes that a target may take."""
_INPUT = 60
"""Seconds that one input may take, with the coverage counted."""


def fuzz(name: str, seconds: int) -> int:
    """Run one target in a process of its own; its exit status."""
    from tests.fuzz.seeds import seeds

    known = CASES / name
    known.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(seeds(name)):
            (Path(corpus) / f"seed-{number}").write_bytes(seed)
        options = [
            f"-max_total_time={seconds}",
            f"-rss_limit_mb={_MEMORY}",
            f"-timeout={_INPUT}",
            f"-artifact_prefix={known}/",
            "-print_final_stats=1",
            "-max_len=4096",
            "-verbosity=0",
            corpus,
            str(known),
        ]
        return subprocess.run(
            [sys.executable, __file__, "--one", name, *options], cwd=ROOT, check=False
        ).returncode


def one(name: str, options: list[str]) -> None:
    """Fuzz one target in this process, for good."""
    sys.path.insert(0, str(ROOT))
    import atheris

    with atheris.instrument_imports(include=["dipltime"]):
        from tests.fuzz.targets import run

        _import_all()
    atheris.Setup([sys.argv[0], *options], lambda raw: run(name, raw))
    atheris.Fuzz()


def _import_all() -> None:
    """Import every module, since those imported later would not be watched."""
    import dipltime

    for module in pkgutil.walk_packages(dipltime.__path__, "dipltime."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def main() -> None:
    """The command line."""
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], sys.argv[3:])
        return
    sys.path.insert(0, str(ROOT))
    from tests.fuzz.targets import TARGETS

    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    asked = parser.parse_args()
    failed = [name for name in asked.targets or TARGETS if fuzz(name, asked.seconds)]
    print(f"failed: {', '.join(failed)}" if failed else "all clean")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
