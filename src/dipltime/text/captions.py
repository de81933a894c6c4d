"""Where a caption or a heading without a period runs on into the text: "the town hall The army has shelled"."""

from __future__ import annotations

import re

# One literal blank comes first: that is what makes the search quick.
_OPENING = re.compile(
    r" (?=[A-Z])(?=(?:The|An?|In|On|At|After|Before|Since|During|Although|While|When|As|But|He|She|It"
    r"|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Dozens|Hundreds|Thousands|Several|Activists|Protesters"
    r"|Protests|Rebels|Troops|Police|Officials|Residents|Witnesses|Reports|Footage|Security forces|State media"
    r"|More than|At least|Among those|They|There|This|These|Those|Many|Some|Most|Earlier|Last|Ever since|Here"
    r"|Both) [a-z]"
    r"|(?:However|Meanwhile), [A-Za-z]|(?:His|Her|Their|Its) [a-z]"
    r"|(?:The|In|On|At|But|As) [A-Z]\w{0,20} [a-z]"
    r"|The [A-Z]\w{0,20}(?: [A-Z]\w{0,20}){1,3} (?:has|have|had|is|are|was|were|will|would|said|says) )"
)
_TWO_MARKS = re.compile(r"['’][\"”](\s+)(?=[A-Z])")
_MARKS = ("'\"", "'”", '’"', "’”")
_ARTICLE = re.compile(r" (?:The|An?|His|Her|Their|Its|But|It) [a-z]| (?:However|Meanwhile),")
_BEFORE = 24
_LAST_WORD = re.compile(r"([^\W\d_]{3,})$")
_KEEPS = frozenset(
    {"the", "and", "but", "for", "with", "from", "into", "called", "named", "told", "plan", "group", "class", "film",
     "song", "book", "novel", "series", "magazine", "newspaper", "daily", "vitamin", "grade", "hepatitis", "titled",
     "entitled", "type", "category", "team", "section", "block", "schedule", "annex", "appendix", "phase", "company",
     "than", "that", "via", "says", "said", "reported", "wrote", "writes", "tells", "reports", "telling", "quoted",
     "about", "against", "under", "over", "near", "off", "until", "between", "behind", "outside", "inside",
     "publishes", "publish", "owns", "present", "presents", "read", "reads", "edits", "runs", "joined", "left"}
)  # fmt: skip
"""Words after which a capital letter begins a name or tells of a kind: "Class A shares", "the daily The Nation"."""


def captions(text: str) -> list[tuple[int, int]]:
    """The blanks after which a sentence begins though no sign ends the one before; start and end of each."""
    found = [match.span() for match in _OPENING.finditer(text) if _ends(text, match.start())]
    if any(map(text.__contains__, _MARKS)):
        found += [match.span(1) for match in _TWO_MARKS.finditer(text)]
    return found


def _ends(text: str, at: int) -> bool:
    """Whether the word before `at` can be the last of a caption."""
    word = _LAST_WORD.search(text, max(0, at - _BEFORE), at)
    if word is None or word[1].lower() in _KEEPS:
        return False
    # In a headline every word has a capital, and none of them begins a sentence.
    return word[1][0].islower() or _ARTICLE.match(text, at) is not None
