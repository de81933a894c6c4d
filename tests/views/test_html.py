"""The HTML page as a file: what stands in it, without a browser."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from importlib import resources
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.making import SENTENCE, article, report

from dipltime.model import Event, When
from dipltime.views import render
from dipltime.views.as_html_event import shape
from dipltime.views.as_html_words import machine, words
from dipltime.views.page import Page

ASSETS = resources.files("dipltime.views").joinpath("assets")
VOID = {"meta", "input", "path", "circle", "link", "br"}
HOSTILE = [
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title></style><!-- <![CDATA[",
    "' onmouseover='alert(1)",
    "&lt;b&gt; &amp;amp; &#x3c;",
    "\x00\x1b[31m\u202egnp.exe\u2066\ufeff",
]


class Reader(HTMLParser):
    """Elements with their attributes, and the text; raises where an end tag ends nothing."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("script", "style"):
            self.words.append(data)

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def read(*events: Event, **page: Any) -> Reader:
    return Reader(render("html", Page(events, page.pop("articles", [article()]), **page)))


def when(edtf: str, first: str | None, last: str | None, precision: Any, *, about: bool = False) -> When:
    return When(edtf, first, last, precision, about)


WORDS = [
    (when("2021-05-19", "2021-05-19", "2021-05-19", "day"), "19 May 2021", "2021-05-19"),
    (when("2021-05-19T10", "2021-05-19", "2021-05-19", "time"), "19 May 2021", "2021-05-19"),
    (
        when("2021-05-17/2021-05-23", "2021-05-17", "2021-05-23", "week"),
        "the week of 17 May 2021",
        "2021-05-17",
    ),
    (when("2021-06~", "2021-06-01", "2021-06-30", "month", about=True), "about June 2021", "2021-06"),
    (when("2021-21", "2021-03-01", "2021-05-31", "season"), "spring 2021", "2021-03-01"),
    (when("2021-34", "2021-04-01", "2021-06-30", "quarter"), "Q2 2021", "2021-04-01"),
    (when("1991", "1991-01-01", "1991-12-31", "year"), "1991", "1991"),
    (when("-0043", "-0043-01-01", "-0043-12-31", "year"), "44 BC", None),
    (when("-0043-03-15", "-0043-03-15", "-0043-03-15", "day"), "15 March 44 BC", None),
    (when("199X", "1990-01-01", "1999-12-31", "decade"), "1990s", "1990-01-01"),
    (when("18XX", "1801-01-01", "1900-12-31", "century"), "19th c.", "1801-01-01"),
    (when("1991/2021-05-19", "1991-01-01", "2021-05-19", "range"), "from 1991 to 19 May 2021", "1991-01-01"),
    (when("2021-05/2022", "2021-05-01", "2022-12-31", "range"), "from May 2021 to 2022", "2021-05-01"),
    (
        when("[2021-05-19..2021-05-21]", "2021-05-19", "2021-05-21", "range"),
        "from 19 May 2021 to 21 May 2021",
        "2021-05-19",
    ),
    (when("2021-01/..", "2021-01-01", None, "range"), "from January 2021", "2021-01-01"),
    (when("[2021-05-19..]", "2021-05-19", None, "range"), "after 19 May 2021", "2021-05-19"),
    (when("../2021-05-19", None, "2021-05-19", "range"), "until 19 May 2021", None),
    (when("[..2021-05-19]", None, "2021-05-19", "range"), "by 19 May 2021", None),
    (when("XXXX", None, None, "unknown"), "date unknown", None),
]


@pytest.mark.parametrize(("date", "expected", "attribute"), WORDS)
def test_dates_in_words(date: When, expected: str, attribute: str | None) -> None:
    assert words(date) == expected
    assert machine(date) == attribute


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (WORDS[0][0], "point"),
        (WORDS[3][0], "soft"),
        (WORDS[6][0], "soft"),
        (WORDS[11][0], "range"),
        (WORDS[13][0], "soft"),
        (WORDS[14][0], "from"),
        (WORDS[16][0], "until"),
        (WORDS[18][0], "unknown"),
    ],
)
def test_the_shape_of_a_date(date: When, expected: str) -> None:
    assert shape(date) == expected


def test_the_list_is_headed_by_years_and_months() -> None:
    page = read(
        report("k1", "2021-05-17", title="One"),
        report("k2", "2021-05-19", title="Two"),
        report("k3", "2021-06-02", title="Three"),
        report("k4", "2024-01-01", "2024-12-31", precision="year", title="Four"),
        report("k5", None, title="Five", precision="unknown"),
        articles=[article(title="First meeting")],
    )
    text = " ".join(page.words)
    assert len(page.named("h2")) == 3
    assert len(page.named("h3")) == 2
    assert [one["id"] for one in page.named("li") if one["class"] == "event"] == [
        "e-k1", "e-k2", "e-k3", "e-k4", "e-k5",
    ]  # fmt: skip
    order = [
        "2021",
        "May",
        "One",
        "First meeting",
        "Two",
        "June",
        "Three",
        "2 years",
        "2024",
        "Four",
        "undated",
    ]
    places = [text.rindex(word) if word == "2024" else text.index(f" {word} ") for word in order[:7]]
    assert places == sorted(places)
    assert all(word in text for word in order)


def test_an_event_opens_to_its_sentence_with_what_marks_it() -> None:
    text = render(
        "html", Page([report()], [article(title="First meeting", source="https://example.org/a?b=1&c")])
    )
    assert (
        '<blockquote dir="auto">The two ministers <mark class="trigger">met</mark> on '
        '<mark class="date">Wednesday</mark> in Reykjavik.</blockquote>'
    ) in text
    assert (
        '<a href="https://example.org/a?b=1&amp;c" rel="noreferrer noopener"><cite>First meeting</cite></a>'
        in text
    )
    assert "published 19 May 2021" in text


@pytest.mark.parametrize(
    "source",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "data:text/html,<b>", "file:///etc/passwd",
        "//example.org", "https://", "https://[", "https://example.org/\u202egnp", "https://ex\nample.org", "notes.txt",
    ],
)  # fmt: skip
def test_only_a_web_page_is_linked_to(source: str) -> None:
    page = read(report(), articles=[article(title="First meeting", source=source)])
    assert page.named("a") == []
    assert "First meeting" in page.words


def test_what_the_sources_disagree_on_and_how_it_changed() -> None:
    conflict: dict[str, Any] = {
        "field": "when",
        "values": [{"value": "2021-05-19", "articles": ["a1"]}, {"value": "<b>", "articles": ["z9"]}],
    }
    change: dict[str, Any] = {
        "at": "2021-05-20",
        "change": "status",
        "from": "scheduled",
        "to": "cancelled",
        "article": "a1",
    }
    event = replace(
        report(), conflicts=(conflict,), history=(change, {"at": "2021-05-21", "change": "title", "to": "X"})
    )
    text = " ".join(read(event, articles=[article(title="First meeting")]).words)
    for said in ("sources disagree", "2021-05-19", "<b>", "z9", "status: scheduled → cancelled", "by hand"):
        assert said in text


@pytest.mark.parametrize("words_", [*HOSTILE, "x" * 100_000])
def test_hostile_words_stay_text(words_: str) -> None:
    event = report(title=words_, actors=(words_, "USA"), place=(words_, words_), mode=words_)
    evidence = replace(event.evidence[0], text=words_, date=None, trigger=None)
    conflict: dict[str, Any] = {"field": words_, "values": [{"value": words_, "articles": [words_]}]}
    change: dict[str, Any] = {"at": words_, "change": words_, "from": None, "to": words_}
    hostile = replace(event, id=words_, evidence=(evidence,), conflicts=(conflict,), history=(change,))
    page = read(hostile, articles=[article(title=words_, source=words_)])
    plain = read(report(title="plain", place=("Rome", "ITA")))
    assert len(page.named("script")) == len(page.named("style")) == 1
    assert {name for name, _ in page.elements} - {"h4", "ul", "b"} <= {name for name, _ in plain.elements} | {
        "code"
    }
    assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069\ufeff]", render("html", Page([hostile]))
    )


@given(st.text(), st.text())
def test_any_words_make_a_page(title: str, sentence: str) -> None:
    event = report(title=title)
    page = read(replace(event, evidence=(replace(event.evidence[0], text=sentence),)))
    assert len(page.named("script")) == 1


def test_the_policy_names_the_script_and_the_style() -> None:
    text = render("html", Page([report()]))
    (policy,) = re.findall('<meta http-equiv="Content-Security-Policy" content="([^"]*)">', text)
    for tag in ("script", "style"):
        (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_the_script_is_small_and_makes_no_markup_of_data() -> None:
    text = render("html", Page([report()]))
    (script,) = re.findall("<script>(.*?)</script>", text, re.DOTALL)
    assert len(script.encode()) < 60_000
    for word in (
        "eval(",
        "Function(",
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "fetch(",
        "import(",
    ):
        assert word not in script
    for file in ASSETS.iterdir():
        assert len(file.read_text(encoding="utf-8").splitlines()) <= 300


def test_every_file_of_the_script_is_in_it() -> None:
    text = render("html", Page([report()]))
    for file in ASSETS.iterdir():
        assert file.read_text(encoding="utf-8").strip() in text, file.name


def test_an_empty_timeline_says_so() -> None:
    page = read(articles=[])
    assert "There is no event on this timeline yet." in page.words
    assert len(page.named("html")) == 1
    assert page.named("li") == []


def test_an_event_without_articles_sentence_or_actor() -> None:
    event = replace(report(actors=()), evidence=())
    assert "US and Russian foreign ministers meet in Reykjavik" in read(event, articles=[]).words
    assert SENTENCE.split()[0] not in read(event, articles=[]).words


def test_ids_that_are_no_names_do_not_become_ones() -> None:
    ids = [one.get("id") for one in read(report("a b"), report("ok"), report('"')).named("li")]
    named = [id_ for id_ in ids if id_]
    assert "e-ok" in named
    assert all(re.fullmatch(r"e-[\w-]+", id_) for id_ in named)
    assert len(set(named)) == 3
