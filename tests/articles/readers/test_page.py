"""Web pages in the shapes of the big publishers: where the date, the title and the text of each come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dipltime.articles import publication_date, read_path
from dipltime.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

    from dipltime.model import Article

BODY = """
<p>The foreign ministers of Norway and Sweden met in <a href="/oslo">Oslo</a> on Wednesday to talk about the
Arctic, fisheries and the new bridge over the border river.</p>
<p>They will meet again in Stockholm next month, a spokesman for the Norwegian ministry said after the talks.</p>
"""
NAVIGATION = '<nav><a href="/">Home</a> <a href="/world">World</a></nav>'
FOOTER = "<footer>Copyright 2024 The Example. All rights reserved.</footer>"
JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Ministers meet in Oslo", "datePublished": "2021-05-19T23:30:00-04:00",
"dateModified": "2021-05-21T08:00:00Z"}</script>"""
OPEN_GRAPH = """<meta property="og:title" content="Ministers meet in Oslo">
<meta property="article:published_time" content="2021-05-19T18:05:00+02:00">"""
TIME = '<p class="byline">By Ann Other <time datetime="2021-05-19T10:00:00Z">10 hours ago</time></p>'


def page(head: str = "", before: str = "", body: str = BODY, lang: str = "en-GB") -> bytes:
    return f"""<!DOCTYPE html>
<html lang="{lang}"><head><meta charset="utf-8"><title>Ministers meet in Oslo</title>{head}</head>
<body>{NAVIGATION}<article><h1>Ministers meet in Oslo</h1>{before}{body}</article>{FOOTER}</body></html>
""".encode()


def read(path: Path, raw: bytes) -> Article:
    path.write_bytes(raw)
    (article,) = read_path(path)
    return publication_date(article)


@pytest.mark.parametrize(
    ("head", "before", "origin"),
    [
        (JSON_LD, "", "metadata"),
        (OPEN_GRAPH, "", "metadata"),
        ('<meta name="DC.date.issued" content="2021-05-19">', "", "metadata"),
        ("", TIME, "metadata"),
        ("", "<p>OSLO, 19 May 2021 (Example) -</p>", "dateline"),
    ],
)
def test_where_the_date_is_found(tmp_path: Path, head: str, before: str, origin: str) -> None:
    article = read(tmp_path / "page.html", page(head, before))
    assert (article.published, article.published_from) == ("2021-05-19", origin)
    assert article.title == "Ministers meet in Oslo"
    assert article.language == "en"


def test_text_is_the_article_alone(tmp_path: Path) -> None:
    text = read(tmp_path / "page.html", page(JSON_LD)).text
    assert "met in Oslo on Wednesday" in text
    assert "\n\nThey will meet again" in text
    assert not any(word in text for word in ("World", "Copyright", "<", "schema.org"))


def test_date_in_the_address_of_a_page_that_names_none(tmp_path: Path) -> None:
    canonical = '<link rel="canonical" href="https://example.org/2021/05/19/oslo-talks">'
    article = read(tmp_path / "page.html", page(canonical))
    assert article.source == "https://example.org/2021/05/19/oslo-talks"
    assert article.published == "2021-05-19"


def test_page_without_any_date(tmp_path: Path) -> None:
    assert read(tmp_path / "page.html", page()).published is None


@pytest.mark.parametrize("name", ["page.html", "page.txt", "page", "page.jsonl"])
def test_kind_is_told_by_content(tmp_path: Path, name: str) -> None:
    assert read(tmp_path / name, b"<!-- saved -->\n" + page(JSON_LD)).title == "Ministers meet in Oslo"


def test_language_of_the_page(tmp_path: Path) -> None:
    french = "<p>Le ministre a rencontré son homologue mercredi à Paris pour parler de l'Arctique.</p>"
    assert read(tmp_path / "page.html", page(body=french, lang="fr")).language == "fr"


def test_short_and_encoded_pages(tmp_path: Path) -> None:
    short = "<html><body><p>Der Außenminister sprach am 3. Mai 2011 in Köln.</p></body></html>"
    declared = short.replace("<html>", '<html><head><meta charset="iso-8859-1"></head>')
    article = read(tmp_path / "page.html", declared.encode("iso-8859-1"))
    assert article.text == "Der Außenminister sprach am 3. Mai 2011 in Köln."


@pytest.mark.parametrize(
    "raw",
    [
        b"<html></html>",
        b"<html><body><script>alert(1)</script></body></html>",
        b"<!doctype html>" + b"<div>" * 200_000,
        b"<html>" + b"\0" * 1000,
    ],
)
def test_pages_without_an_article(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "page.html").write_bytes(raw)
    with pytest.raises(InputError, match=r"page\.html.*(no article|more than 100,000 tags)"):
        list(read_path(tmp_path / "page.html"))
