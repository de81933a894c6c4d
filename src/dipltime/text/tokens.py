"""Words, numbers and signs of a text, with their offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Letters, runs of digits, and single signs: "10:35", "mid-May" and "1990s" come apart, so that the rules
# of dates can name their pieces. A period between letters is a sign of its own.
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: `forms` as written, `words` in lower case, `starts` and `ends` as offsets."""

    text: str
    forms: list[str]
    words: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.forms)


def tokenise(text: str) -> Tokens:
    """Split `text` into tokens, in time linear in its length."""
    forms: list[str] = _TOKEN.findall(text)
    # Looking each token up again from the end of the last is faster than making a match object of each.
    find = text.index
    end = 0
    ends = [end := find(form, end) + len(form) for form in forms]
    starts = [end - len(form) for end, form in zip(ends, forms, strict=True)]
    return Tokens(text, forms, [form.lower() for form in forms], starts, ends)
