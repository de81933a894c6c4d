"""Timelines to give away, with text that means harm."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from tests.making import article, report

from dipltime.model import Article, Event
from dipltime.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

HOSTILE = (
    "=HYPERLINK(\"http://evil\")", "+1", "-2+3", "@SUM(A1)", "＝1", "'=1", ' "quoted", and; more', "a\tb\x00c\x07",
    "\x1b[31mred\x1b[0m", "\u202egnp.exe\u2066", "\u200b", "שלום עולם", "会见俄罗斯外长", "</script><img onerror=x>",
    "BEGIN:VEVENT", "a\\nb\\,c;d", "#35; %%{init}%% : section", "[x](javascript:y) `c` *b* | ~~d~~",
    "\x85\u2028\u2029", "'''\"\"\"", "&amp;<b>",
)  # fmt: skip

any_text = st.text(st.characters(codec="utf-8"), max_size=12)
hostile = st.lists(st.sampled_from(HOSTILE) | any_text, min_size=1, max_size=3).map("".join)
one_line = hostile.map(lambda text: text.replace("\n", " ").replace("\r", " ")).filter(bool)
LONG = "Ministers met again and again"
"""Stands for a title of 100 kB, which Hypothesis had better not carry about."""

_DAYS = st.sampled_from(["2021-05-18", "2021-05-19", "2021-05-25", "2021-06-30", "-0043-03-15", "9999-12-31"])
_TYPES = st.sampled_from(["CONSULT", "AGREE", "OTHER", "STATEMENT"])
_STATUSES = st.sampled_from(
    ["occurred", "scheduled", "tentative", "cancelled", "denied", "ongoing", "postponed"]
)
_USUAL = "US and Russian foreign ministers meet in Reykjavik"
_TITLES = st.just(_USUAL) | one_line | st.sampled_from([_USUAL] * 5 + [LONG])
_PLACES = st.none() | st.tuples(one_line, st.sampled_from([None, "ISL"]))


@st.composite
def reports(draw: st.DrawFn, name: str, count: int) -> list[Event]:
    """The reports of the article `name`, some of them of the same event as those of others."""
    made = []
    for number in range(count):
        days = sorted(draw(st.lists(_DAYS, min_size=1, max_size=2)), key=lambda day: (day[0] != "-", day))
        made.append(
            report(
                f"{name}{number}",
                draw(st.none() | st.just(days[0])),
                days[-1],
                article=name,
                published="2021-05-19" if name == "a" else "2021-05-20",
                start=draw(st.integers(0, 3)) * 100,
                title=draw(_TITLES),
                type=draw(_TYPES),
                status=draw(_STATUSES),
                actors=tuple(draw(st.lists(st.sampled_from(["USA", "RUS", "NOR"]), max_size=2, unique=True))),
                place=draw(_PLACES),
            )
        )
    return made


def fill(path: Path, said: Iterable[tuple[Article, list[Event]]]) -> Timeline:
    """A store in which these articles were read."""
    timeline = Timeline(path)
    with timeline._changing() as ledger:
        for one, events in said:
            ledger.add(one, [_longer(event) for event in events], "2026-01-01")
    return timeline


def _longer(event: Event) -> Event:
    return replace(event, title=f"{LONG} " * 3500) if event.title == LONG else event


@st.composite
def timelines(draw: st.DrawFn) -> list[tuple[Article, list[Event]]]:
    """Two articles and what they say."""
    fields: dict[str, Any] = {"title": draw(st.none() | hostile), "source": draw(st.none() | hostile)}
    return [
        (article("a", "2021-05-19", **fields), draw(reports("a", draw(st.integers(1, 3))))),
        (article("b", "2021-05-20", published_from="text", published_because="so"), draw(reports("b", 2))),
    ]


def correct(timeline: Timeline, choice: int, words: str) -> None:
    """Correct the timeline by hand, in one of several ways."""
    ids = [event.id for event in timeline.events()]
    if choice >= 1:
        timeline.edit(
            ids[0], title=" ".join(words.split())[:200] or "A title", when="2021-06", at="2026-01-02"
        )
    if choice >= 2 and len(ids) > 1:
        timeline.merge(ids[0], ids[-1], at="2026-01-03")
    if choice >= 3:
        timeline.confirm(timeline.events()[-1].id, at="2026-01-03")
        for event in timeline.events():
            if len(event.evidence) > 1:
                timeline.split(event.id, [1], at="2026-01-04")
                break
    if choice >= 4:
        timeline.remove(timeline.events()[0].id, at="2026-01-05")
