"""A piece of HTML to plain text: what stands in a feed's entry, which is no page of its own."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    (
        *("p", "div", "br", "hr", "li", "ul", "ol", "dl", "dt", "dd", "tr", "table", "pre", "blockquote"),
        *("h1", "h2", "h3", "h4", "h5", "h6"),
        *("section", "article", "header", "footer", "figure", "figcaption"),
    )
)
_UNSEEN = frozenset(("script", "style", "template", "noscript"))
_SPACE = re.compile(r"[^\S\n]+")
_BREAKS = re.compile(r" ?\n[ \n]*")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unseen += tag in _UNSEEN
        if tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.unseen = max(self.unseen - (tag in _UNSEEN), 0)
        if tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.pieces.append(data.replace("\n", " "))


def plain_text(html: str) -> str:
    """The words of a piece of HTML, a blank line between its blocks; plain text comes back as one block."""
    reader = _Reader()
    # A marked section that is none ("<![CDAT") makes the parser of Python fail; HTML has no marked sections.
    reader.feed(html.replace("<![", "<! ["))
    reader.close()
    return _BREAKS.sub("\n\n", _SPACE.sub(" ", "".join(reader.pieces))).strip()
