"""What an article is called where nobody named it: its id from its words, its title from its first line."""

from __future__ import annotations

import hashlib
import unicodedata

from dipltime.articles.published.stamps import stamps

_ID_LENGTH = 12
_TITLE_LENGTH = 150
_TITLE_ENDS = (".", ",", ";", ":")
_MAX_DATE_LINES = 2
# "Published:", "Last updated at", a weekday, a zone: so much may stand beside a date that is all of a line.
_MAX_LETTERS = 20


def content_id(text: str) -> str:
    """A short name of `text`, the same on every machine and for every layout of its white space."""
    words = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_LENGTH]


def first_title(text: str) -> str | None:
    """The first line of `text` if it reads like a headline: short, not a sentence, and not all there is.

    Lines before it that say no more than a date are passed over.
    """
    rest = text
    for _ in range(_MAX_DATE_LINES + 1):
        head, _, rest = rest.lstrip().partition("\n")
        head = " ".join(head.split())
        if len(head) > _TITLE_LENGTH or head.endswith(_TITLE_ENDS) or not rest.strip():
            return None
        if not _is_date_line(head):
            return head if any(char.isalpha() for char in head) else None
    return None


def _is_date_line(line: str) -> bool:
    dates = stamps(line, 0, len(line))
    if not dates:
        return False
    beside = line[: dates[0].start] + line[dates[0].end :]
    return sum(char.isalpha() for char in beside) <= _MAX_LETTERS
