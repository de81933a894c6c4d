"""Which verbs and nouns of a sentence tell of events worth a line, and of what type."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.clauses.groups import Group
from dipltime.events.clauses.sentence import Noun
from dipltime.events.clauses.status import ASPECT, status_of
from dipltime.events.stance import governed_stance, is_intended, stance
from dipltime.events.triggers.senses import sense_of, support_of

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Sentence
    from dipltime.events.dating.attach import Link
    from dipltime.events.triggers.lexicon import Sense
    from dipltime.model import Status

STATEMENT = "STATEMENT"
OTHER = "OTHER"
_CHANGES = {"postponed": "postpone", "cancelled": "cancel"}
_CANCELLABLE = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "MOBILIZE", "PROTEST", "OTHER"})
_TELLING = (markers.MAIN, markers.CONTENT, markers.BESIDE)


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
    announced: bool = False
    """Whether the type is what an announcement makes of the act: it happens when it is said."""

    def is_subject(self, sentence: Sentence) -> bool:
        """Whether the noun is what its verb says that it happens: "the talks resumed"."""
        if self.noun is None or self.place < 0:
            return False
        return self.noun.start < sentence.groups[self.place].start


def candidates(sentence: Sentence, roles: list[str], links: list[Link]) -> list[Candidate]:
    """The events of a sentence in the order of their triggers."""
    by_trigger: dict[int, list[Link]] = {}
    for link in links:
        by_trigger.setdefault(id(link.trigger), []).append(link)
    conditional = markers.CONDITION in roles
    found: list[Candidate] = []
    for place, group in enumerate(sentence.groups):
        dated = by_trigger.get(id(group), [])
        candidate = _verb(place, dated, roles[place], conditional, sentence)
        if candidate:
            found.append(candidate)
    used = {id(candidate.noun) for candidate in found if candidate.noun}
    if not any(candidate.type not in (STATEMENT, OTHER) for candidate in found):
        found.extend(_afterthoughts(roles, found, sentence))
    said = {id(link.dated) for candidate in found if candidate.type == STATEMENT for link in candidate.links}
    for link in links:
        if isinstance(link.trigger, Noun) and id(link.trigger) not in used:
            used.add(id(link.trigger))
            sense = link.trigger.sense
            if not (sense and sense.type == STATEMENT and id(link.dated) in said):
                found.append(_noun(link.trigger, by_trigger[id(link.trigger)], sentence))
    found.extend(_noun(noun, [], sentence) for noun in sentence.nouns if _exists(noun, used, sentence))
    return _worth(found, sentence)


def _verb(
    place: int, dated: list[Link], role: str, conditional: bool, sentence: Sentence, late: bool = False
) -> Candidate | None:
    group = sentence.groups[place]
    intended = is_intended(group, sentence)
    if not dated and not (
        role in _TELLING or intended or _is_aspect(group, sentence) or (late and role == markers.ADVERBIAL)
    ):
        return None
    sense = sense_of(place, sentence)
    noun = _changed(group, place, sentence)
    if noun is None and (sense is None or sense.type == STATEMENT):
        noun = _supported(place, sentence)
    if (
        sense is None
        and noun is None
        and not dated
        and not (group.modal and role in (markers.CONTENT, markers.MAIN))
    ):
        return None
    status = _status(place, role, noun, sentence)
    change = _CHANGES.get(status) if noun else None
    if sense and noun is None and sense.needs:
        noun = _same(sense, place, sentence)
    main = noun.sense if noun and noun.sense else sense
    kind = main.type if main else OTHER
    if kind == "AGREE" and place + 1 < len(sentence.groups):
        act = sentence.groups[place + 1]
        if act.infinitive and act.governor == place:
            below = sense_of(place + 1, sentence)
            kind = governed_stance(kind, below.type if below else None)
    if not dated:
        if conditional and group.modal and kind != STATEMENT:
            return None
        announced = stance(kind, group, role, sentence)
        if announced:
            return Candidate(place, noun, announced, None, main, "occurred", announced=True)
        if main is None or kind == OTHER:
            return None
    mode = change or (main.mode if main else None)
    return Candidate(place, noun, kind, mode, main, status, dated)


def _afterthoughts(roles: list[str], found: list[Candidate], sentence: Sentence) -> list[Candidate]:
    """Where the main clause tells of no known event, those of its "when" and "after" clauses."""
    taken = {candidate.place for candidate in found}
    places = [at for at, role in enumerate(roles) if role == markers.ADVERBIAL and at not in taken]
    made = [_verb(at, [], markers.ADVERBIAL, False, sentence, late=True) for at in places]
    return [candidate for candidate in made if candidate and candidate.type not in (STATEMENT, OTHER)]


def _is_aspect(group: Group, sentence: Sentence) -> bool:
    """Whether the verb is what another begins or goes on doing: "began withdrawing"."""
    if group.governor < 0:
        return False
    above = sentence.groups[group.governor]
    return above.lemma in ASPECT and above.finite and above.head + 2 >= group.head


def _changed(group: Group, place: int, sentence: Sentence) -> Noun | None:
    """The meeting or the visit that the verb puts off or calls off, whatever else the verb can mean."""
    classes = support_of(group, sentence)
    if not classes & {"postponed", "cancelled"}:
        return None
    noun = _supported(place, sentence)
    return noun if noun and noun.sense and noun.sense.type in _CANCELLABLE else None


def _status(place: int, role: str, noun: Noun | None, sentence: Sentence) -> Status:
    group = sentence.groups[place]
    status = status_of(place, sentence)
    if noun:
        classes = support_of(group, sentence)
        for changed in ("postponed", "cancelled", "denied"):
            if changed in classes and status in ("occurred", "ongoing"):
                return changed
        if _negated(noun, sentence):
            return "denied"
    if role == markers.CONTENT and place and status == "occurred":
        before = sentence.groups[place - 1]
        if before.lemma == "deny" and not before.negative:
            return "denied"
    return "tentative" if role == markers.CONDITION else status


def _same(sense: Sense, place: int, sentence: Sentence) -> Noun | None:
    """The noun that says more exactly what a verb and its object are: "hold a summit"."""
    head = sentence.groups[place].head
    near = (noun for noun in sentence.nouns if head < noun.start <= head + 8)
    return next((noun for noun in near if noun.sense and noun.sense.type == sense.type), None)


def _negated(noun: Noun, sentence: Sentence) -> bool:
    return "no" in sentence.words[max(0, noun.start - 3) : noun.start]


def _supported(place: int, sentence: Sentence) -> Noun | None:
    """The event noun that the verb only carries: "hold talks", "talks took place", "a summit to happen"."""
    group = sentence.groups[place]
    classes = support_of(group, sentence)
    if not classes:
        return None
    if "subject" in classes or group.passive:
        low = sentence.groups[place - 1].head + 1 if place else 0
        before = [noun for noun in sentence.nouns if low <= noun.start and noun.end <= group.start]
        heads = [noun for noun in before if not _in_phrase(noun, low, sentence)]
        if heads:
            return heads[0]
    if group.passive or classes == {"subject"}:
        return None
    high = sentence.groups[place + 1].start if place + 1 < len(sentence.groups) else len(sentence.words)
    after = [noun for noun in sentence.nouns if group.head < noun.start < min(high, group.head + 8)]
    after = [noun for noun in after if not _in_phrase(noun, group.head + 1, sentence)]
    return after[0] if after else None


def _in_phrase(noun: Noun, low: int, sentence: Sentence) -> bool:
    stops = k.PREPOSITION | k.TO | k.BREAK | k.COMPLEMENTISER
    return any(sentence.bits[i] & stops and not sentence.bits[i] & k.ADVERB for i in range(low, noun.start))


def _exists(noun: Noun, used: set[int], sentence: Sentence) -> bool:
    """Whether a noun without a date is told to be: "there were clashes between"."""
    if id(noun) in used or noun.sense is None or noun.sense.type in (OTHER, STATEMENT):
        return False
    for at in range(noun.start - 1, max(0, noun.start - 5), -1):
        kind = sentence.bits[at]
        if kind & k.BE:
            return (
                sentence.words[at - 1] in ("there", "have", "has", "had") and "there" in sentence.words[:at]
            )
        if kind & (k.PREPOSITION | k.COMMA | k.BREAK | k.CONJUNCTION):
            return False
    return False


_PLANNED = frozenset(
    {"planned", "proposed", "upcoming", "scheduled", "expected", "forthcoming", "coming", "next"}
)


def _noun(noun: Noun, dated: list[Link], sentence: Sentence) -> Candidate:
    sense = noun.sense
    before = sentence.words[max(0, noun.start - 4) : noun.start]
    status: Status = "scheduled" if any(word in _PLANNED for word in before) else "occurred"
    if "no" in before:
        status = "denied"
    kind, mode = (sense.type, sense.mode) if sense else (OTHER, None)
    return Candidate(-1, noun, kind, mode, sense, status, dated)


def _worth(found: list[Candidate], sentence: Sentence) -> list[Candidate]:
    """A saying without a date is logged where it is all that the sentence tells, and somebody is named."""
    if any(candidate.type != STATEMENT or candidate.links for candidate in found) or not sentence.names:
        found = [candidate for candidate in found if candidate.type != STATEMENT or candidate.links]
    elif found and not any(name.mention.actors for name in sentence.names):
        found = []
    return sorted(found[:], key=lambda candidate: _start(candidate, sentence))


def _start(candidate: Candidate, sentence: Sentence) -> int:
    if candidate.place >= 0:
        return sentence.groups[candidate.place].head
    return candidate.noun.start if candidate.noun else 0


__all__ = ["OTHER", "STATEMENT", "Candidate", "Group", "candidates"]
