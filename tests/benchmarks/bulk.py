"""How many articles a second `dipltime bulk` reads on 1 and on 2 workers, and what a million articles cost.

    python tests/benchmarks/bulk.py [CORPUS.jsonl] [--repeat N] [--rounds N] [--price DOLLARS]

A corpus has one article a line, `{"text": str, "published": "YYYY-MM-DD"}`; without one the sample articles are read
many times over, each time as if published a week later. The clock runs from when the workers are there to when the
result is written; the better of the rounds counts, which take turns. The cost is that of the processor time, at a
price for an hour of one virtual processor.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import tempfile
import time
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dipltime.bulk.cluster import cluster
from dipltime.bulk.run import Progress, run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.bulk.cluster import Cluster

ARTICLES = Path(__file__).parents[1] / "articles"
PRICE = 0.04
"""Dollars for an hour of one virtual processor, as clouds ask for machines on demand; spot machines cost a third."""
_PARTS = 16
"""Parts that the corpus is read in: enough for two workers to end at nearly the same time."""
_MILLION = 1_000_000


class Spent(NamedTuple):
    """What one run took."""

    articles: int
    clock: float
    """Seconds from when the workers were there."""
    reading: float
    """Seconds of these until all articles had been read."""
    processor: float
    """Seconds of all processors, the start of the workers included."""
    memory: float
    """MB of the largest process so far."""


def write_corpus(path: Path, repeat: int) -> None:
    """Write the sample articles `repeat` times, each time a week later."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(ARTICLES.glob("*.txt"))]
    with path.open("w", encoding="utf-8") as file:
        for week in range(repeat):
            day = (date(2021, 5, 19) + timedelta(days=7 * week)).isoformat()
            for number, text in enumerate(texts):
                file.write(json.dumps({"id": f"{week}-{number}", "text": text, "published": day}) + "\n")


def spent(corpus: Path, folder: Path, workers: int) -> Spent:
    """What a run over `corpus` takes on so many workers."""
    begun, read = [0.0], [0.0]

    @contextmanager
    def ready() -> Iterator[Cluster]:
        with cluster(None, workers, print) as made:
            begun[0] = time.perf_counter()
            yield made
            begun.append(time.perf_counter())

    def watch(now: Progress) -> None:
        if now.stage == "read":
            read[0] = time.perf_counter()

    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    size = max(corpus.stat().st_size // _PARTS, 1)
    done = run([str(corpus)], str(folder), ready, added="2021-05-19", on_progress=watch, part_bytes=size)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Spent(done.articles, begun[1] - begun[0], read[0] - begun[0], processor, after.ru_maxrss / 1000)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path)
    parser.add_argument("--repeat", type=int, default=40)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--price", type=float, default=PRICE)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        corpus = given.corpus or Path(folder) / "corpus.jsonl"
        if given.corpus is None:
            write_corpus(corpus, given.repeat)
        load = os.getloadavg()[0]
        rounds: dict[int, list[Spent]] = {1: [], 2: []}
        for number in range(given.rounds):
            for workers, all_ in rounds.items():
                all_.append(spent(corpus, Path(folder) / f"{number}-{workers}", workers))
        report(
            corpus, {workers: min(all_, key=lambda one: one.clock) for workers, all_ in rounds.items()}, load
        )
        cost(min(rounds[1], key=lambda one: one.processor), given.price)


def report(corpus: Path, best: dict[int, Spent], load: float) -> None:
    """Print the pace on each number of workers, and how much faster the second makes it."""
    size = corpus.stat().st_size
    print(
        f"{best[1].articles} articles of {size / best[1].articles / 1000:.1f} KB; load before the run: {load:.1f}"
    )
    print("workers  articles/s  MB/s   seconds  of them reading")
    for workers, one in best.items():
        pace, mega = one.articles / one.clock, size / one.clock / 1e6
        print(f"{workers:>7}  {pace:>10.1f}  {mega:>5.3f}  {one.clock:>7.1f}  {one.reading:>7.1f}")
    print(f"the largest worker: {best[2].memory:.0f} MB")
    print(f"two workers are {best[1].clock / best[2].clock:.2f} times as fast as one")


def cost(one: Spent, price: float) -> None:
    """Print what a million such articles cost, with the arithmetic."""
    each = one.processor / one.articles
    hours = each * _MILLION / 3600
    print(
        f"processor time: {one.processor:.1f} s for {one.articles} articles = {each * 1000:.1f} ms an article"
    )
    print(f"a million articles: 1,000,000 x {each * 1000:.1f} ms / 3600 s = {hours:.1f} processor hours")
    print(f"at ${price:g} an hour: {hours:.1f} x ${price:g} = ${hours * price:.2f}")


if __name__ == "__main__":
    main()
