"""The words before a date that bound it: "since January", "until Friday", "probably in June"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dipltime.events import kinds as k

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Dated, Sentence

_HEDGES = frozenset({"probably", "possibly", "perhaps", "maybe", "likely", "presumably", "tentatively"})
_ABOUT = frozenset({"around", "about", "approximately", "roughly", "circa", "near"})
_PLAIN = frozenset(
    {"on", "in", "at", "of", "for", "during", "to", "over", "within", "through", "into", "around"}
)
_BOUNDS = {
    "since": "since",
    "from": "since",
    "starting": "since",
    "beginning": "since",
    "until": "until",
    "till": "until",
    "through": "until",
    "by": "by",
    "before": "before",
    "after": "after",
    "following": "after",
}
_FOCUS = frozenset({"only", "just", "early", "late", "later", "earlier", "again", "as"})


AHEAD = "ahead"
"""Of what was still to come on the date: the meeting that was called off on Monday."""


class Bound(NamedTuple):
    """How a date is bound: `start` is the first word of its phrase."""

    start: int
    kind: str = ""
    hedged: bool = False
    about: bool = False
    word: str = ""


def bound_of(dated: Dated, sentence: Sentence) -> Bound:
    """The preposition and the hedge that stand before a date."""
    words, at = sentence.words, dated.start
    kind, word, hedged, about = "", "", False, False
    for _ in range(4):
        last = words[at - 1] if at else ""
        if last in _HEDGES:
            hedged = True
        elif last in _BOUNDS and not kind:
            kind, word = _BOUNDS[last], last
        elif last in _ABOUT and not word:
            about, word = True, last
        elif last in _PLAIN and not word:
            word = last
        elif last not in _FOCUS or at == dated.start:
            break
        at -= 1
    hedged = hedged or (at > 0 and words[at - 1] in _HEDGES)
    if at and not word and sentence.bits[at - 1] & k.DETERMINER:
        at -= 1
    return Bound(at, kind, hedged, about, word)
