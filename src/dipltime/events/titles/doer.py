"""Whether the subject of a sentence can stand before another verb than its own: as who does it in a plain title."""

from __future__ import annotations

import re
from functools import lru_cache, reduce
from operator import or_
from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.kinds import word_kinds
from dipltime.events.titles.lexicon import has_class, is_closing
from dipltime.events.titles.subject import LONGEST
from dipltime.events.titles.whole import is_whole
from dipltime.events.triggers.senses import says

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence
    from dipltime.events.titles.subject import Subject

_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|us|[Oo]ur|[Mm]y|me|[Yy]ou|[Yy]our)\b")


@lru_cache(256)
def is_clear(text: str) -> bool:
    """Whether nobody speaks of himself in the title, except in quotation marks."""
    spoken = _FIRST_PERSON.search(text)
    return not spoken or not _FIRST_PERSON.search(_QUOTED.sub("", text))


def as_doer(subject: Subject, group: Group, sentence: Sentence) -> str:
    """The words of the subject of the verb `group`, if they say by themselves who does it; else nothing."""
    text = subject.text
    if group.kind == k.PAST and _may_be_passive(group, sentence):
        return ""
    if not subject.sound or group.passive or group.reduced or len(text) > LONGEST:
        return ""
    words = text.lower().split()
    kinds = reduce(or_, map(word_kinds().__getitem__, words), 0)
    if kinds & (k.AUXILIARY | k.RELATIVE | k.COMMA) or has_class(words[-1], "adjective"):
        return ""
    return text if is_whole(text) and is_clear(text) else ""


def _may_be_passive(group: Group, sentence: Sentence) -> bool:
    """Whether a past without an object may be a participle: "the men, detained in Oslo"."""
    at = group.head + 1
    bare = at >= len(sentence.bits) or bool(
        sentence.bits[at] & (k.PREPOSITION | k.COMMA | k.BREAK | k.SUBORDINATOR)
    )
    return (
        bare
        and bool(sentence.bits[group.head] & k.PARTICIPLE)
        and not (is_closing(group.lemma) or says(group))
    )
