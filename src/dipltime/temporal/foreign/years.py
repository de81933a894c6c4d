"""Years that stand alone, as German writes them: "1972 hatten beide Seiten verhandelt", "begann 1939"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dipltime.temporal.foreign.names import Names

_FIRST, _LAST = 1800, 2050
_NEXT_TO = 24
_BEFORE = re.compile(r"([\w.]{1,24})[ \u00a0]{1,2}$")
_OPENS = re.compile(r"[.!?:;„“\"\n][ \u00a0]{0,2}\Z")
_AFTER = re.compile(r"[ \u00a0]{0,2}([\w%€$]{1,24}|.)", re.DOTALL)


def stands_alone(match: re.Match[str], names: Names, text: str) -> bool:
    """Whether the number is a year and neither an amount ("2000 Euro") nor a code ("Resolution 1973")."""
    if not _FIRST <= int(match["y"]) <= _LAST:
        return False
    after = _AFTER.match(text, match.end(), match.end() + _NEXT_TO)
    if after and (after[1][0].isupper() or after[1][0].isdigit() or after[1][0] in "%€$"):
        return False
    before = _BEFORE.search(text[max(match.start() - _NEXT_TO, 0) : match.start()])
    if before is None:
        return True
    word = before[1]
    head = max(match.start() - _NEXT_TO, 0) + before.start()
    opens = not head or _OPENS.search(text[max(head - 3, 0) : head]) is not None
    small = word.lower() if opens else word
    return small in names.words["in_year"] or (small[0].islower() and small not in names.words["bare_year"])
