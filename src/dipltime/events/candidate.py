"""A trigger with what is known of it before its time and its actors."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Dated, Noun, Sentence
    from dipltime.events.dating.link import Link
    from dipltime.events.triggers.lexicon import Sense
    from dipltime.model import Status

STATEMENT = "STATEMENT"
OTHER = "OTHER"
TELLING = frozenset({STATEMENT, "REQUEST", "ACCUSE", "THREATEN", "AGREE", "REJECT"})
"""Types whose verbs go on to what is told: their clause ends where that begins."""


@dataclass(slots=True)
class Candidate:
    """A trigger with what is known of it before its time and its actors."""

    place: int
    """The place of the verb group in the sentence, -1 for a noun without one."""
    noun: Noun | None
    type: str
    mode: str | None
    sense: Sense | None
    status: Status
    links: list[Link] = field(default_factory=list)
    moved_from: Dated | None = None
    """The date it had before it got the one of its link."""
    announced: bool = False
    """Whether the type is what an announcement makes of the act: it happens when it is said."""
    spoken: bool = False
    """Whether it is a saying, whatever type its words make it."""
    word: int = -1
    """The word that tells that it happened once more: "met on Monday and again on Friday"; -1 for the first time."""
    sayer: int = -1
    """The place of the verb that announces it, -1 where nobody says it."""

    def is_subject(self, sentence: Sentence) -> bool:
        """Whether the noun is what its verb says that it happens: "the talks resumed"."""
        if self.noun is None or self.place < 0:
            return False
        return self.noun.start < sentence.groups[self.place].start
