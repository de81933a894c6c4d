"""The examples of the README: the commands in its `console` blocks and what they print.

`python tests/readme.py` runs them and writes what they print into the README, and the reference of the commands
with it (`reference.py`).
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


def blocks() -> list[str]:
    """The `console` blocks of the README, without their fences."""
    return _BLOCK.findall(README.read_text(encoding="utf-8"))


def examples(block: str) -> list[tuple[str, str]]:
    """The commands of a block, each with the output that stands below it."""
    parts = re.split(r"^\$ (.*)\n", block, flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2], strict=True))


def printed(command: str) -> str:
    """What `command` prints on standard output in the root of the repository; `| head -N` keeps N lines."""
    words, lines = command, None
    if found := re.fullmatch(r"(.*) \| head -(\d+)", command):
        words, lines = found.group(1), int(found.group(2))
    arguments = shlex.split(words)
    if arguments[0] == "dipltime":
        arguments[:1] = [sys.executable, "-m", "dipltime"]
    done = subprocess.run(
        arguments, cwd=ROOT, capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL
    )
    output = done.stdout + done.stderr
    return "".join(line.rstrip() + "\n" for line in output.splitlines()[:lines])


def record() -> None:
    """Write what the examples print into the README."""

    def fresh(match: re.Match[str]) -> str:
        shown = "".join(f"$ {command}\n{printed(command)}" for command, _ in examples(match.group(1)))
        return f"```console\n{shown}```"

    README.write_text(_BLOCK.sub(fresh, README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    record()
    subprocess.run([sys.executable, str(ROOT / "tests" / "reference.py")], check=True)
