"""Of what a saying speaks, where what it says is too long: "Lavrov spoke of the talks"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.titles.brief import verb_form
from dipltime.events.titles.clause import clause_limit
from dipltime.events.titles.dates import past_date
from dipltime.events.titles.doer import is_clear
from dipltime.events.titles.phrases import phrase_before
from dipltime.events.titles.spans import subject_span
from dipltime.events.titles.subject import subject_of
from dipltime.events.titles.whole import is_whole
from dipltime.events.titles.wording import worded
from dipltime.events.triggers.senses import says

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence
    from dipltime.events.titles.subject import Subject


def topic_title(place: int, low: int, subject: Subject, sentence: Sentence, roles: list[str]) -> str:
    """The subject with "spoke of" and what its words tell of; "" where the verb says nothing of the kind.

    The verb at `place` begins at `low` with its auxiliaries and adverbs.
    """
    group, inner = sentence.groups[place], place + 1
    if not says(group) or group.passive:
        return ""
    told = inner < len(roles) and roles[inner] == markers.CONTENT
    topic = _subject(inner, sentence, roles) if told else _copied(place, sentence, roles)
    if not topic or not is_whole(topic) or topic.lower() == subject.text.lower():
        return ""
    lead = worded(low, group.head, sentence) if low < group.head else ""
    return " ".join(
        part for part in (subject.text, lead, verb_form("speak", group.kind), "of", topic) if part
    )


def quoted_topic(speaker: str, said: Group, first: int, sentence: Sentence, roles: list[str]) -> str:
    """The same of a quotation whose first verb is at `first`, said with the verb `said`; "" where it has none."""
    topic = _subject(first, sentence, roles)
    if not topic or not is_whole(topic) or not is_clear(topic) or topic.lower() == speaker.lower():
        return ""
    return f"{speaker} {verb_form('speak', said.kind)} of {topic}"


def _subject(inner: int, sentence: Sentence, roles: list[str]) -> str:
    """The subject of the clause that is said."""
    found = subject_of(inner, sentence, roles)
    at = subject_span(inner, sentence, roles)[0]
    return _inside(found.text, at, sentence) if found.sound and not found.named else ""


def _copied(place: int, sentence: Sentence, roles: list[str]) -> str:
    """The same where what is said has no verb but "was"."""
    low, high = sentence.groups[place].head + 1, clause_limit(place, sentence, roles)
    first = next((at for at in range(low, high) if sentence.bits[at] & k.BE), -1)
    low = past_date(low, sentence)
    if low < first and sentence.words[low] == "that":
        low += 1
    start, end = phrase_before(first, low, sentence, roles) if first > low else (low, low)
    if start != low or end != first or low >= end or sentence.bits[low] & k.PRONOUN:
        return ""
    return _inside(worded(low, end, sentence), low, sentence)


def _inside(text: str, at: int, sentence: Sentence) -> str:
    """The text as it stands within a sentence, with a small letter where its first word has one."""
    small = sentence.bits[at] & (k.DETERMINER | k.POSSESSIVE | k.NUMBER) or not sentence.capital[at]
    return text[:1].lower() + text[1:] if small else text
