"""Which title fits a candidate: that of its noun, of its verb, of what is said, of what happens."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dipltime.events.candidate import STATEMENT, Candidate
from dipltime.events.clauses import markers
from dipltime.events.clauses.extent import clause_end
from dipltime.events.record_titles import record_title
from dipltime.events.subjects import own_or_borrowed
from dipltime.events.titles import happening_title, noun_title, saying_title, verb_title

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Noun, Sentence
    from dipltime.model import Actor

TELLING = frozenset({STATEMENT, "REQUEST", "ACCUSE", "THREATEN", "AGREE", "REJECT"})
"""Types whose verbs go on to what is told: their clause ends where that begins."""


def title_of(candidate: Candidate, actors: tuple[Actor, ...], sentence: Sentence, roles: list[str]) -> str:
    """The title of an event, empty where nothing of the sentence makes one."""
    if candidate.sayer >= 0:
        subject = own_or_borrowed(candidate.sayer, sentence, roles)
        end = clause_end(candidate.sayer, sentence, roles, tells=True)
        return verb_title(sentence.groups[candidate.sayer], subject, end, actors, sentence)
    if candidate.place < 0 and candidate.noun and candidate.noun.record:
        title = record_title(candidate.noun, candidate.links, sentence)
        if title:
            return title
    if candidate.place < 0 and candidate.noun:
        title, around = _of_noun(candidate, candidate.noun, actors, sentence)
        if around < 0:
            return title
        candidate = replace(candidate, place=around, noun=None)
    if candidate.noun and candidate.is_subject(sentence):
        end = clause_end(candidate.place, sentence, roles, tells=False)
        return happening_title(candidate.noun, end, actors, sentence)
    return _of_verb(candidate, actors, sentence, roles)


def _of_noun(
    candidate: Candidate, noun: Noun, actors: tuple[Actor, ...], sentence: Sentence
) -> tuple[str, int]:
    """The title that the noun makes, and the verb that says more than it, -1 for none."""
    whole = noun.sense or candidate.mode == "era"
    around = -1 if whole else _around(noun, sentence)
    title = noun_title(noun, actors, sentence)
    if not candidate.mode and " " not in title:
        around = _around(noun, sentence)
    return title, around


def _of_verb(candidate: Candidate, actors: tuple[Actor, ...], sentence: Sentence, roles: list[str]) -> str:
    group = sentence.groups[candidate.place]
    if group.infinitive and group.governor >= 0 and candidate.status in ("occurred", "ongoing", "denied"):
        above = sentence.groups[group.governor]
        group = above if above.head == group.start - 1 else group
    subject = own_or_borrowed(sentence.groups.index(group), sentence, roles)
    end = clause_end(candidate.place, sentence, roles, candidate.type in TELLING)
    if (candidate.type == STATEMENT or candidate.spoken) and markers.CONTENT not in roles[
        candidate.place + 1 :
    ]:
        return saying_title(group, subject, end, actors, sentence)
    return verb_title(group, subject, end, actors, sentence)


def _around(noun: Noun, sentence: Sentence) -> int:
    """The verb in whose clause a noun of no known kind stands: it says what happened; -1 for none."""
    before = [at for at, group in enumerate(sentence.groups) if group.head < noun.start]
    return before[-1] if before else 0 if sentence.groups else -1
