"""What the words right before a date call it: the day of publication, of an update, or of something else."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from dipltime.data import table

Label = Literal["published", "updated", "other"]

_MOST_WORDS = 4
_SEGMENT = re.compile(r"[\n|•·]")
_WORD = re.compile(r"[^\W\d_][\w.’'-]*|©|\(c\)")
_GAP = " \t,:/(–—-."
# "Venue: ", but not "By Ann Other: " and not the "(Reuters)" before a colon.
_OPEN_LABEL = re.compile(r"(?:^|[.;] )[ \t]{0,4}[A-Z][\w ’'-]{0,40}: ?$")
_SHOUTED = re.compile(r"[A-Z][A-Z .'-]+: ?$")
_HOLDING = frozenset({"as", "or", "is", "was", "were", "be", "been", "are", "and", "not"})
"""Words before a label that make a sentence of it: "was published on"."""


@cache
def _labels() -> dict[str, Label]:
    return {row["label"]: row["means"] for row in table("date_labels")}  # type: ignore[misc]


def label_of(left: str) -> Label | None:
    """What the end of `left`, the text before a date, calls that date; None where it is no label."""
    *above, segment = _SEGMENT.split(left)
    if above and not segment.strip():
        # "Assumed office", and the date below it.
        return "other" if _labels().get(above[-1].strip(_GAP).lower()) == "other" else None
    words = list(_WORD.finditer(segment.rstrip(_GAP)))
    if words and not segment[words[-1].end() :].strip(_GAP):
        for count in range(min(_MOST_WORDS, len(words)), 0, -1):
            found = _named(words[-count:], words[:-count], segment)
            if found:
                return found
    return "other" if _OPEN_LABEL.search(segment) and not _SHOUTED.fullmatch(segment.strip(" \t")) else None


def _named(label: list[re.Match[str]], before: list[re.Match[str]], segment: str) -> Label | None:
    """The meaning of a label, if it stands as one: in capitals or first of its line, unless it is a bar to all."""
    means = _labels().get(" ".join(word[0].lower() for word in label).strip("."))
    if means is None or means == "other":
        return means
    first = label[0][0][0]
    if before and before[-1][0].lower() in _HOLDING:
        return None
    opens = not segment[: label[0].start()].strip(" \t([—–-")
    return means if first.isupper() or (opens and not first.isascii()) or not first.isalpha() else None
