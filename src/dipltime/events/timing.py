"""When the events of a sentence were: by their own date, by what stands beside them, by the passage they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.candidate import STATEMENT
from dipltime.events.clauses.sentence import Noun
from dipltime.events.dating.inherit import inherited
from dipltime.events.dating.reckoning import reckon
from dipltime.events.dating.relations import away
from dipltime.events.dating.scene import goes_on, told_on
from dipltime.events.dating.since import closed
from dipltime.events.dating.when import UNKNOWN, span, when_of
from dipltime.events.dating.windows import AWAY, DEADLINE, is_hours_away, within
from dipltime.events.subjects import subject_names
from dipltime.model import When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.events.candidate import Candidate
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence
    from dipltime.events.dating.link import Link
    from dipltime.events.memory import Memory
    from dipltime.model import Actor, Article

Told = tuple["When", "Link | None", "str | None"]
"""A time, the date it is from, and where it is from that has no date of its own."""


_DECLARED = frozenset({"SANCTION", "SUPPORT", "AGREE", "REJECT", "CONCEDE", "COOPERATE"})
"""Types that a government does by saying so."""


class Timing:
    """The times of one sentence; asked for its events in their order, it goes on with the scene."""

    def __init__(
        self,
        article: Article,
        memory: Memory,
        sentence: Sentence,
        roles: list[str],
        candidates: Sequence[Candidate],
    ) -> None:
        self._published = article.published
        self._scene = memory.scene
        self._sentence = sentence
        self._roles = roles
        self._scene.enter(sentence)
        self._sayers: set[str | None] = set()
        self._saying = self._saying_when(candidates)

    def link(self, candidate: Candidate) -> Link:
        """The date that counts where a trigger has several: the first that names a time."""
        if len(candidate.links) == 1:
            return candidate.links[0]
        return min(candidate.links, key=lambda link: self._linked(link, None).precision == "unknown")

    def when(self, candidate: Candidate, actors: Sequence[Actor]) -> Told:
        """The time of an event, its date, and where the time is from otherwise."""
        told = self._dated(candidate, actors) if candidate.links else self._undated(candidate, actors)
        self._go_on(candidate, told, actors)
        return told

    def _saying_when(self, candidates: Sequence[Candidate]) -> When | None:
        """When the dated saying of the sentence was."""
        for candidate in candidates:
            if candidate.type == STATEMENT and candidate.links:
                names = (
                    subject_names(candidate.place, self._sentence, self._roles)
                    if candidate.place >= 0
                    else []
                )
                self._sayers = {actor.country for name in names for actor in name.mention.actors} - {None}
                return self._linked(candidate.links[0], None)
        return None

    def _linked(self, link: Link, anchor: str | None) -> When:
        anchor = anchor or self._published
        if link.base:
            base = when_of(link.base.base.date, None, anchor)
            return reckon(base, link.base.length.date, link.base.kind)
        if is_hours_away(link.dated.date):
            return self._scene.day(STATEMENT, None, ()) or UNKNOWN
        if link.bound.kind == AWAY:
            return (away(anchor, link.dated.date.value, 1) if anchor else None) or UNKNOWN
        if link.bound.word == "within":
            ahead = link.bound.kind == DEADLINE or _looks_ahead(link.trigger)
            return within(link.dated.date, self._scene.told(ahead=ahead) or anchor)
        when = when_of(link.dated.date, link.bound, anchor)
        if link.until:
            when = span(when, when_of(link.until.date, None, anchor))
        return closed(when, link, self._sentence, self._published)

    def _dated(self, candidate: Candidate, actors: Sequence[Actor]) -> Told:
        link = self.link(candidate)
        anchor = self._saying.latest if self._saying and candidate.type != STATEMENT else None
        when = self._linked(link, anchor)
        if when is UNKNOWN and link.dated.date.type == "DURATION" and not link.dated.date.reading.relation:
            return self._undated(candidate, actors)
        return when, link, "sentence" if link.shared and when is not UNKNOWN else None

    def _undated(self, candidate: Candidate, actors: Sequence[Actor]) -> Told:
        if candidate.announced and self._saying:
            return self._saying, None, "sentence"
        if told_on(candidate, self._sentence, self._roles):
            day = self._scene.day(candidate.type, candidate.mode, actors)
            if day:
                return day, None, "scene"
        if candidate.place >= 0 and self._saying and self._is_announced(candidate, actors):
            said = self._saying.latest
            return When(f"{said}~", said, said, "day", True), None, "sentence"
        present = candidate.place >= 0 and _is_present(self._sentence.groups[candidate.place])
        when, source = inherited(candidate.status, present, self._saying, self._published)
        return when, None, source

    def _is_announced(self, candidate: Candidate, actors: Sequence[Actor]) -> bool:
        """Whether who says it has just done it: "France has recalled its envoys, its minister said on Friday"."""
        group = self._sentence.groups[candidate.place]
        done = group.perfect and not (group.past_auxiliary or group.modal or group.progressive)
        exact = self._saying is not None and self._saying.precision in ("day", "time")
        own = any(actor.country in self._sayers for actor in actors if actor.role != "target")
        return done and exact and own and candidate.type in _DECLARED and candidate.status == "occurred"

    def _go_on(self, candidate: Candidate, told: Told, actors: Sequence[Actor]) -> None:
        """Take the time in for what is told after it."""
        when, link, source = told
        if link and candidate.place >= 0 and goes_on(candidate.place, self._sentence, self._roles):
            self._scene.learn(when)
        if link:
            self._scene.mention(when)
        if link or source == "scene":
            self._scene.hear(candidate.type, actors, when)


def _looks_ahead(trigger: Group | Noun) -> bool:
    """Whether the verb tells of what is to come: "are to leave within a month"."""
    return not isinstance(trigger, Noun) and bool(trigger.modal or trigger.infinitive)


def _is_present(group: Group) -> bool:
    """Whether the verb tells what is so on the day of writing: "meets", "stand"."""
    plain = not (group.modal or group.infinitive or group.past_auxiliary)
    return plain and group.kind in (k.THIRD, k.BASE)
