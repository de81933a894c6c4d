"""Whether a time told by history or by a term of office stands alone, so that nothing tells more exactly when."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.model import DateExpression

_SENTENCE_ENDS = re.compile(r"[.!?][\"'”’)]{0,2}\s+[\"'“‘(]?[A-Z]|\n\s*\n")
# How far apart two dates of one sentence can lie, in characters.
_FAR = 400


def beside_a_date(item: DateExpression, dates: Sequence[DateExpression], text: str) -> bool:
    """Whether another date stands in the sentence, which then tells more exactly when."""
    at = bisect_left(dates, item.start, key=lambda each: each.end)
    for other in dates[max(at - 1, 0) : at + 1]:
        low, high = sorted((item, other), key=lambda each: each.start)
        close = high.start - low.end <= _FAR
        if (
            close
            and other.type != "SET"
            and not _SENTENCE_ENDS.search(text, low.end, max(high.start, low.end))
        ):
            return True
    return False
