"""Other programs that find dates in texts: how each is installed, and how it reads the articles of a corpus.

Each is run in a process of its own, in an environment of its own, and counts the dates that it finds and the
seconds that takes.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

ROUNDS = 3
_CHRONO = """
const chrono = require('chrono-node');
const file = require('fs').readFileSync('corpus.jsonl', 'utf8');
const lines = file.split('\\n').filter(Boolean).map(JSON.parse);
const articles = lines.map(a => [a.text, new Date(a.published + 'T12:00:00Z')]);
const round = () => {
  const start = process.hrtime.bigint();
  let found = 0;
  for (const [text, day] of articles) found += chrono.parse(text, day).length;
  return [Number(process.hrtime.bigint() - start) / 1e9, found];
};
round();
let best = round();
for (let i = 1; i < ROUNDS; i++) { const next = round(); if (next[0] < best[0]) best = next; }
console.log(JSON.stringify({pace: articles.length / best[0], found: best[1]}));
"""
_PYTHON = """
import json, sys, time
from datetime import datetime
IMPORT
articles = [(r["text"], datetime.fromisoformat(r["published"])) for r in map(json.loads, open("corpus.jsonl"))]
part = articles[::max(1, len(articles) // PART)]
def round():
    start = time.perf_counter()
    found = sum(len(read(text, day) or ()) for text, day in part)
    return time.perf_counter() - start, found
round()
seconds, found = min(round() for _ in range(ROUNDS))
print(json.dumps({"pace": len(part) / seconds, "found": int(found * len(articles) / len(part))}))
"""


class Unavailable(Exception):  # noqa: N818 - it is no error that a peer is not there
    """Why a peer cannot be measured here."""


class Peer(NamedTuple):
    """A program beside which dipltime is measured."""

    name: str
    packages: tuple[str, ...]
    reading: str
    """What defines `read(text, day)` in Python; empty for a package of npm."""
    part: int = 100
    """How many articles of the corpus it reads at most."""

    def pace(self, folder: Path) -> tuple[float, int]:
        """Articles a second, and dates found in the whole corpus; raises Unavailable."""
        home = folder / self.name.replace(" ", "-")
        home.mkdir()
        shutil.copy(folder / "corpus.jsonl", home)
        try:
            out = self._in_python(home) if self.reading else self._in_node(home)
        except subprocess.CalledProcessError as error:
            reason = (error.stderr or "").strip().splitlines()[-1:] or [str(error)]
            raise Unavailable(reason[0]) from None
        result = json.loads(out)
        return float(result["pace"]), int(result["found"])

    def _in_python(self, home: Path) -> str:
        python = home / "venv" / "bin" / "python"
        _run(home, sys.executable, "-m", "venv", "venv")
        _run(
            home,
            str(python),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            *self.packages,
        )
        script = _PYTHON.replace("IMPORT", self.reading).replace("ROUNDS", str(ROUNDS))
        return _run(home, str(python), "-W", "ignore", "-c", script.replace("PART", str(self.part)))

    def _in_node(self, home: Path) -> str:
        node, npm = shutil.which("node"), shutil.which("npm")
        if not node or not npm:
            raise Unavailable("node and npm are not here")
        _run(home, npm, "install", "--silent", "--no-audit", "--no-fund", *self.packages)
        (home / "bench.cjs").write_text(_CHRONO.replace("ROUNDS", str(ROUNDS)), encoding="utf-8")
        return _run(home, node, "bench.cjs")


def _run(home: Path, *command: str) -> str:
    return subprocess.run(command, cwd=home, check=True, capture_output=True, text=True).stdout


PEERS = (
    Peer("chrono-node", ("chrono-node@2",), ""),
    Peer(
        "timefhuman",
        ("timefhuman",),
        "from timefhuman import timefhuman, tfhConfig\n"
        "def read(text, day): return timefhuman(text, tfhConfig(now=day))",
    ),
    Peer(
        "dateparser search",
        ("dateparser",),
        "from dateparser.search import search_dates\n"
        "def read(text, day): return search_dates(text, languages=['en'], settings={'RELATIVE_BASE': day})",
        20,
    ),
    Peer(
        "Microsoft Recognizers",
        ("recognizers-text-suite", "emoji<2"),
        "from recognizers_date_time import Culture, recognize_datetime\n"
        "def read(text, day): return recognize_datetime(text, Culture.English, reference=day)",
        20,
    ),
)


def write_corpus(folder: Path, articles: Iterable[tuple[str, date]]) -> None:
    """Write the articles where the peers read them."""
    lines = (json.dumps({"text": text, "published": day.isoformat()}) for text, day in articles)
    (folder / "corpus.jsonl").write_text("\n".join(lines), encoding="utf-8")
