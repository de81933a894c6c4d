"""Words, numbers and signs of a text, with their offsets."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from itertools import accumulate, chain
from operator import add
from typing import Any

# Letters, runs of digits, and single signs: "10:35", "mid-May" and "1990s" come apart, so that the rules
# of dates can name their pieces. A period between letters is a sign of its own.
# Words of the Latin script come first because that is quicker; it changes no token. Each token comes with the
# white space behind it, so that the lengths of the pieces add up to their offsets.
_PIECE = re.compile(
    r"[A-Za-z]++ ?+(?=[!-~])|[!-/:-@]\s*+|\d++\s*+"
    r"|(?:[^\w\s]|[A-Za-zÀ-ÖØ-öø-ɏ]++(?![^\W\d_])|[^\W\d_]+|_)\s*+"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: `forms` as written, `words` in lower case, `starts` and `ends` as offsets."""

    text: str
    forms: list[str]
    words: list[str]
    starts: list[int]
    ends: list[int]
    memo: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What has been worked out of it once, by what it is."""

    def places(self, wanted: Collection[str]) -> list[int]:
        """Which tokens are one of the `wanted` words, in order: many readers ask, and the text is gone through once."""
        at: dict[str, list[int]] | None = self.memo.get("places")
        if at is None:
            at = self.memo["places"] = _places(self.words)
        few = len(wanted) < len(at)
        known = filter(at.__contains__, wanted) if few else filter(wanted.__contains__, at)
        return sorted(chain.from_iterable(map(at.__getitem__, known)))

    def __len__(self) -> int:
        return len(self.forms)


def _places(words: list[str]) -> dict[str, list[int]]:
    """Where each word stands."""
    at: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        if word in at:
            at[word].append(place)
        else:
            at[word] = [place]
    return at


def first_word(text: str) -> str:
    """The first token of a text in lower case; the empty string where it has none."""
    piece = _PIECE.match(text.lstrip())
    return piece[0].rstrip().lower() if piece else ""


def words_of(text: str) -> list[str]:
    """The tokens of a text in lower case, quickly where they are words with blanks between them."""
    return text.lower().split() if text.replace(" ", "").isalpha() else tokenise(text).words


def tokenise(text: str) -> Tokens:
    """Split `text` into tokens, in time linear in its length."""
    pieces = _PIECE.findall(text)
    forms = list(map(str.rstrip, pieces))
    starts = list(accumulate(map(len, pieces), initial=len(text) - len(text.lstrip())))[:-1]
    return Tokens(text, forms, list(map(str.lower, forms)), starts, list(map(add, starts, map(len, forms))))
