"""Whether the words of a title are a whole: nothing only leads to more, nothing is left of a page's frame."""

from __future__ import annotations

import re
from functools import lru_cache

_KEPT = 256
"""Titles of which the answers are kept: one is asked about several times while it is made."""
_BEGINS = frozenset(
    {"that", "what", "which", "who", "whom", "whose", "where", "when", "how", "why", "whether", "if", "and", "but",
     "or", "because", "while", "than", "then", "although", "though", "unless", "until", "so", "here", "them", "him",
     "ourselves", "himself", "he", "she", "they", "it", "its", "his", "her", "their", "not", "to"}
)  # fmt: skip
"""Words with which no title begins that says who did what."""
_FRAME = ("|", "http:", "https:", "www.", "@", "--", "..")
"""What stands around an article on its page, or joins two sentences that a page keeps apart."""
_CLOCK = re.compile(r"\b\d{1,2}:\d\d\b")
_RUN_ON = re.compile(r"[a-z]\.[A-Z]")
_NAMELESS = re.compile(
    r"\b(?:him|(?<!of )them)\b|\bit$|^(?:All|Some|Most|Many|None|Both|One|Each) of (?:them|these|those)\b"
)
"""Somebody whom only the text before names."""
_UNTOLD = re.compile(
    r"\bwhat (?:[A-Z][\w.’'-]{0,25} ?|the |of |for |and |spokes(?:wo)?man |minister |president |secretary ){1,12}$"
)
"""What somebody said, without the verb of his saying: "welcomed what spokesman Ned Price"."""
_LEFT = re.compile(
    r": (?:Did|Was|Is|Are|Were|Has|Have|Had|Will|Would|Could|Does|And|But|Which)\b[^?]*$"
    r"|\b(?:what|who|whom|which|whose|how|why|whether|where|than|the|and|of|to|from)[\"”]?$"
)
"""What has lost its subject behind a speaker, or what its last word leads to."""
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”")
_FIRST = re.compile(r"[^\W\d_]+")


@lru_cache(_KEPT)
def is_named(text: str) -> bool:
    """Whether the title names all whom it speaks of: no "him" outside a quotation."""
    pointing = "him" in text or "them" in text or "these" in text or "those" in text
    return not (pointing and _NAMELESS.search(_QUOTED.sub("", text)))


def _is_framed(text: str) -> bool:
    """Whether something of the frame of a page stands in the title."""
    if any(map(text.__contains__, _FRAME)):
        return True
    clock = ":" in text and _CLOCK.search(text)
    return bool(clock or ("." in text and _RUN_ON.search(text)))


@lru_cache(_KEPT)
def is_whole(text: str) -> bool:
    """Whether nothing in the words of a title shows that it is only a piece of what was said."""
    first = _FIRST.search(text)
    if first is None or text[0].isspace() or (first.group().lower() in _BEGINS and first.group() != "US"):
        return False
    quoted = '"' in text or "“" in text
    if _LEFT.search(text):
        return False
    untold = "what " in text and _UNTOLD.search(text)
    return not (_is_framed(text) or untold or (text.endswith(("…", "...")) and not quoted))
