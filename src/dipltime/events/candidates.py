"""Which verbs and nouns of a sentence tell of events worth a line, and of what type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.announced import with_announcements
from dipltime.events.candidate import OTHER, STATEMENT, Candidate
from dipltime.events.clauses import markers
from dipltime.events.clauses.changes import with_changes
from dipltime.events.clauses.copula import copula_status
from dipltime.events.clauses.moves import with_moves
from dipltime.events.clauses.sentence import Noun
from dipltime.events.leftovers import carried_by_any, named_by_words
from dipltime.events.verbs import verb_candidate

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Sentence
    from dipltime.events.dating.link import Link
    from dipltime.model import Status


def candidates(sentence: Sentence, roles: list[str], links: list[Link]) -> list[Candidate]:
    """The events of a sentence in the order of their triggers."""
    by_trigger: dict[int, list[Link]] = {}
    for link in links:
        by_trigger.setdefault(id(link.trigger), []).append(link)
    conditional = markers.CONDITION in roles
    found: list[Candidate] = []
    for place, group in enumerate(sentence.groups):
        dated = by_trigger.get(id(group), []) if links else []
        above = roles[group.governor] if group.governor >= 0 else markers.MAIN
        candidate = verb_candidate(place, dated, roles[place], conditional, sentence, above=above)
        if candidate and candidate.noun and not candidate.links:
            candidate.links = by_trigger.get(id(candidate.noun), [])
        if candidate and not candidate.links and candidate.status == "occurred" and group.infinitive:
            above_it = sentence.groups[group.governor] if group.governor >= 0 else group
            candidate.links = by_trigger.get(id(above_it), [])
        if candidate and not _is_aside(candidate):
            found.append(candidate)
    if found:
        found = with_announcements(found, by_trigger, sentence, roles)
        found.extend(_results(roles, found, sentence))
    if not [candidate for candidate in found if candidate.type not in (STATEMENT, OTHER)]:
        found.extend(_afterthoughts(roles, found, sentence) or _leftovers(roles, found, sentence))
    if sentence.nouns or links:
        _add_nouns(found, by_trigger, links, sentence)
    return _worth(with_moves(with_changes(found, sentence), sentence), sentence)


def _add_nouns(
    found: list[Candidate], by_trigger: dict[int, list[Link]], links: list[Link], sentence: Sentence
) -> None:
    """Add to the events those that nouns tell of which no verb carries: with a date, or told to be."""
    used = {id(candidate.noun) for candidate in found if candidate.noun}
    said = {id(link.dated) for candidate in found if candidate.type == STATEMENT for link in candidate.links}
    for link in links:
        if isinstance(link.trigger, Noun) and id(link.trigger) not in used:
            used.add(id(link.trigger))
            sense = link.trigger.sense
            if not (sense and sense.type == STATEMENT and id(link.dated) in said):
                found.append(_noun(link.trigger, by_trigger[id(link.trigger)], sentence))
    if "there" in sentence.words:
        found.extend(_noun(noun, [], sentence) for noun in sentence.nouns if _exists(noun, used, sentence))


def _is_aside(candidate: Candidate) -> bool:
    """Whether it is of no known kind and has only the date that a clause tells more of: "when missiles came"."""
    return candidate.type == OTHER and bool(candidate.links) and all(link.echo for link in candidate.links)


def _afterthoughts(roles: list[str], found: list[Candidate], sentence: Sentence) -> list[Candidate]:
    """Where the main clause tells of no known event, those of its "when" and "after" clauses."""
    taken = {candidate.place for candidate in found}
    places = [at for at in range(len(roles)) if at not in taken and _is_late(at, roles, sentence)]
    made = [verb_candidate(at, [], markers.ADVERBIAL, False, sentence, late=True) for at in places]
    return [candidate for candidate in made if candidate and candidate.type not in (STATEMENT, OTHER)]


_RESULTS = frozenset({"ASSAULT", "COERCE"})
"""Types that what came of an act is told of, too: "opened fire, killing one man and arresting twelve"."""


def _results(roles: list[str], found: list[Candidate], sentence: Sentence) -> list[Candidate]:
    """What came of acts of another of these types, told in participles after a comma."""
    told = {candidate.type for candidate in found}
    if told.isdisjoint(_RESULTS):
        return []
    taken = {candidate.place for candidate in found}
    places = [at for at in range(1, len(roles)) if at not in taken and _is_result(at, roles, sentence)]
    made = (verb_candidate(at, [], markers.ADVERBIAL, False, sentence, late=True) for at in places)
    fresh = {c.type: c for c in made if c and c.type in _RESULTS and c.type not in told}
    return list(fresh.values())


def _is_result(place: int, roles: list[str], sentence: Sentence) -> bool:
    """Whether a bare participle stands after a comma, or after "and" beside one that does."""
    group = sentence.groups[place]
    if roles[place] != markers.BELOW or group.kind != k.ING or group.start != group.head or not group.start:
        return False
    before = sentence.bits[group.start - 1]
    if before & k.CONJUNCTION:
        return _is_result(place - 1, roles, sentence)
    return bool(before & k.COMMA)


def _leftovers(roles: list[str], found: list[Candidate], sentence: Sentence) -> list[Candidate]:
    """Where no verb tells of a known event: the noun that a verb carries, or what the words of a saying make it."""
    told = carried_by_any(roles, sentence)
    if told is None:
        named_by_words(found, sentence)
        return []
    for candidate in found:
        if candidate.place == told.place:
            told.links = candidate.links
            found.remove(candidate)
            break
    return [told]


def _is_late(place: int, roles: list[str], sentence: Sentence) -> bool:
    """Whether the verb tells what came of it all: "Shells fell on the town, killing twelve"."""
    group = sentence.groups[place]
    result = roles[place] == markers.BELOW and group.kind == k.ING and group.start == group.head
    after = result and group.start > 0 and bool(sentence.bits[group.start - 1] & k.COMMA)
    return after or roles[place] == markers.ADVERBIAL


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
    if sense and sense.mode == "postpone":
        status = "postponed"
    if "no" in before:
        status = "denied"
    kind, mode = (sense.type, sense.mode) if sense else (OTHER, None)
    return Candidate(-1, noun, kind, mode, sense, copula_status(noun, sentence) or status, dated)


def _worth(found: list[Candidate], sentence: Sentence) -> list[Candidate]:
    """A saying without a date is logged where it is all that the sentence tells, and was said aloud."""
    if not found:
        return found
    alone = not [candidate for candidate in found if candidate.type != STATEMENT or candidate.links]
    kept = [
        candidate
        for candidate in found
        if candidate.type != STATEMENT or candidate.links or (alone and _is_said(candidate))
    ]
    if alone:
        kept = [candidate for candidate in kept if candidate.type == STATEMENT][:1]
    return sorted(kept, key=lambda candidate: _start(candidate, sentence)) if len(kept) > 1 else kept


def _is_said(candidate: Candidate) -> bool:
    return candidate.status == "occurred" and candidate.mode != "opinion"


def _start(candidate: Candidate, sentence: Sentence) -> int:
    if candidate.sayer >= 0:
        return sentence.groups[candidate.sayer].head
    if candidate.place >= 0:
        return sentence.groups[candidate.place].head
    return candidate.noun.start if candidate.noun else 0
