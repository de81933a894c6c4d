"""Words, numbers and signs of a text, with their offsets."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from itertools import accumulate, chain
from operator import add

# Letters, runs of digits, and single signs: "10:35", "mid-May" and "1990s" come apart, so that the rules
# of dates can name their pieces. A period between letters is a sign of its own.
# Words of the Latin script come first because that is quicker; it changes no token. Each token comes with the
# white space behind it, so that the lengths of the pieces add up to their offsets.
_PIECE = re.compile(
    r"[A-Za-z]++ ?+(?![\s\x80-\U0010ffff])|(?:[A-Za-zÀ-ÖØ-öø-ɏ]++(?![^\W\d_])|[^\w\s]|\d+|[^\W\d_]+|_)\s*+"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: `forms` as written, `words` in lower case, `starts` and `ends` as offsets."""

    text: str
    forms: list[str]
    words: list[str]
    starts: list[int]
    ends: list[int]
    _at: dict[str, list[int]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def places(self, wanted: Collection[str]) -> list[int]:
        """Which tokens are one of the `wanted` words, in order: many readers ask, and the text is gone through once."""
        at = self._at
        if not at:
            for place, word in enumerate(self.words):
                if word in at:
                    at[word].append(place)
                else:
                    at[word] = [place]
        few = len(wanted) < len(at)
        known = filter(at.__contains__, wanted) if few else filter(wanted.__contains__, at)
        return sorted(chain.from_iterable(map(at.__getitem__, known)))

    def __len__(self) -> int:
        return len(self.forms)


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
    # No token has white space in it, and one call for all words is quicker than one for each.
    words = "\n".join(forms).lower().split("\n") if forms else []
    return Tokens(text, forms, words, starts, list(map(add, starts, map(len, forms))))
