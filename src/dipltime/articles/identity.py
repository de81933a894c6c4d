"""What an article is called where nobody named it: its id from its words, its title from its first line."""

from __future__ import annotations

import hashlib
import unicodedata

_ID_LENGTH = 12
_TITLE_LENGTH = 150
_TITLE_ENDS = (".", ",", ";", ":")


def content_id(text: str) -> str:
    """A short name of `text`, the same on every machine and for every layout of its white space."""
    words = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_LENGTH]


def first_title(text: str) -> str | None:
    """The first line of `text` if it reads like a headline: short, not a sentence, and not all there is."""
    head, _, rest = text.lstrip().partition("\n")
    head = " ".join(head.split())
    if len(head) > _TITLE_LENGTH or head.endswith(_TITLE_ENDS) or not rest.strip():
        return None
    return head if any(char.isalpha() for char in head) else None
