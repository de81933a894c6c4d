"""How time and memory grow with the length of a text and the number of articles, as a table and as a plot.

    python -m tests.benchmarks.growth [--largest CHARACTERS] [--articles N] [--svg FILE]

The texts and the articles are the samples, over and over. Each measurement is a process of its own, so that the
memory told is its own; the seconds are those of the processor.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.benchmarks.plot import Curve, plot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ARTICLES = Path(__file__).parents[1] / "articles"
PUBLISHED = "2021-05-19"
LONGEST = 1_000_000
"""Characters that a text may have for its events to be read."""


class Point(NamedTuple):
    """What one measurement gave."""

    size: int
    seconds: float
    megabytes: float


def samples() -> list[str]:
    """The texts of the sample articles."""
    return [file.read_text(encoding="utf-8") for file in sorted(ARTICLES.glob("*.txt"))]


def text_of(characters: int) -> str:
    """A text of so many characters."""
    whole = "\n\n".join(samples()) + "\n\n"
    return (whole * (characters // len(whole) + 1))[:characters]


def dates(size: int) -> None:
    """The dates of one text of `size` characters."""
    import dipltime

    dipltime.find_dates(text_of(size), PUBLISHED)


def whole(size: int) -> None:
    """The dates and events of one text of `size` characters."""
    import dipltime

    dipltime.extract(text_of(size), PUBLISHED)


def articles(size: int) -> None:
    """The dates and events of `size` articles, one after the other, as they are read from a stream."""
    from dipltime.api import extract
    from dipltime.model import Article

    texts = samples()
    for number in range(size):
        extract(
            Article(f"a{number}", texts[number % len(texts)], published=PUBLISHED, published_from="option")
        )


KINDS: dict[str, Callable[[int], None]] = {"dates": dates, "whole": whole, "articles": articles}


def measured(kind: str, size: int) -> Point:
    """One measurement, in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.growth", "--one", kind, str(size)]
    out = subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path(__file__).parents[2])
    return Point(**json.loads(out.stdout))


def one(kind: str, size: int) -> None:
    """Measure in this process: what it costs to begin is taken off."""
    KINDS[kind](10_000 if kind != "articles" else 1)
    start = time.process_time()
    KINDS[kind](size)
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(Point(size, seconds, memory)._asdict()))


def sizes(largest: int, first: int) -> Iterator[int]:
    """`first`, ten times that, and so on."""
    size = first
    while size <= largest:
        yield size
        size *= 10


def table(title: str, unit: str, points: list[Point]) -> None:
    """Print the points: the last column is what one unit costs, which stays the same where growth is linear."""
    print(f"\n{title}\n\n| {unit} | seconds | MB | µs per {unit.removesuffix('s')} |\n|---:|---:|---:|---:|")
    for point in points:
        each = point.seconds / point.size * 1e6
        print(f"| {point.size:,} | {point.seconds:.3f} | {point.megabytes:.0f} | {each:,.2f} |")


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--largest", type=int, default=10_000_000, help="characters of the longest text")
    parser.add_argument("--articles", type=int, default=10_000, help="how many articles at most")
    parser.add_argument("--svg", type=Path, help="where to draw the curves")
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        one(options.one[0], int(options.one[1]))
        return
    found = {
        "find_dates, one text": [measured("dates", size) for size in sizes(options.largest, 10_000)],
        "extract, one text": [
            measured("whole", size) for size in sizes(min(options.largest, LONGEST), 10_000)
        ],
        "extract, many articles": [measured("articles", size) for size in sizes(options.articles, 100)],
    }
    for title, points in found.items():
        table(title, "articles" if "many" in title else "characters", points)
    if options.svg:
        curves = [Curve(title, [(p.size, p.seconds) for p in points]) for title, points in found.items()]
        options.svg.write_text(
            plot(curves, "characters, or articles", "seconds of processor time"), encoding="utf-8"
        )


if __name__ == "__main__":
    main()
