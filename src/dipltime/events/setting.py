"""Where the events of a sentence are: the place of their clause, of the verb they go on from, or one told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.clauses.antecedent import partner
from dipltime.events.clauses.extent import clause_end, relative_before, subject_start
from dipltime.events.places import destination, place_of

if TYPE_CHECKING:
    from dipltime.events.candidate import Candidate
    from dipltime.events.clauses.sentence import Sentence
    from dipltime.events.memory import Memory
    from dipltime.model import Place

_NOUN_REACH = 12
_TOLD = frozenset({"there", "here"})
"""Words for a place that was told before."""


class Setting:
    """The places of the candidates of one sentence."""

    def __init__(self, sentence: Sentence, roles: list[str], memory: Memory) -> None:
        self._sentence = sentence
        self._roles = roles
        self._memory = memory

    def place(self, candidate: Candidate) -> Place | None:
        """Where it happens; of an announcement, where it is made."""
        if not self._sentence.names and _TOLD.isdisjoint(self._sentence.words):
            return None
        low, high = self._clause(candidate)
        place = None
        if candidate.place >= 0 and candidate.sayer < 0:
            place = destination(self._sentence.groups[candidate.place], high, self._sentence)
        place = (
            place
            or place_of(low, high, self._sentence)
            or self._shared(candidate)
            or self._fronted(candidate)
        )
        return self._memory.placed(place, self._sentence, low, high)

    def _shared(self, candidate: Candidate) -> Place | None:
        """The place of the verb that one without a date of its own goes on with: "met in Geneva and signed"."""
        at = candidate.place
        if at < 1 or self._roles[at] != markers.BESIDE or any(not link.shared for link in candidate.links):
            return None
        above = partner(at, self._sentence, self._roles)
        return place_of(self._sentence.groups[above].head, self._sentence.groups[at].start, self._sentence)

    def _fronted(self, candidate: Candidate) -> Place | None:
        """The place of the participle with which the sentence opens: "Asked in Red Square about it, he said"."""
        at = candidate.sayer if candidate.sayer >= 0 else candidate.place
        if at != 1 or self._roles[at] != markers.MAIN:
            return None
        first = self._sentence.groups[0]
        if first.start > 1 or not (first.reduced or first.kind in (k.ING, k.PAST, k.PARTICIPLE)):
            return None
        return place_of(0, self._sentence.groups[at].start, self._sentence)

    def _clause(self, candidate: Candidate) -> tuple[int, int]:
        """The words of the clause of a trigger: from its subject to the next verb of its own."""
        sentence, roles = self._sentence, self._roles
        if candidate.place < 0 and candidate.noun:
            return candidate.noun.start, min(len(sentence.words), candidate.noun.end + _NOUN_REACH)
        place = candidate.sayer if candidate.sayer >= 0 else candidate.place
        low = sentence.groups[place - 1].head + 1 if place else 0
        if place and roles[place] in (markers.MAIN, markers.CONTENT, markers.ADVERBIAL):
            low = max(low, subject_start(place, sentence, roles))
        if roles[place] == markers.BESIDE or relative_before(place, sentence, roles) >= 0:
            low = sentence.groups[place].start
        return low, clause_end(place, sentence, roles, tells=False)
