"""Narratives: every date counts from what was told before it."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

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
# What is told in an aside, ahead of its time or from the day of writing, and what a heading sets.
COURSE = (
    (
        "On 5 May 1974 he left. It would return in October 1980. He was shot on the 19th.",
        "1974-05-05 1980-10 1974-05-19",
    ),
    (
        "On 24 August 1812 they came. The day before, on the 23rd, they had won. That night it burned.",
        "1812-08-24 1812-08-23 1812-08-23 1812-08-24TNI",
    ),
    ("He left on 7 March 1855. She had been there since 4 November.", "1855-03-07 1854-11-04"),
    (
        "War came on 4 October 1853 (O.S. 22 September). The same month it began.",
        "1853-10-04 1853-09-22 1853-10",
    ),
    ("It began on 2 May 1341.\n\n1346\n\nOn 12 July he landed.", "1341-05-02 1346 1346-07-12"),
    ("5. 1951\n\nIn June they met.\n\n1952: in May they parted.", "1951 1951-06 1952 1952-05"),
    (
        "On 9 May 1915 they fought.\n\nMonday, 15 July\n\nAt 8:17 in the morning it began.",
        "1915-05-09 1915-07-15 1915-07-15T08:17",
    ),
    (
        "In July 1815 he was back. On 3 August 1816 he died. The next day a war began. Today he is a hero.",
        "1815-07 1816-08-03 1816-08-04 PRESENT_REF",
    ),
    (
        "On 8 May 1918 it failed. Over the last week of August 1918 it ended. On 9 September he left.",
        "1918-05-08 1918-08 1918-09-09",
    ),
)
# What an aside is the time of, and what only stands near one.
ASIDES = (
    (
        "On 22 September 1862 it was issued; it was to take effect on 1 January 1863. On 7 November he left.",
        "1862-09-22 1863-01-01 1862-11-07",
    ),
    (
        "War came on 1 March 1879. Peru, bound by a treaty of 6 February 1873, tried to mediate. On 5 April it came.",
        "1879-03-01 1873-02-06 1879-04-05",
    ),
    (
        "They came on 7 October 1947. In January 1950 one and, twelve days later, another left. That autumn it fell.",
        "1947-10-07 1950-01 1950-01-13 1950-FA",
    ),
    (
        "They won on 18 November 1912. The Serbs won at Kumanovo (23–24 October) and entered Skopje on the 26th.",
        "1912-11-18 1912-10-23 1912-10-24 1912-10-26",
    ),
    (
        "It was besieged in September 1851 until April 1852. Feng was wounded in June.",
        "1851-09 1852-04 1852-06",
    ),
    (
        "He chose on 15 October 1962 to wait until the next morning to tell him. They met at noon.",
        "1962-10-15 1962-10-16TMO 1962-10-16T12:00",
    ),
    ("It began on 5 May 1944. As in August 1914, they sang. In June they met.", "1944-05-05 1914-08 1944-06"),
    (
        "It began on 5 May 1944. It would go on for long, until the fall of the wall in May 1989. In June they met.",
        "1944-05-05 1989-05 1944-06",
    ),
    (
        'On 28 July 1812 he stopped. "The campaign of 1813 will do the rest," he said. On 13 August he went on.',
        "1812-07-28 1813 1812-08-13",
    ),
    (
        "On 28 July 1812 he stopped. “In 1813 we go on,” he said. On 13 August he went on.",
        "1812-07-28 1813 1812-08-13",
    ),
    (
        "The pocket fell on 2 February 1943.\n\n1943\n\nIt changed hands that winter, and on 14 March again.",
        "1943-02-02 1943 1942-WI 1943-03-14",
    ),
    (
        "On 7 October 1777 it fell. Howe had won on September 11 and gone two days later. On the 17th all was over.",
        "1777-10-07 1777-09-11 1777-09-13 1777-10-17",
    ),
    (
        "On 5 May 1963 it began. They have been there since March 1964. In June of that year he wrote.",
        "1963-05-05 1964-03 1964-06",
    ),
    (
        "They left on 17 March 1776. Others had set out the previous fall. One reached Montreal on November 13.",
        "1776-03-17 1775-FA 1775-11-13",
    ),
    (
        "They left on 17 March 1776. Others had set out the previous fall. One reached Montreal on May 13.",
        "1776-03-17 1775-FA 1776-05-13",
    ),
    (
        "He left on 6 March 1821 (22 February by the old calendar), and two days later he was there.",
        "1821-03-06 1821-02-22 1821-03-08",
    ),
    (
        "It ended on 3 May 1987.\n\nPrelude, 1939–1941\n\nIn March they met.",
        "1987-05-03 1939 1941 1939-03",
    ),
)
STAYS = (
    ("The two signed a pact in May 1987. Talks will resume in June.", "1987-05 2010-06"),
    (
        "On 19 July 1956 he refused. Today they met, and on Monday they parted.",
        "1956-07-19 2010-06-01 2010-05-31",
    ),
    (
        "A bond of May 1989 is due in May 2019 and in June 2025. On Thursday it fell.",
        "1989-05 2019-05 2025-06 2010-05-27",
    ),
    ("They met on the 8th Army's front and on the 20th floor on 1 May 1944.", "1944-05-01"),
)


@pytest.mark.parametrize(("text", "values"), TOLD)
@pytest.mark.parametrize("published", [None, CRAWLED])
def test_story(text: str, values: str, published: date | None) -> None:
    assert [each.value for each in find_dates(text, published)] == values.split()


@pytest.mark.parametrize(("text", "values"), COURSE + ASIDES)
def test_course_of_a_story(text: str, values: str) -> None:
    assert [each.value for each in find_dates(text, CRAWLED)] == values.split()


@pytest.mark.parametrize(("text", "values"), STAYS)
def test_news_counts_from_its_publication(text: str, values: str) -> None:
    assert [each.value for each in find_dates(text, CRAWLED)] == values.split()


class Annotated(NamedTuple):
    """A text of our own and the dates that an annotator finds in it."""

    text: str
    published: date
    timexes: list[dict[str, Any]]


def _annotated(pattern: str) -> list[Annotated]:
    texts = []
    for file in sorted(NARRATIVES.glob(pattern)):
        gold = json.loads(file.read_text(encoding="utf-8"))
        published = date.fromisoformat(gold["published"]) if "published" in gold else CRAWLED
        texts.append(
            Annotated(file.with_suffix(".txt").read_text(encoding="utf-8"), published, gold["timexes"])
        )
    return texts


def _scores(texts: list[Annotated], *, dated: bool) -> tuple[float, float, float]:
    """Strict, relaxed and value F1 over all texts, in percent."""
    count = strict = relaxed = right = 0
    for text, published, gold in texts:
        found = find_dates(text, published if dated else None)
        count += len(gold) + len(found)
        for each in gold:
            match = next((f for f in found if f.start < each["end"] and f.end > each["start"]), None)
            relaxed += match is not None
            strict += match is not None and (match.start, match.end) == (each["start"], each["end"])
            right += match is not None and match.value == each["value"]
    return 200 * strict / count, 200 * relaxed / count, 200 * right / count


@pytest.mark.parametrize("dated", [True, False])
def test_annotated_narratives(dated: bool) -> None:
    texts = _annotated("*.json")
    assert len(texts) >= 25
    strict, relaxed, right = _scores(texts, dated=dated)
    assert (strict >= 98, relaxed >= 99, right >= 97) == (True, True, True), (strict, relaxed, right)


def _wrapped(text: str) -> str:
    """The text with its lines broken to fit a page, every word where it was."""
    return re.sub(r"([^\n]{60,75}) ", r"\1\n", text)


def test_lines_broken_to_fit_a_page_change_nothing() -> None:
    texts = [each._replace(text=_wrapped(each.text)) for each in _annotated("*.json")]
    assert max(len(line) for each in texts for line in each.text.split("\n")) <= 100
    strict, relaxed, right = _scores(texts, dated=True)
    assert (strict >= 98, relaxed >= 99, right >= 97) == (True, True, True), (strict, relaxed, right)


def test_news_with_a_story_in_it() -> None:
    strict, relaxed, right = _scores(_annotated("mixed/*.json"), dated=True)
    assert (strict >= 98, relaxed >= 98, right >= 92) == (True, True, True), (strict, relaxed, right)
