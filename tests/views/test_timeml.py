from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st
from tests.making import report

from dipltime import extract
from dipltime.model import Article, DateExpression, Extraction, Reading, Span
from dipltime.views.timeml import render

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

TEXT = "The ministers met on Wednesday & agreed to meet again in early June.\n\nThey did not sign."


def parsed(extraction: Extraction) -> Element:
    return ElementTree.fromstring(render(extraction).encode())  # noqa: S314 - what we wrote ourselves


def words(tree: Element) -> str:
    return "".join(tree.find("TEXT").itertext())  # type: ignore[union-attr]


def test_dates_and_events_are_marked_in_the_text() -> None:
    tree = parsed(extract(TEXT, published="2021-05-21", title="A day", id="d1"))
    assert (tree.findtext("DOCID"), tree.findtext("TITLE"), words(tree)) == ("d1", "A day", TEXT)
    published, *dates = tree.iter("TIMEX3")
    assert published.attrib["value"] == "2021-05-21"
    assert published.attrib["functionInDocument"] == "CREATION_TIME"
    assert [(date.text, date.attrib["value"], date.attrib.get("mod")) for date in dates] == [
        ("Wednesday", "2021-05-19", None),
        ("early June", "2021-06", "START"),
    ]
    assert dates[0].attrib["anchorTimeID"] == published.attrib["tid"] == "t0"
    events = {event.attrib["eid"]: event.text for event in tree.iter("EVENT")}
    assert "met" in events.values()
    instances = {one.attrib["eiid"]: one.attrib["eventID"] for one in tree.iter("MAKEINSTANCE")}
    links = [
        (events[instances[link.attrib["eventInstanceID"]]], link.attrib["relatedToTime"])
        for link in tree.iter("TLINK")
    ]
    assert ("met", "t1") in links


def test_an_article_without_a_date_of_publication() -> None:
    tree = parsed(extract("They met on Wednesday.", dates_only=True))
    assert next(tree.iter("TIMEX3")).attrib["value"] == "XXXX-XX-XX"
    assert [one.attrib["value"] for one in tree.find("TEXT").iter("TIMEX3")] == ["XXXX-WXX-3"]  # type: ignore[union-attr]


def made(text: str, *spans: tuple[int, int], events: tuple[tuple[int, int], ...] = ()) -> Extraction:
    dates = [
        DateExpression(start, end, text[start:end], "DATE", '2021"<', "rule", reading=Reading())
        for start, end in spans
    ]
    told = [replace(report(f"e{start}"), trigger=Span(start, end, text[start:end])) for start, end in events]
    return Extraction(Article("<a>&", text, title="]]>"), tuple(dates), tuple(told))


def test_marks_that_cut_into_each_other_are_left_out() -> None:
    tree = parsed(made("They met today there.", (9, 14), events=((5, 8), (5, 12), (14, 14), (90, 99))))
    assert [event.text for event in tree.iter("EVENT")] == ["met"]
    assert words(tree) == "They met today there."


@given(
    st.text(st.characters(codec="utf-8"), max_size=30), st.lists(st.integers(0, 30), min_size=2, max_size=2)
)
def test_the_text_is_that_of_the_article(text: str, span: list[int]) -> None:
    start, end = sorted(min(at, len(text)) for at in span)
    tree = parsed(made(text, (start, end)))
    shown = words(tree)
    assert len(shown) == len(text)
    assert all(new in (old, "\ufffd") for old, new in zip(text, shown, strict=True))
    assert shown == text or any(ord(sign) < 32 or sign in "\ufffe\uffff" for sign in text)
    assert tree.findtext("TITLE") == "]]>"


def test_many_dates_are_written_in_linear_time() -> None:
    text = "today " * 20_000
    spans = [(number * 6, number * 6 + 5) for number in range(20_000)]
    assert render(made(text, *spans)).count("</TIMEX3>") == 20_001
