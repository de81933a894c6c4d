"""Narratives: every date counts from what was told before it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dipltime.temporal import find_dates

NARRATIVES = Path(__file__).parents[1] / "narratives"
CRAWLED = date(2010, 6, 1)

TOLD = (
    ("On 19 July 1956 he refused. The next day they met.", "1956-07-19 1956-07-20"),
    (
        "They met on 9 December 1991. In January they split. On the 8th it was over.",
        "1991-12-09 1992-01 1992-01-08",
    ),
    ("From 22 to 24 October 1956 they talked. That autumn it began.", "1956-10-22 1956-10-24 1956-FA"),
    (
        "In 390 BC the Gauls came. The next year they left. Three years later they were back.",
        "BC0390 BC0389 BC0386",
    ),
    ("In the winter of 1941–42 they starved. In February they gave up.", "1941-WI 1942-02"),
    (
        "On the night of 12–13 March 1938 they crossed. Two days later it was done.",
        "1938-03-12TNI 1938-03-14",
    ),
    ("The Second Punic War (218–201 BC) began. In the spring of 217 BC he came.", "BC0218 BC0201 BC0217-SP"),
    (
        "On 5 May 1864 they fought. A week later, and again the next day, they fought.",
        "1864-05-05 1864-W19 1864-05-13",
    ),
    (
        "In 1942 they came. In June of that year they won. By the end of 1943 it was over.",
        "1942 1942-06 1943",
    ),
    ("They gave him until 15 January 1991 to leave. On 9 January they met.", "1991-01-15 1991-01-09"),
    ("It fell on 8 May 1945. They signed at eleven o'clock that night.", "1945-05-08 1945-05-08T23:00"),
)
STAYS = (
    ("The two signed a pact in May 1987. Talks will resume in June.", "1987-05 2010-06"),
    (
        "On 19 July 1956 he refused. Today they met, and on Monday they parted.",
        "1956-07-19 2010-06-01 2010-05-31",
    ),
    ("They met on the 8th Army's front and on the 20th floor on 1 May 1944.", "1944-05-01"),
)


@pytest.mark.parametrize(("text", "values"), TOLD)
@pytest.mark.parametrize("published", [None, CRAWLED])
def test_story(text: str, values: str, published: date | None) -> None:
    assert [each.value for each in find_dates(text, published)] == values.split()


@pytest.mark.parametrize(("text", "values"), STAYS)
def test_news_counts_from_its_publication(text: str, values: str) -> None:
    assert [each.value for each in find_dates(text, CRAWLED)] == values.split()


def _f1(hits: int, gold: int, found: int) -> float:
    return 200 * hits / (gold + found)


@pytest.mark.parametrize("published", [None, CRAWLED])
def test_annotated_narratives(published: date | None) -> None:
    gold_count = found_count = strict = relaxed = right = 0
    for file in sorted(NARRATIVES.glob("*.json")):
        gold: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))["timexes"]
        found = find_dates(file.with_suffix(".txt").read_text(encoding="utf-8"), published)
        gold_count, found_count = gold_count + len(gold), found_count + len(found)
        for each in gold:
            match = next((f for f in found if f.start < each["end"] and f.end > each["start"]), None)
            relaxed += match is not None
            strict += match is not None and (match.start, match.end) == (each["start"], each["end"])
            right += match is not None and match.value == each["value"]
    assert _f1(strict, gold_count, found_count) >= 97.5
    assert _f1(relaxed, gold_count, found_count) >= 98.5
    assert _f1(right, gold_count, found_count) >= 98.5
