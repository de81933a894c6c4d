"""How many articles a second have their dates read, by dipltime and by its peers.

`dipltime.extract` reads the events of each article as well, which none of the others does.

    python -m tests.benchmarks.dates [CORPUS.jsonl] [--repeat N]

A corpus has one article a line, `{"text": str, "published": "YYYY-MM-DD"}`; without one the sample articles
are read, many times over. The peers (`peers`) are installed from npm and PyPI into a folder that goes away at
the end; one that cannot be installed is told and left out. Each tool reads every article once to warm up, then
the best of three rounds counts, on one core; the slow ones read a part of the corpus, which tells their pace.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.peers import PEERS, ROUNDS, Unavailable, write_corpus

if TYPE_CHECKING:
    from collections.abc import Callable

    Corpus = list[tuple[str, date]]

ARTICLES = Path(__file__).parents[1] / "articles"


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


def main() -> None:
    """Run the tools on the corpus that the command line names, and print what they did."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("corpus", nargs="?", type=Path)
    parser.add_argument("--repeat", type=int, default=20, help="how often the sample articles are read")
    options = parser.parse_args()
    articles = corpus(options.corpus, options.repeat)
    paces: dict[str, float] = {}
    for name, own in (("dipltime", with_dipltime), ("dipltime.extract", with_extraction)):
        seconds, found = own(articles)
        paces[name] = told(name, len(articles) / seconds, found)
    with tempfile.TemporaryDirectory() as folder:
        write_corpus(Path(folder), articles)
        for peer in PEERS:
            try:
                paces[peer.name] = told(peer.name, *peer.pace(Path(folder)))
            except Unavailable as reason:
                print(f"{peer.name:22} not measured: {reason}", file=sys.stderr)
    for name in [name for name in paces if not name.startswith("dipltime")]:
        for ours in ("dipltime", "dipltime.extract"):
            print(f"{ours} / {name}: {paces[ours] / paces[name]:.3f}")


def told(name: str, pace: float, found: int) -> float:
    """Print one line, and give its pace back."""
    print(f"{name:22} {pace:8.1f} articles/s {found:7} dates", flush=True)
    return pace


if __name__ == "__main__":
    main()
