"""How well the title of an event reads by itself."""

from __future__ import annotations

import re

_FAULT = 0.5
_SHORT, _LONG = 3, 20
# A title that begins so leaves open of whom it tells, or with what it goes on.
_OPEN = re.compile(
    r"(?:it|he|she|they|we|i|you|this|that|these|those|there|which|who|his|her|their|its|one|others?|"
    r"of|and|but|or|as|to|with|by|than|because|if|so|then|also|was|were|is|are|has|have|had)\b",
    re.IGNORECASE,
)
# A title that ends so has lost its end.
_CUT = re.compile(
    r"(?:\b(?:a|an|the|of|and|or|but|in|on|at|to|for|from|with|by|as|that|which|who|was|were|is|are|be|been|has|have|"
    r"had|will|would|said|its|his|her|their)|[…,;:(-])\W*$",
    re.IGNORECASE,
)
# A sentence that begins within a title has run over from what stands above it.
_RUN_OVER = re.compile(
    r"[^\W_] (?:A|An|The|It|He|She|They|We|But|And|In|On|At|Of|As|For|Some|Many|One|This|That|There) [a-z]"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# The line says the day already.
_DATED = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS})\b|\b(?:{_MONTHS}) \d{{1,2}}(?!\d)")


def readability(title: str) -> float:
    """1 for a title without fault; each fault halves it."""
    words = len(title.split())
    faults = (
        not _SHORT <= words <= _LONG,
        title[:1].islower(),
        _OPEN.match(title) is not None,
        _CUT.search(title) is not None,
        _RUN_OVER.search(title) is not None,
        _DATED.search(title) is not None,
        title.count("(") != title.count(")"),
    )
    return float(_FAULT ** sum(faults))
