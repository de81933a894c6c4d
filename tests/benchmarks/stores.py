"""How long a file and a PostgreSQL server take to keep and to ask a timeline of 1,000, 10,000 and 100,000 events.

    python tests/benchmarks/stores.py [EVENTS...]

The events are made up, three an article. PostgreSQL is a server of our own that writes to the disk as it does by
default; without one installed the file alone is measured. Each time is the best of several runs, each with a
timeline opened anew in a process that has its modules already, so that what is read is read from the store.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))  # so that this runs as a script too

from tests.making import article, report  # noqa: E402
from tests.store.cluster import Cluster, binaries  # noqa: E402

from dipltime import Timeline  # noqa: E402
from dipltime.days import iso, number  # noqa: E402
from dipltime.serial import article_to_json, event_to_json  # noqa: E402
from dipltime.store import open_store  # noqa: E402

SIZES = (1_000, 10_000, 100_000)
BATCH = 5_000
RUNS = 3
FIRST, LAST = number("1990-01-01"), number("2024-12-31")
COUNTRIES = [
    "USA",
    "RUS",
    "CHN",
    "FRA",
    "DEU",
    "GBR",
    "IND",
    "BRA",
    "JPN",
    "EGY",
    "TUR",
    "IRN",
    "ISR",
    "ZAF",
    "AUS",
    "CAN",
]
KINDS = (("CONSULT", "meet"), ("STATEMENT", None), ("AGREE", "sign"), ("SANCTION", None), ("REJECT", None))
WORDS = [
    "".join(parts)
    for parts in product(("mar", "tel", "sov"), ("a", "o", "ili", "ere"), ("n", "r", "sk", "ty"))
]
TEXT = (
    "PARIS, May 19, 2021 - The foreign ministers of France and Germany met in Paris on Wednesday number {}.\n"
)


def made_up(events: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows of so many events and of their articles, each with its table."""
    chance = random.Random(events)  # noqa: S311 - the same each time
    for at in range(events):
        day, name = chance.randint(FIRST, LAST), f"a{at // 3}"
        kind, mode = chance.choice(KINDS)
        if at % 3 == 0:
            row = article_to_json(article(name, iso(day), title=words(chance, 6)))
            yield "articles", {**row, "added": "2025-01-01"}
        one = report(
            f"e{at}", iso(day), article=name, published=iso(day), type=kind, mode=mode, title=words(chance, 8),
            actors=tuple(chance.sample(COUNTRIES, 2)), start=at % 3 * 100,
        )  # fmt: skip
        yield "events", event_to_json(one)


def words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(WORDS, k=count))


def fill(place: str, events: int) -> None:
    """Put the rows in, in batches, each of them safe when the next begins."""
    store, rows = open_store(place), list(made_up(events))
    for start in range(0, len(rows), BATCH):
        with store.transaction() as transaction:
            for table in ("articles", "events"):
                transaction.put(table, [row for kind, row in rows[start : start + BATCH] if kind == table])


def operations(place: str, one: str) -> dict[str, Callable[[], object]]:
    """What is measured, by name; `one` is the id of an event, and begins no other id."""
    counter = iter(range(1_000_000))

    def add(timeline: Timeline) -> None:
        assert not timeline.add(TEXT.format(next(counter))).known

    last = Timeline(place)
    add(last)
    return {
        "show --from 2021-05 --to 2021-06": lambda: Timeline(place).events("2021-05", "2021-06"),
        "show --search, a part of a word": lambda: Timeline(place).events(search="inisters of Fra"),
        "explain": lambda: Timeline(place).event(one),
        "add, the first of a process": lambda: add(Timeline(place)),
        "add, one more of it": lambda: add(last),
        "edit": lambda: Timeline(place).edit(one, title=f"Title {next(counter)}"),
        "show, all": lambda: Timeline(place).events(),
    }


def spent(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def measured(place: str, events: int) -> dict[str, float]:
    """Seconds of each operation on a store of so many events."""
    found = {f"put in, {BATCH:,} a change": spent(lambda: fill(place, events))}
    for name, act in operations(place, f"e{events - 1}").items():
        found[name] = min(spent(act) for _ in range(RUNS))
    return found


def run(sizes: tuple[int, ...]) -> dict[str, dict[int, dict[str, float]]]:
    """For each kind of store and each size the seconds of each operation."""
    told: dict[str, dict[int, dict[str, float]]] = {"file": {}}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            told["file"][size] = measured(str(Path(folder) / "events.json"), size)
    found = binaries()
    if found is None:
        print("postgres is left out: no PostgreSQL is installed (apt-get install postgresql)")
        return told
    with Cluster(found, fast=False) as cluster:
        told["postgres"] = {}
        for size in sizes:
            cluster.clear()
            told["postgres"][size] = measured(cluster.address(), size)
    return told


def table(told: dict[str, dict[int, dict[str, float]]]) -> str:
    """The seconds as a table in Markdown."""
    columns = [(kind, size) for kind, sizes in told.items() for size in sizes]
    names = next(iter(told["file"].values()))
    lines = [
        _line("seconds", (f"{kind} {size:,}" for kind, size in columns)),
        "|---|" + "---:|" * len(columns),
    ]
    lines += [_line(name, (f"{told[kind][size][name]:.3f}" for kind, size in columns)) for name in names]
    return "\n".join(lines)


def _line(name: str, cells: Iterable[str]) -> str:
    return f"| {name} | {' | '.join(cells)} |"


if __name__ == "__main__":
    print(table(run(tuple(map(int, sys.argv[1:])) or SIZES)))
