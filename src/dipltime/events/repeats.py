"""What happened more than once, each time with its date: "met on 27 April and again on 26 May"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.events.candidate import Candidate
    from dipltime.events.clauses.sentence import Sentence

_AGAIN = frozenset({"again", "then", "later", "once"})


def with_repeats(found: Sequence[Candidate], sentence: Sentence) -> list[Candidate]:
    """The candidates, those that "and again" gives another date once more with that date."""
    made: list[Candidate] = []
    for candidate in found:
        made.append(candidate)
        if candidate.place < 0 or len(candidate.links) < 2:
            continue
        for link in candidate.links[1:]:
            at = link.bound.start
            joined = at > 0 and sentence.words[at - 1] == "and"
            if joined and sentence.words[at] in _AGAIN and not link.shared:
                made.append(replace(candidate, links=[link], word=at))
    return made
