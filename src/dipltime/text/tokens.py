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
    """Split `text` into tokens, in one pass."""
    forms: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        forms.append(match.group())
        starts.append(match.start())
        ends.append(match.end())
    return Tokens(text, forms, [form.lower() for form in forms], starts, ends)
