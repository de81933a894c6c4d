"""The timeline as one HTML file that needs nothing else: a list to read, and a timeline drawn from it by a script.

The page asks nobody for anything: its policy forbids every request and every script and style but the two in it,
which are named by their hashes.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from dipltime.days import parts
from dipltime.views.as_html_list import listing
from dipltime.views.counts import count
from dipltime.views.dates import year_label
from dipltime.views.markup import Markup, tag

if TYPE_CHECKING:
    from dipltime.views.page import Page

_SCRIPTS = (
    "days", "events", "pack", "axis", "view", "nodes", "draw", "overview", "gestures", "keys", "select",
    "filters", "theme", "start",
)  # fmt: skip


def render(page: Page) -> str:
    """`page` as a whole HTML document."""
    style, script = _asset("style.css"), _script()
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="dipltime">
<title>Diplomatic timeline{_years(page)}</title>
<style>{style}</style>
</head>
<body>
{_asset("signs.svg")}<header class="top">
<h1>Diplomatic timeline</h1>
{tag("p", _summary(page), class_="summary")}
{_asset("theme.html")}</header>
{_asset("controls.html") if page.events else ""}<main id="list">
{listing(page)}</main>
<script>{script}</script>
</body>
</html>
"""


def _summary(page: Page) -> str:
    """How much is on the page, and of which years."""
    articles = len({evidence.article for event in page.events for evidence in event.evidence})
    counts = f"{count(len(page.events), 'event')} from {count(articles, 'article')}"
    return f"{counts}{_years(page)}" if page.events else "No events"


def _years(page: Page) -> str:
    days = [day for event in page.events for day in (event.when.earliest, event.when.latest) if day]
    if not days:
        return ""
    years = sorted({parts(day)[0] for day in days})
    ends = dict.fromkeys((year_label(years[0]), year_label(years[-1])))
    return f", {'–'.join(ends)}"


@cache
def _asset(name: str) -> Markup:
    """A file of the page; its end tags, should it ever speak of one, end nothing."""
    file = resources.files("dipltime.views").joinpath("assets", name)
    return Markup(file.read_text(encoding="utf-8"))


@cache
def _script() -> str:
    """The script: its files in order, in a scope of their own."""
    parts_ = "".join(_asset(f"{name}.js") for name in _SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts_}}})();\n'.replace("</", "<\\/").replace("<!--", "<\\!--")


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
