"""The events that verbs tell of, alone or with the noun that they carry: "hold talks", "postponed the summit"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.candidate import OTHER, STATEMENT, Candidate
from dipltime.events.clauses import markers
from dipltime.events.clauses.mandates import demands
from dipltime.events.clauses.status import ASPECT, status_of
from dipltime.events.nouns import head_noun, is_negated, same_noun, supported
from dipltime.events.stance import (
    announces,
    governed_stance,
    is_decided,
    is_duty,
    is_intended,
    is_plan,
    planned_type,
    stance,
    stopped,
)
from dipltime.events.triggers.lexicon import Frame
from dipltime.events.triggers.senses import sense_of, support_of

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Noun, Sentence
    from dipltime.events.dating.link import Link
    from dipltime.events.triggers.lexicon import Sense
    from dipltime.model import Status

MODES = {"postponed": "postpone", "cancelled": "cancel"}
CANCELLABLE = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "MOBILIZE", "PROTEST", "OTHER"})
_AWAITED = frozenset({"expect", "schedule", "slate", "set", "plan", "anticipate", "intend", "suppose"})
_TELLING = (markers.MAIN, markers.CONTENT, markers.BESIDE)


def verb_candidate(
    place: int,
    dated: list[Link],
    role: str,
    conditional: bool,
    sentence: Sentence,
    *,
    late: bool = False,
    above: str = markers.MAIN,
) -> Candidate | None:
    """The event that the verb at `place` tells of, None where it tells of none worth a line.

    An undated act under a condition is no event; `late` lets the clauses of "when" and "after" tell of one.
    `above` is the place in its sentence of the verb that this one completes.
    """
    group = sentence.groups[place]
    if not dated and not (
        role in _TELLING or (late and role == markers.ADVERBIAL) or _completes(group, above, sentence)
    ):
        return None
    if not dated and ((role == markers.CONTENT and demands(place - 1, sentence)) or _plans(place, sentence)):
        return None
    if markers.CONDITION in (role, above) or _is_open(place, sentence):
        # A date is told, but no event: "if Norway leaves on Friday", "the question whether it leaves".
        return Candidate(place, None, OTHER, None, None, "tentative", dated) if dated else None
    made = _made(place, dated, role, sentence)
    if made is None or not dated:
        return made and _undated(made, role, conditional, sentence)
    if conditional and group.modal and made.status == "scheduled":
        made.status = "tentative"
    return made


def _made(place: int, dated: list[Link], role: str, sentence: Sentence) -> Candidate | None:
    """What the verb and the noun that it carries tell of; None where that is nothing known, on no date."""
    group = sentence.groups[place]
    sense = sense_of(place, sentence)
    if sense and sense.type == STATEMENT and demands(place, sentence):
        sense = _demanding(sense)
    noun = _changed(group, place, sentence, sense)
    if noun is None and (sense is None or sense.type == STATEMENT):
        noun = supported(place, sentence)
    if not (dated or noun or sense or announces(group, sentence)):
        return None
    status = _status(place, role, noun, sentence)
    mode = MODES.get(status) if noun else None
    if sense and noun is None and sense.needs:
        noun = same_noun(sense, place, sentence)
    if sense and noun is None and sense.doer == "talks":
        noun = _said_of(sense, place, sentence)
    main = _carried_by(group, noun, sentence) or sense
    return Candidate(
        place, noun, _type(main, place, sentence), mode or (main and main.mode), main, status, dated
    )


def _is_open(place: int, sentence: Sentence) -> bool:
    """Whether nobody says that the verb is so: "skirted the question whether he should resign"."""
    group = sentence.groups[place]
    if group.modal in ("would", "could") and group.perfect:
        # "We would have stayed": it did not happen.
        return True
    if not _may_be_open(sentence):
        return False
    if group.finite and _is_supposed(group.start, sentence):
        return True
    words = sentence.words[sentence.groups[place - 1].head + 1 if place else 0 : group.start]
    return "whether" in words or ("how" in words and bool(group.modal))


_OPEN = frozenset({"if", "unless", "whether", "how"})


def _may_be_open(sentence: Sentence) -> bool:
    """Whether a word stands in the sentence that can leave open whether something is so."""
    found: bool | None = sentence.memo.get("open")
    if found is None:
        found = sentence.memo["open"] = not _OPEN.isdisjoint(sentence.words)
    return found


def _is_supposed(at: int, sentence: Sentence) -> bool:
    """Whether "if" opens the clause of the verb, over one that describes its subject: "if those who left appeal"."""
    while at and not sentence.bits[at - 1] & (k.COMMA | k.BREAK):
        at -= 1
        if sentence.words[at] in ("if", "unless"):
            return True
    return False


def _said_of(sense: Sense, place: int, sentence: Sentence) -> Noun | None:
    """The talks that a verb says to go on, which were named before: "the talks will go on in Geneva"."""
    noun = head_noun(place, sentence)
    return noun if noun and noun.sense and noun.sense.type == sense.type else None


def _carried_by(group: Group, noun: Noun | None, sentence: Sentence) -> Sense | None:
    """The sense of a noun that a verb only says to happen, or to end: "suspended the bombing"."""
    if noun is None or noun.sense is None:
        return None
    sense = carried(noun.sense)
    if "stopped" in support_of(group, sentence):
        if sense.mode == "sign":
            # "The treaty will end": nothing is signed.
            return None
        kind, mode = stopped(sense.type, sense.mode)
        return sense._replace(type=kind, mode=mode)
    return sense


def _plans(place: int, sentence: Sentence) -> bool:
    """Whether the verb only tells that the next one is awaited or planned: "are expected to begin"."""
    group = sentence.groups[place]
    below = sentence.groups[place + 1] if place + 1 < len(sentence.groups) else None
    awaited = group.lemma in _AWAITED and group.passive and group.head > group.start
    return awaited and below is not None and below.infinitive and below.governor == place


@cache
def _demanding(sense: Sense) -> Sense:
    """The sense of a saying that demands: "insisted that Israel release them"."""
    return sense._replace(type="REQUEST", mode="appeal", frame=Frame(("subject",), ("object",), mutual=False))


def _completes(group: Group, above: str, sentence: Sentence) -> bool:
    """Whether the verb tells what somebody is ready for or begins: "is willing to withdraw"."""
    if above not in _TELLING:
        return False
    return _is_aspect(group, sentence) or (is_intended(group, sentence) and not _is_told(group, sentence))


def _is_told(group: Group, sentence: Sentence) -> bool:
    """Whether the verb above tells an event that has this one in it: "prepared to attack"."""
    if group.governor < 0:
        return False
    sense = sense_of(group.governor, sentence)
    return sense is not None and sense.type != STATEMENT


def _type(main: Sense | None, place: int, sentence: Sentence) -> str:
    """The type of a sense; a promise is named by the act that it promises."""
    if main is None or main.type != "AGREE" or place + 1 >= len(sentence.groups):
        return main.type if main else OTHER
    act = sentence.groups[place + 1]
    below = sense_of(place + 1, sentence) if act.infinitive and act.governor == place else None
    return governed_stance(main.type, below.type if below else None)


def _threatens(role: str, sentence: Sentence) -> bool:
    """Whether the condition is one that somebody sets: "said they would kill them unless"."""
    return role == markers.CONTENT and "unless" in sentence.words


def _undated(made: Candidate, role: str, conditional: bool, sentence: Sentence) -> Candidate | None:
    """An act without a date: as it is announced, or as it is told; none under a condition."""
    group = sentence.groups[made.place]
    if conditional and group.modal and made.type != STATEMENT and not _threatens(role, sentence):
        return None
    if made.is_subject(sentence):
        return None if made.type == OTHER else made
    announced = stance(made.type, group, role, sentence)
    if announced and is_plan(announced, group, role, sentence):
        made.type, made.mode = (
            planned_type(made.type),
            made.mode if planned_type(made.type) == made.type else None,
        )
        return made
    if announced:
        return Candidate(made.place, made.noun, announced, None, made.sense, "occurred", announced=True)
    if is_duty(group) and made.type != STATEMENT:
        return None
    if is_decided(group, sentence):
        made.status = "occurred"
    return None if made.type == OTHER else made


@cache
def carried(sense: Sense) -> Sense:
    """The sense of a noun as its verb frames it: who holds talks, and with whom."""
    return sense._replace(frame=Frame(("subject",), ("with", "to", "on", "against"), sense.frame.mutual))


def _is_aspect(group: Group, sentence: Sentence) -> bool:
    """Whether the verb is what another begins or goes on doing: "began withdrawing"."""
    if group.governor < 0:
        return False
    above = sentence.groups[group.governor]
    return above.lemma in ASPECT and above.finite and above.head + 2 >= group.head


def _changed(group: Group, place: int, sentence: Sentence, sense: Sense | None) -> Noun | None:
    """The meeting or the visit that the verb puts off or calls off, whatever else the verb can mean."""
    classes = support_of(group, sentence)
    if classes.isdisjoint(MODES):
        return None
    noun = supported(place, sentence)
    plain = noun and noun.sense and noun.sense.type == OTHER and sense
    return noun if noun and noun.sense and noun.sense.type in CANCELLABLE and not plain else None


def _status(place: int, role: str, noun: Noun | None, sentence: Sentence) -> Status:
    group = sentence.groups[place]
    status = status_of(place, sentence)
    if noun:
        classes = support_of(group, sentence)
        for changed in ("postponed", "cancelled", "denied"):
            if changed in classes and status in ("occurred", "ongoing"):
                return changed
        if "planned" in classes and group.passive and status == "occurred":
            return "scheduled"
        if is_negated(noun, sentence):
            return "denied"
    if role == markers.CONTENT and place and status == "occurred":
        before = sentence.groups[place - 1]
        if before.lemma == "deny" and not before.negative:
            return "denied"
    return "tentative" if role == markers.CONDITION else status
