"""What is mended in the words of a title: a date's stub, who says it in passing, whom "him" means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.titles.whole import is_named
from dipltime.events.triggers.inflect import conjugate

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Sentence
    from dipltime.events.titles.subject import Earlier, Subject

_STUB = re.compile(r", the (?:last|latest|first|second|third|most recent|previous)$")
"""What is left of "the last in September 2017" without its date."""
_PASSING = re.compile(
    r"^([^,\"“”]{2,40} (?:warned|said|added|insisted|announced|promised|vowed|argued)), (?=[A-Z])"
)
"""Who says it in passing: "If the talks fail, Pashinyan warned, Armenia will appeal"."""
_WHEN = re.compile(r"(?<=.{24}), when [^\"“”]*$")
"""A clause behind the date that told when: "were killed, most recently last May when"."""
_UNTIL = 6
"""Words behind a verb in which "until" and its date stand."""


def repaired(text: str, place: int, subject: Subject, last: Earlier, sentence: Sentence, limit: int) -> str:
    """The title with what its words alone leave wrong set right."""
    text = _PASSING.sub(r"\1 ", _STUB.sub("", _WHEN.sub("", text)))
    if done := _done_at_last(place, sentence):
        text = text.replace(*done, 1)
    return _with_him_named(text, place, subject, last, sentence, limit)


def names_all(text: str, place: int, subject: Subject, sentence: Sentence, roles: list[str]) -> bool:
    """Whether a reader can tell of whom it speaks: "him" within what a person says is that person."""
    if is_named(text):
        return True
    told = place + 1 < len(roles) and roles[place + 1] == markers.CONTENT and subject.person
    within = sentence.words[sentence.groups[place + 1].head :] if told else []
    return "him" in within and " them" not in text


def _with_him_named(
    text: str, place: int, subject: Subject, last: Earlier, sentence: Sentence, limit: int
) -> str:
    """The title with "him" right behind its verb as the person of whom the sentence before told."""
    head = sentence.groups[place].head
    if sentence.words[head + 1 : head + 2] != ["him"] or " him" not in text:
        return text
    him = last.subject
    others = any(name.mention.person and name.end <= head for name in sentence.names)
    if others or not him.person or not him.sound or him.text in subject.text:
        return text
    named = text.replace(" him", f" {him.text}", 1)
    return named if len(named) <= limit else text


def _done_at_last(place: int, sentence: Sentence) -> tuple[str, str] | None:
    """What a verb says that "did not" happen until a date, and what then did: "did not resume until March"."""
    group = sentence.groups[place]
    if not group.negative or group.kind != k.BASE or group.head - group.start < 2:
        return None
    near = sentence.words[group.head + 1 : group.head + 1 + _UNTIL]
    dated = any(group.head < date.start <= group.head + _UNTIL for date in sentence.dates)
    if "until" not in near or not dated:
        return None
    return sentence.piece(group.start, group.head + 1), conjugate(group.lemma).past[0]
