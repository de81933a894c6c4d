"""From the candidates of a sentence to its events: time, actors, place, title, evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.candidates import STATEMENT, Candidate, candidates
from dipltime.events.clauses import markers
from dipltime.events.clauses.status import PLANNED
from dipltime.events.dating.attach import links
from dipltime.events.dating.inherit import inherited
from dipltime.events.dating.when import UNKNOWN, span, when_of
from dipltime.events.identity import event_id
from dipltime.events.roles import noun_actors, place_of, subject_names, verb_actors
from dipltime.events.titles import noun_title, saying_title, verb_title
from dipltime.events.triggers.lexicon import Frame, parse_frame
from dipltime.model import Event, Evidence, EvidenceDate, Span

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Sentence
    from dipltime.events.dating.attach import Link
    from dipltime.model import Actor, Article, Status, When

_PLAIN_FRAME = parse_frame("subject>object")
_EXACT = (
    "time",
    "day",
    "week",
    "month",
    "quarter",
    "season",
    "year",
    "decade",
    "century",
    "range",
    "unknown",
)


class Assembler:
    """Makes the events of one sentence."""

    def __init__(self, article: Article, sentence: Sentence) -> None:
        self.article = article
        self.sentence = sentence
        self.roles = markers.mark(sentence)
        self.candidates = candidates(sentence, self.roles, links(sentence))
        self.taken = self._speakers()
        self.saying = self._saying_when()

    def events(self) -> list[Event]:
        """The events of the sentence, in the order of their triggers."""
        return [self._event(candidate) for candidate in self.candidates]

    def _speakers(self) -> set[int]:
        """The mentions that are subjects of verbs, and so no objects of the verbs before."""
        found: set[int] = set()
        for place in range(1, len(self.sentence.groups)):
            if self.roles[place] == markers.MAIN:
                names = subject_names(place, self.sentence, self.roles)
                found.update(id(name) for name in names)
        return found

    def _saying_when(self) -> When | None:
        """When the dated saying of the sentence was."""
        for candidate in self.candidates:
            if candidate.type == STATEMENT and candidate.links:
                return self._linked(candidate.links[0], None)
        return None

    def _linked(self, link: Link, anchor: str | None) -> When:
        anchor = anchor or self.article.published
        when = when_of(link.dated.date, link.bound, anchor)
        if link.until:
            when = span(when, when_of(link.until.date, None, anchor))
        return when

    def _event(self, candidate: Candidate) -> Event:
        actors = self._actors(candidate)
        when, link, source = self._when(candidate)
        status = self._dated_status(candidate, when)
        trigger = self._trigger(candidate)
        evidence = self._evidence(when, link, source, status, trigger)
        return Event(
            id=event_id(self.article.id, trigger.start, candidate.type),
            title=self._title(candidate, actors),
            type=candidate.type,
            status=status,
            when=when,
            trigger=trigger,
            mode=candidate.mode,
            actors=actors,
            place=self._place(candidate),
            evidence=(evidence,),
        )

    def _when(self, candidate: Candidate) -> tuple[When, Link | None, str | None]:
        if candidate.links:
            link = min(candidate.links, key=lambda item: _EXACT.index(self._linked(item, None).precision))
            anchor = self.saying.latest if self.saying and candidate.type != STATEMENT else None
            when = self._linked(link, anchor)
            if when is not UNKNOWN:
                return when, link, "sentence" if link.shared else None
            return when, link, None
        if candidate.announced and self.saying:
            return self.saying, None, "sentence"
        group = self.sentence.groups[candidate.place]
        present = group.kind in (k.THIRD, k.BASE) and not group.modal and not group.infinitive
        when, source = inherited(candidate.status, present, self.saying, self.article.published)
        return when, None, source

    def _dated_status(self, candidate: Candidate, when: When) -> Status:
        """What is dated after the publication has not happened yet; what went on before it has ended."""
        published, status = self.article.published, candidate.status
        if published is None or not candidate.links:
            return status
        if status in ("occurred", "ongoing") and when.earliest and when.earliest > published:
            return "scheduled"
        if status == "ongoing" and when.latest and when.latest < published:
            return "occurred"
        return status

    def _trigger(self, candidate: Candidate) -> Span:
        sentence, noun = self.sentence, candidate.noun
        if candidate.place < 0:
            assert noun is not None  # noqa: S101
            return self._span(noun.start, noun.end)
        group = sentence.groups[candidate.place]
        start = group.head
        if group.governor >= 0 and sentence.groups[group.governor].head >= start - 2:
            start = sentence.groups[group.governor].head if group.kind == k.ING else start
        end = noun.end if noun and 0 < noun.end - group.head <= 4 else group.head + 1
        return self._span(start, end)

    def _span(self, start: int, end: int) -> Span:
        sentence = self.sentence
        return Span(sentence.starts[start], sentence.ends[end - 1], sentence.piece(start, end))

    def _actors(self, candidate: Candidate) -> tuple[Actor, ...]:
        frame: Frame = candidate.sense.frame if candidate.sense else _PLAIN_FRAME
        if candidate.place < 0:
            return noun_actors(candidate.noun, self.sentence) if candidate.sense and candidate.noun else ()
        actors = verb_actors(frame, candidate.place, self.sentence, self.roles, self.taken)
        if candidate.noun and candidate.noun.sense:
            known = {actor.name for actor in actors}
            inside = noun_actors(candidate.noun, self.sentence)
            actors += tuple(actor for actor in inside if actor.name not in known)
        return actors

    def _place(self, candidate: Candidate):  # type: ignore[no-untyped-def]
        low, high = self._clause(candidate)
        return place_of(low, high, self.sentence)

    def _clause(self, candidate: Candidate) -> tuple[int, int]:
        """The words of the clause of a trigger: from its subject to the next verb of its own."""
        sentence = self.sentence
        if candidate.place < 0 and candidate.noun:
            return candidate.noun.start, min(len(sentence.words), candidate.noun.end + 12)
        place = candidate.place
        low = sentence.groups[place - 1].head + 1 if place else 0
        return low, self._end(place)

    def _end(self, place: int) -> int:
        """Where the clause of the verb at `place` ends."""
        sentence, group = self.sentence, self.sentence.groups[place]
        content = self.candidate_is_saying(place)
        for later in range(place + 1, len(sentence.groups)):
            if content and self.roles[later] in (markers.CONTENT, markers.BELOW):
                continue
            if self.roles[later] == markers.BELOW and sentence.groups[later].infinitive:
                continue
            return self._subject_start(later, group.head + 1)
        return len(sentence.words)

    def candidate_is_saying(self, place: int) -> bool:
        """Whether the verb at `place` is followed by what somebody says."""
        return any(item.place == place and item.type == STATEMENT for item in self.candidates)

    def _subject_start(self, place: int, low: int) -> int:
        """Where the clause of a later verb begins: at the comma, conjunction or marker before it."""
        bits, group = self.sentence.bits, self.sentence.groups[place]
        stops = k.COMMA | k.BREAK | k.CONJUNCTION | k.COMPLEMENTISER | k.SUBORDINATOR | k.RELATIVE
        for at in range(group.start - 1, low - 1, -1):
            if bits[at] & stops and not (bits[at] & k.PREPOSITION and self.roles[place] == markers.MAIN):
                return at
        return group.start

    def _title(self, candidate: Candidate, actors: tuple[Actor, ...]) -> str:
        sentence = self.sentence
        if candidate.place < 0 and candidate.noun:
            return noun_title(candidate.noun, actors, sentence)
        group = sentence.groups[candidate.place]
        low = self._subject_low(candidate.place)
        make = saying_title if candidate.type == STATEMENT else verb_title
        return make(group, low, self._end(candidate.place), actors, sentence)

    def _subject_low(self, place: int) -> int:
        sentence, group = self.sentence, self.sentence.groups[place]
        if self.roles[place] in (markers.BESIDE, markers.BELOW, markers.RELATIVE):
            return group.start
        low = sentence.groups[place - 1].head + 1 if place else 0
        stops = k.COMMA | k.BREAK | k.COMPLEMENTISER | k.SUBORDINATOR
        for at in range(group.start - 1, low - 1, -1):
            if sentence.bits[at] & stops and at < group.start - 1:
                return at + 1
        return low

    def _evidence(
        self, when: When, link: Link | None, source: str | None, status: Status, trigger: Span
    ) -> Evidence:
        start, end = self.sentence.span
        date = None
        if link:
            item = link.dated.date
            date = EvidenceDate(item.start, item.end, item.text, item.rule, item.value, item.reading)
        return Evidence(
            article=self.article.id,
            published=self.article.published,
            start=start,
            end=end,
            text=self.article.text[start:end],
            status=status,
            when=when,
            date=date,
            trigger=trigger,
            inherited=source,
        )


__all__ = ["PLANNED", "Assembler"]
