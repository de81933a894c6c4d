"""How many articles a second have their dates read, by dipltime, chrono-node and dateparser's search.

`dipltime.extract` reads the events of each article as well, which none of the others does.

    python tests/benchmarks/dates.py [CORPUS.jsonl] [--repeat N]

A corpus has one article a line, `{"text": str, "published": "YYYY-MM-DD"}`; without one the sample articles
are read, many times over. chrono-node is installed with npm into a folder that goes away at the end; without
node or npm its line is left out. Each tool reads every article once to warm up, then the best of three rounds
counts, on one core.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Corpus = list[tuple[str, date]]

ARTICLES = Path(__file__).parents[1] / "articles"
ROUNDS = 3
# dateparser is two orders slower than the others: a part of the corpus tells its pace.
SLOW_SHARE = 20
CHRONO = """
const chrono = require('chrono-node');
const file = require('fs').readFileSync(process.argv[2], 'utf8');
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
console.log(JSON.stringify({seconds: best[0], found: best[1]}));
"""


def corpus(path: Path | None, repeat: int) -> Corpus:
    """The articles of a JSONL file, or the sample articles `repeat` times."""
    if path is None:
        texts = [file.read_text(encoding="utf-8") for file in sorted(ARTICLES.glob("*.txt"))]
        return [(text, date(2021, 5, 19)) for text in texts] * repeat
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [(r["text"], date.fromisoformat(r["published"])) for r in records]


def best(read: Callable[[str, date], int], articles: Corpus) -> tuple[float, int]:
    """Seconds of the best round, and how many dates were found."""
    rounds = []
    for _ in range(ROUNDS + 1):
        start = time.perf_counter()
        found = sum(read(text, day) for text, day in articles)
        rounds.append((time.perf_counter() - start, found))
    return min(rounds[1:])


def with_dipltime(articles: Corpus) -> tuple[float, int]:
    """dipltime.find_dates."""
    import dipltime

    return best(lambda text, day: len(dipltime.find_dates(text, day)), articles)


def with_extraction(articles: Corpus) -> tuple[float, int]:
    """dipltime.extract: the dates and the events."""
    import dipltime

    return best(lambda text, day: len(dipltime.extract(text, day).dates), articles)


def with_dateparser(articles: Corpus) -> tuple[float, int]:
    """dateparser's search, on a part of the corpus, its time scaled to the whole."""
    from dateparser.search import search_dates

    part = articles[:: max(1, len(articles) // SLOW_SHARE)]

    def read(text: str, day: date) -> int:
        settings = {"RELATIVE_BASE": datetime(day.year, day.month, day.day)}  # noqa: DTZ001 - a day has no zone
        return len(search_dates(text, languages=["en"], settings=settings) or ())

    start = time.perf_counter()
    found = sum(read(text, day) for text, day in part)
    scale = len(articles) / len(part)
    return (time.perf_counter() - start) * scale, round(found * scale)


def with_chrono(articles: Corpus) -> tuple[float, int] | None:
    """chrono-node, in a node process of its own; None where there is no node."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return None
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        lines = (json.dumps({"text": text, "published": day.isoformat()}) for text, day in articles)
        (place / "corpus.jsonl").write_text("\n".join(lines), encoding="utf-8")
        (place / "bench.cjs").write_text(CHRONO.replace("ROUNDS", str(ROUNDS)), encoding="utf-8")
        subprocess.run(
            [npm, "install", "--silent", "--no-audit", "--no-fund", "chrono-node@2"], cwd=place, check=True
        )
        out = subprocess.run(
            [node, "bench.cjs", "corpus.jsonl"], cwd=place, check=True, capture_output=True, text=True
        )
    result = json.loads(out.stdout)
    return float(result["seconds"]), int(result["found"])


def main() -> None:
    """Run the tools on the corpus that the command line names, and print what they did."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("corpus", nargs="?", type=Path)
    parser.add_argument("--repeat", type=int, default=20, help="how often the sample articles are read")
    options = parser.parse_args()
    articles = corpus(options.corpus, options.repeat)
    tools = {
        "dipltime": with_dipltime,
        "dipltime.extract": with_extraction,
        "chrono-node": with_chrono,
        "dateparser search": with_dateparser,
    }
    paces: dict[str, float] = {}
    for name, run in tools.items():
        result = run(articles)
        if result is None:
            print(f"{name:18} not measured: node and npm are not here", file=sys.stderr)
            continue
        paces[name] = len(articles) / result[0]
        print(f"{name:18} {paces[name]:8.0f} articles/s {result[1]:7} dates")
    ours = ("dipltime", "dipltime.extract")
    for name in (name for name in paces if name not in ours):
        for own in ours:
            print(f"{own} / {name}: {paces[own] / paces[name]:.3f}")


if __name__ == "__main__":
    main()
