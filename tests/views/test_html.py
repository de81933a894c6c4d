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

from dipltime.model import Base, Event
from dipltime.views import render
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


def test_a_sentence_says_its_language() -> None:
    languages = [
        read(report(), articles=[article(language=code)]).named("blockquote")[0] for code in ("en", "fr")
    ]
    assert [one.get("lang") for one in languages] == [None, "fr"]


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
    overdue = replace(
        event, overdue=True, counted_from=Base("k9", "The summit", "2021-05", "the summit", "after")
    )
    assert "after “the summit”, that is The summit" in (said := " ".join(read(overdue).words))
    assert "no article tells that it was held" in said
    assert "</b> status: scheduled → cancelled <span>" in render("html", Page([event]))
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


def test_colours_can_be_read_by_all() -> None:
    style = ASSETS.joinpath("style.css").read_text(encoding="utf-8")
    colours = {name: pair for name, *pair in re.findall(r"--(\w+): light-dark\((#\w+), (#\w+)\)", style)}
    for name in ("ink", "quiet", "link", "focus", "green", "blue", "orange", "purple", "red"):
        for theme in (0, 1):
            for ground in ("paper", "raised", "faint"):
                assert contrast(colours[name][theme], colours[ground][theme]) >= 4.5, (name, ground, theme)


def contrast(one: str, other: str) -> float:
    """The ratio that WCAG 2 asks to be 4.5 at least for text."""
    lower, higher = sorted(map(luminance, (one, other)))
    return (higher + 0.05) / (lower + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


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
