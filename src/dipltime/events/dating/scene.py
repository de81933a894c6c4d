"""The day that a passage tells of: what follows a dated act in the same paragraph happened on the same day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.clauses.antecedent import partner
from dipltime.events.dating.calendar import shifted
from dipltime.model import When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.events.candidate import Candidate
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence
    from dipltime.model import Actor

_HEAD = 4
"""Paragraphs in which a headline, a dateline and the news itself stand."""
_NEWS = 2
"""Paragraphs after the one with the news of the day that still tell of it."""
_SPEECH = 3
"""Paragraphs over which a report goes on with what somebody said."""
_RECENT = 30
"""Days after which an act is no news that plans count from."""
_SPOKEN = frozenset({"STATEMENT", "REQUEST", "ACCUSE", "THREATEN"})
_SPOKEN_MODES = frozenset({"praise", "apologise"})
_TOLD_TYPES = frozenset({"STATEMENT", "REQUEST", "ACCUSE", "THREATEN", "AGREE", "REJECT"})


class Scene:
    """The last day that the paragraph has named for a past act, and whether the article tells news of its day."""

    def __init__(self, published: str | None) -> None:
        self._published = published
        self._end = 0
        self._paragraph = 0
        self._apart: str | None = None
        self._day: str | None = None
        self._fresh: int | None = None
        self._heard: dict[str, tuple[str, int]] = {}
        self._past: str | None = None
        self._ahead: str | None = None

    def enter(self, sentence: Sentence) -> None:
        """Begin a sentence; with a new paragraph the day of the last one no longer counts."""
        text, (start, end) = sentence.text, sentence.span
        if self._apart is None:
            self._apart = "\n\n" if "\n\n" in text else "\n"
        if self._apart in text[self._end : start]:
            self._paragraph += 1
            self._day = self._past = self._ahead = None
        self._end = end

    def learn(self, when: When) -> None:
        """Take in the time of a past act; what is less exact than a day begins a scene of no day."""
        exact = when.precision in ("day", "time") and when.earliest == when.latest and not when.approximate
        self._day = when.earliest if exact else None
        news = self._fresh is None and self._paragraph < _HEAD
        if news and exact and when.earliest == self._published:
            self._fresh = self._paragraph

    def mention(self, when: When) -> None:
        """Take in the time of any dated event, past or planned."""
        if when.precision in ("day", "time") and when.earliest == when.latest and when.earliest:
            if self._published and when.earliest > self._published:
                self._ahead = when.earliest
            else:
                self._past = when.earliest

    def told(self, *, ahead: bool) -> str | None:
        """The last day that the paragraph has named: what is planned counts from a planned one, or from the news."""
        if not ahead or self._ahead:
            return self._ahead if ahead else self._past
        limit = shifted(self._published, -_RECENT) if self._published else None
        return self._past if self._past and limit and self._past >= limit else None

    def hear(self, kind: str, actors: Sequence[Actor], when: When) -> None:
        """Take in when somebody spoke: what he goes on to say he said on the same occasion."""
        speakers = [actor.name for actor in actors if actor.role != "target"]
        exact = when.earliest == when.latest and when.precision in ("day", "time")
        if kind in _SPOKEN and len(speakers) == 1 and exact and when.earliest:
            self._heard[speakers[0]] = (when.earliest, self._paragraph)

    def day(self, kind: str, mode: str | None, actors: Sequence[Actor]) -> When | None:
        """The day of an undated past act of this kind; it is only likely, and so marked as approximate."""
        spoken = kind in _TOLD_TYPES or mode in _SPOKEN_MODES
        day = self._day or self._heard_on(kind, actors)
        if day is None and self._fresh is not None:
            near = self._paragraph <= self._fresh + _NEWS
            day = self._published if near or spoken else None
        if day is None or (self._published and day > self._published):
            return None
        return When(f"{day}~", day, day, "day", True)

    def _heard_on(self, kind: str, actors: Sequence[Actor]) -> str | None:
        """The day on which who now speaks was last heard, a few paragraphs before."""
        speakers = [actor.name for actor in actors if actor.role != "target"]
        if kind not in _SPOKEN or len(speakers) != 1 or speakers[0] not in self._heard:
            return None
        day, paragraph = self._heard[speakers[0]]
        return day if self._paragraph - paragraph <= _SPEECH else None


def goes_on(place: int, sentence: Sentence, roles: list[str]) -> bool:
    """Whether the verb at `place` tells the story on in a clause of its own."""
    while roles[place] == markers.BESIDE and place:
        place = partner(place, sentence, roles)
    return roles[place] == markers.MAIN and tells_past(sentence.groups[place])


def told_on(candidate: Candidate, sentence: Sentence, roles: list[str]) -> bool:
    """Whether an undated act belongs to the scene: it goes on with the story, or is announced in it."""
    above = candidate.sayer if candidate.sayer >= 0 else candidate.place - 1
    place = above if candidate.announced else candidate.place
    group = sentence.groups[place] if place >= 0 else None
    if group and group.infinitive and group.governor >= 0:
        # "Decided to recall its envoy": what is decided is done when it is.
        place = group.governor
    return candidate.status == "occurred" and place >= 0 and goes_on(place, sentence, roles)


def tells_past(group: Group) -> bool:
    """Whether the verb tells a story on: the simple past, "signed", "was expelled", but not "had signed"."""
    if not group.finite or group.perfect or group.modal:
        return False
    return group.kind == k.PAST or (group.past_auxiliary and not group.progressive)
