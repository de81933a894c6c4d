"""One spelling for the names of the tables: no case, no accents, no punctuation."""

from __future__ import annotations

import re
import unicodedata

_BETWEEN_WORDS = re.compile(r"[\W_]+")
# Letters that Unicode does not take apart into a base and an accent.
_WHOLE_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)


def folded(text: str) -> str:
    """The words of `text` in lower case without accents, with one space between them.

    "Élysée" and "Elysee" fold alike, and so do "Ben-Gurion" and "Ben Gurion", "U.N." and "u n".
    """
    text = text.casefold()
    if text.isascii() and text.replace(" ", "").isalpha():
        return " ".join(text.split())
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text.translate(_WHOLE_LETTERS))
        text = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return _BETWEEN_WORDS.sub(" ", text).strip()
