"""A process that changes a timeline until it is killed or its time is over, and tells each change once it is done.

    python driver.py STORE NAME SECONDS KIND...

The kinds of change, in turn: `add` an article, `edit` the title of an event, `undo` that. What is told is
written to standard output, a line each, and must hold whatever happens to the process after that.
"""

from __future__ import annotations

import datetime as dt
import sys
import time
import zlib

from dipltime import Timeline, extract

COUNTRIES = (
    "Norway", "Sweden", "Finland", "Denmark", "Iceland", "Poland", "Hungary", "Austria", "Italy", "Spain",
    "Portugal", "Greece", "Turkey", "Egypt", "Kenya", "Ghana", "Nigeria", "India", "China", "Japan", "Vietnam",
    "Thailand", "Australia", "Canada", "Mexico", "Cuba", "Brazil", "Chile", "Peru", "Argentina",
)  # fmt: skip


def article(name: str) -> tuple[str, str]:
    """The text and the day of publication of an article with one meeting, that no other article tells of."""
    number = zlib.crc32(name.encode())
    day = dt.date(1980, 1, 1) + dt.timedelta(days=number % 14_000)
    first = number // 14_000 % len(COUNTRIES)
    second = (first + 1 + number // 420_000 % (len(COUNTRIES) - 1)) % len(COUNTRIES)
    parties = f"{COUNTRIES[first]} and {COUNTRIES[second]}"
    met = f"The foreign ministers of {parties} met on {day:%d %B %Y} for talks {name}.\n"
    return met, (day + dt.timedelta(days=1)).isoformat()


def main(path: str, name: str, seconds: float, kinds: list[str]) -> None:
    """Change the store, telling each change and the longest that one took."""
    timeline = Timeline(path, lock_timeout=60)
    extract(*article(name))  # what is imported at the first time should not be what is killed
    print("ready", flush=True)
    end, slowest, number = time.monotonic() + seconds, 0.0, 0
    last = ""
    while time.monotonic() < end:
        kind = kinds[number % len(kinds)]
        begun = time.monotonic()
        if kind == "add":
            text, published = article(f"{name}-{number}")
            last = timeline.add(text, published=published, added="2026-01-01").events[0].id
            told = f"add {name}-{number}"
        elif kind == "edit":
            timeline.edit(last, title=f"Title {name}-{number}", at="2026-01-01")
            told = f"edit {last} Title {name}-{number}"
        else:
            timeline.undo()
            told = f"undo {last}"
        slowest = max(slowest, time.monotonic() - begun)
        print(told, flush=True)
        number += 1
    print(f"slowest {slowest:.2f}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], float(sys.argv[3]), sys.argv[4:])
