"""The lines before an article that say what it is: front matter (`---`) and mail-style headers.

Header lines are blanked, not cut, so that offsets into the article's text are offsets into its file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_LINE = re.compile(r"([A-Za-z][A-Za-z_ -]{0,30}):[ \t]*([^\n]{0,2000})")
_MAX_LINES = 40
_NAMES = {
    "date": "published",
    "published": "published",
    "published on": "published",
    "publication date": "published",
    "date published": "published",
    "pubdate": "published",
    "title": "title",
    "headline": "title",
    "subject": "title",
    "url": "url",
    "link": "url",
    "source": "source",
    "language": "language",
    "lang": "language",
    "id": "id",
    "message id": "id",
    "author": "author",
    "by": "author",
    "from": "author",
    "updated": "updated",
}
"""Header names as they are written, in lower case, and what they mean."""
_DATES = frozenset(("published", "updated"))


@dataclass(frozen=True, slots=True)
class Headed:
    """A text whose header lines are blank, and what they said."""

    text: str
    fields: dict[str, str] = field(default_factory=dict)


def split_headers(text: str) -> Headed:
    """Take the headers off the head of `text`; a text without any comes back as it is."""
    lines = text.split("\n", _MAX_LINES + 1)
    end = _front_matter(lines) or _mail_headers(lines)
    if not end:
        return Headed(text)
    size = sum(len(line) + 1 for line in lines[:end]) - 1
    blank = "".join(char if char == "\n" else " " for char in text[:size])
    return Headed(blank + text[size:], _fields(lines[:end]))


def _front_matter(lines: list[str]) -> int:
    """How many lines a block between `---` lines takes, 0 if there is none."""
    if lines[0].rstrip() != "---":
        return 0
    ends = (number for number, line in enumerate(lines[1:_MAX_LINES], 2) if line.rstrip() in ("---", "..."))
    return next(ends, 0)


def _mail_headers(lines: list[str]) -> int:
    """How many lines of known headers stand at the head; a blank line has to end them."""
    meanings: set[str] = set()
    for number, line in enumerate(lines[:_MAX_LINES]):
        if not line.strip():
            # "Published: 3 March 2011" alone is a dateline, and belongs to the text.
            return number if meanings - _DATES else 0
        match = _LINE.fullmatch(line.rstrip())
        if match is None or _name(match[1]) not in _NAMES:
            return 0
        meanings.add(_NAMES[_name(match[1])])
    return 0


def _fields(lines: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in filter(None, map(_LINE.match, lines)):
        meaning, value = _NAMES.get(_name(match[1])), match[2].strip().strip("\"'")
        if meaning and value:
            found.setdefault(meaning, value)
    return found


def _name(words: str) -> str:
    return " ".join(words.lower().replace("-", " ").replace("_", " ").split())
