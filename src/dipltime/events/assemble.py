"""From the candidates of a sentence to its events: time, actors, place, title, evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.called_off import with_acts
from dipltime.events.candidate import OTHER, STATEMENT, Candidate
from dipltime.events.candidates import candidates
from dipltime.events.cast import Cast
from dipltime.events.clauses import markers
from dipltime.events.clauses.sentence import is_question
from dipltime.events.clauses.status import dated_status, is_likely_saying
from dipltime.events.dating.attach import own_noun, plain_noun
from dipltime.events.dating.era_types import era_type
from dipltime.events.dating.link import Link
from dipltime.events.dating.links import links
from dipltime.events.dating.offices import office_when
from dipltime.events.dating.prepositions import Bound
from dipltime.events.dating.when import doubted, original, since_gerund, when_of
from dipltime.events.identity import event_id
from dipltime.events.repeats import with_repeats
from dipltime.events.setting import Setting
from dipltime.events.timing import Timing
from dipltime.events.titles import title_of_noun
from dipltime.events.titling import Titler
from dipltime.model import Event, Evidence, EvidenceDate, Span, When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.events.clauses.sentence import Dated, Sentence
    from dipltime.events.memory import Memory
    from dipltime.events.timing import Told
    from dipltime.model import Actor, Article, Place, Status

_NAMELESS = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "AID", "CONCEDE", "RETREAT", "SANCTION"})
"""Types that are news whoever does it; of the others nobody asks where no party is named."""


def _is_news(kind: str, status: Status, actors: tuple[Actor, ...], place: Place | None) -> bool:
    """Whether an event without a date is worth a line: somebody is named in it; of a saying, who says it."""
    if kind == STATEMENT or status == "denied":
        return any(actor.role != "target" for actor in actors)
    return kind in _NAMELESS or bool(actors or place)


class Assembler:
    """Makes the events of one sentence."""

    def __init__(self, article: Article, sentence: Sentence, memory: Memory) -> None:
        self.article = article
        self.sentence = sentence
        self.roles = markers.mark(sentence)
        self.links = links(sentence)
        self.asks = is_question(sentence)
        self.remark = "|" in sentence.words
        found = candidates(sentence, self.roles, self.links)
        self.candidates = with_repeats(with_acts(found, sentence, article.published), sentence)
        self.memory = memory
        self.cast = Cast(sentence, self.roles, memory)
        self.titler = Titler(sentence, self.roles, memory.earlier, self.cast)
        self.setting = Setting(sentence, self.roles, memory)
        self.timing = Timing(article, memory, sentence, self.roles, self.candidates)

    def events(self) -> list[Event]:
        """The events of the sentence, in the order of their triggers."""
        if not self.candidates and not self.sentence.dates:
            return []
        self.cast.learn(self.candidates)
        made = (self._event(candidate) for candidate in self._kept())
        told = [event for event in made if event]
        origins = (self._origin(dated) for dated in self.sentence.dates if dated.date.reading.origin)
        told += [event for event in origins if event]
        left = self._left_over() if self.links else []
        if not left:
            return told
        known = {(event.title, event.when) for event in told}
        more = (self._event(candidate) for candidate in left)
        return told + [event for event in more if event and (event.title, event.when) not in known]

    def _kept(self) -> Iterator[Candidate]:
        """The candidates; of what a reader remarks below an article no more than its dates."""
        for candidate in self.candidates:
            if self.remark:
                candidate.type, candidate.mode = OTHER, None
            if candidate.links or not self.remark:
                yield candidate

    def _left_over(self) -> list[Candidate]:
        """Dates that no event has taken: a second date of the same verb dates the noun beside it."""
        used = {id(self.timing.link(candidate).dated) for candidate in self.candidates if candidate.links}
        used |= {id(candidate.moved_from) for candidate in self.candidates}
        used |= {id(link.until) for candidate in self.candidates for link in candidate.links if link.until}
        found: list[Candidate] = []
        for link in self.links:
            if id(link.dated) not in used and not link.shared:
                used.add(id(link.dated))
                noun = own_noun(link.dated, link.bound, self.sentence)
                noun = noun or plain_noun(link.dated, link.bound, self.sentence)
                if noun:
                    own, sense = Link(noun, link.dated, link.bound, link.until), noun.sense
                    kind, mode = (sense.type, sense.mode) if sense else (OTHER, None)
                    found.append(Candidate(-1, noun, kind, mode, sense, "occurred", [own]))
        return found

    def _origin(self, dated: Dated) -> Event | None:
        """What an anniversary commemorates, with the day of the original: the noun after the date names it."""
        noun = next((noun for noun in self.sentence.nouns if 0 < noun.start - dated.end <= 10), None)
        origin = dated.date.reading.origin
        if noun is None or noun.sense is None or origin is None:
            return None
        kind = noun.sense.type
        candidate = Candidate(-1, noun, kind, noun.sense.mode, noun.sense, "occurred")
        actors, place = self.cast.actors(candidate), self.setting.place(candidate)
        trigger, when = self._trigger(candidate), original(origin)
        link = Link(noun, dated, Bound(dated.start))
        evidence = self._evidence(when, link, None, "occurred", trigger)
        return Event(
            id=event_id(self.article.id, trigger.start, kind),
            title=title_of_noun(noun, actors, self.sentence),
            type=kind,
            status="occurred",
            when=when,
            trigger=trigger,
            mode=candidate.mode,
            actors=actors,
            place=place,
            evidence=(evidence,),
        )

    def _event(self, candidate: Candidate) -> Event | None:
        """The event of a candidate; None where it has no date and no reader could tell who did what."""
        actors, place, (when, link, source) = self._told(candidate)
        if candidate.place >= 0:
            when = self._when_of_verb(candidate, when, actors)
        if link and link.dated.date.rule == "era" and link.bound.kind != "since":
            candidate.mode = candidate.mode or "era"
            if candidate.type == OTHER:
                candidate.type = era_type(link.dated.date) or OTHER
        status = dated_status(candidate.status, when, candidate.links, self.article.published)
        if not link and (self.asks or not _is_news(candidate.type, status, actors, place)):
            return None
        title = self.titler.title(candidate, actors, place)
        if not (link or (title.sound and (title.whole or actors))):
            return None
        trigger = self._trigger(candidate)
        evidence = self._evidence(when, link, source, status, trigger)
        if candidate.moved_from:
            before = when_of(candidate.moved_from.date, None, self.article.published)
            evidence = replace(evidence, moved_from=before)
        return Event(
            id=event_id(self.article.id, trigger.start, candidate.type),
            title=title.text or trigger.text,
            type=candidate.type,
            status=status,
            when=when,
            trigger=trigger,
            mode=candidate.mode,
            actors=actors,
            place=place,
            evidence=(evidence,),
        )

    def _told(self, candidate: Candidate) -> tuple[tuple[Actor, ...], Place | None, Told]:
        """Who, where and when, as the sentence and what was told before it say."""
        actors, place = self._parties(candidate)
        when, link, source = self.timing.when(candidate, actors)
        again = candidate.noun if candidate.noun and not candidate.noun.record else None
        if link and again and self.memory.is_older(actors, when):
            actors, place = self.cast.actors(candidate), self.setting.place(candidate)
        self.memory.tell(candidate.type, candidate.mode, actors, place)
        if link:
            when = self.cast.same_day(link, actors) or when
            self.memory.date(candidate.type, actors, when)
        return actors, place, (when, link, source)

    def _when_of_verb(self, candidate: Candidate, when: When, actors: tuple[Actor, ...]) -> When:
        """The time with what the verb makes of it: a gerund after "since", an office that somebody took."""
        group = self.sentence.groups[candidate.place]
        told = since_gerund(when, group, self.sentence)
        when = office_when(told, group, actors, self.sentence)
        if when is not told:
            candidate.type, candidate.mode = "SUPPORT", "appoint"
        if is_likely_saying(candidate.type, candidate.status, group, self.sentence):
            candidate.status, when = "scheduled", doubted(when)
        return when

    def _parties(self, candidate: Candidate) -> tuple[tuple[Actor, ...], Place | None]:
        """Who takes part and where; of "the summit", those of the summit that was named before."""
        actors, place = self.cast.actors(candidate), self.setting.place(candidate)
        if candidate.noun:
            return self.cast.named_again(candidate.noun, actors, place)
        self.cast.remember(candidate, actors, place)
        return actors, place

    def _trigger(self, candidate: Candidate) -> Span:
        sentence, noun = self.sentence, candidate.noun
        if candidate.place < 0:
            assert noun is not None  # noqa: S101
            return self._span(noun.start, noun.end)
        if candidate.word >= 0:
            return self._span(candidate.word, candidate.word + 1)
        if candidate.sayer >= 0:
            said = sentence.groups[candidate.sayer].head
            return self._span(said, said + 1)
        group = sentence.groups[candidate.place]
        start = group.head
        if group.governor >= 0 and sentence.groups[group.governor].head >= start - 2:
            start = sentence.groups[group.governor].head if group.kind == k.ING else start
        end = noun.end if noun and 0 < noun.end - group.head <= 4 else group.head + 1
        return self._span(start, end)

    def _span(self, start: int, end: int) -> Span:
        sentence = self.sentence
        return Span(sentence.starts[start], sentence.ends[end - 1], sentence.piece(start, end))

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
