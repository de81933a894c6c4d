"""Which title fits a candidate: that of its noun, of its verb, of what is said, of what happens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dipltime.events.candidate import STATEMENT, Candidate
from dipltime.events.clauses import markers
from dipltime.events.titles.copula import with_copula
from dipltime.events.titles.noun import noun_title
from dipltime.events.titles.record import record_title
from dipltime.events.titles.saying import quoting, saying_title
from dipltime.events.titles.spans import is_bare
from dipltime.events.titles.subject import NOTHING, Earlier
from dipltime.events.titles.verb import Title, copula_title, verb_title
from dipltime.events.titles.wording import paired

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Noun, Sentence
    from dipltime.model import Actor

__all__ = ["Title", "title_of", "title_of_noun", "title_of_sentence"]


_WHOSE = re.compile(r" (?:from|of|in|by|at|on|to) (?:his|her|their|its)\b.*$")
"""A phrase that only its sentence explains, at the end of a title."""
_NEAR = 10
"""Words around a noun in which a name belongs to it."""
_TELLING = 4
"""Words that the phrase of a noun has at least if it is to tell what happened."""


def title_of(
    candidate: Candidate,
    actors: tuple[Actor, ...],
    sentence: Sentence,
    roles: list[str],
    last: Earlier = NOTHING,
) -> Title:
    """The title of an event; `last` is the subject of the sentence before, which a pronoun can mean."""
    if candidate.sayer >= 0:
        return verb_title(candidate.sayer, sentence, roles, last)
    if candidate.place < 0 and candidate.noun and candidate.noun.record:
        text = record_title(candidate.noun, candidate.links, sentence)
        if text:
            return Title(text, sound=True)
    if candidate.place < 0 and candidate.noun:
        return _of_noun(candidate, candidate.noun, actors, sentence, roles, last)
    sources = tuple(actor.name for actor in actors if actor.role != "target")
    kind = STATEMENT if candidate.spoken else candidate.type
    title = _of_verb(candidate.place, kind, sentence, roles, last, sources)
    if title.sound and title.whole:
        return title
    if (quoted := quoting(sentence, roles, last)) and quoted.whole and not quoted.topic:
        return quoted
    # A noun alone would tell as held what was denied.
    if candidate.noun and candidate.status != "denied":
        named = noun_title(candidate.noun, actors, sentence)
        if named.sound and len(named.text.split()) >= _TELLING:
            return named
    return title


def title_of_sentence(sentence: Sentence, roles: list[str], last: Earlier = NOTHING) -> Title | None:
    """The title of what a sentence tells first; None where it has none that a reader would understand."""
    for place, role in enumerate(roles):
        if role == markers.MAIN and not is_bare(sentence.groups[place]):
            title = verb_title(place, sentence, roles, last)
            if title.sound:
                return title
    copied = copula_title(sentence, roles, last)
    return copied if copied and copied.sound else None


def title_of_noun(noun: Noun, actors: tuple[Actor, ...], sentence: Sentence) -> str:
    """The title of what an anniversary commemorates."""
    return noun_title(noun, actors, sentence).text


def _of_verb(
    place: int, kind: str, sentence: Sentence, roles: list[str], last: Earlier, sources: tuple[str, ...]
) -> Title:
    if kind == STATEMENT or _is_quoted_after(sentence.groups[place].head, sentence):
        return saying_title(place, sentence, roles, last)
    return verb_title(place, sentence, roles, last, sources)


def _is_quoted_after(head: int, sentence: Sentence) -> bool:
    """Whether a verb is followed by what was said: 'protesters chanted, "Bread"'."""
    words = sentence.words[head + 1 : head + 3]
    return len(words) > 1 and words[0] in (",", ":") and words[1] in ('"', "“")


def _of_noun(
    candidate: Candidate,
    noun: Noun,
    actors: tuple[Actor, ...],
    sentence: Sentence,
    roles: list[str],
    last: Earlier,
) -> Title:
    """The title that the noun makes, or the verb in whose clause it stands where that says more."""
    title = noun_title(noun, actors, sentence)
    if candidate.mode == "anniversary" and "anniversary of" in title.text:
        # What the verb beside it tells is another thing: "condemned it, recalling the 77th anniversary of".
        return title._replace(text=paired(_WHOSE.sub("", title.text)), sound=True)
    whole = noun.sense or candidate.mode == "era"
    named = bool(actors) or any(
        noun.start - _NEAR <= name.start < noun.end + _NEAR for name in sentence.names
    )
    if title.sound and whole and named and len(title.text.split()) >= _TELLING:
        return title
    if (said := with_copula(noun.end, noun.end + 1, sentence, roles)) and (
        own := verb_title(*said, last)
    ).sound:
        return own
    around = _around(noun, sentence)
    other = _of_verb(around, candidate.type, sentence, roles, last, ()) if around >= 0 else None
    says_it = other is not None and noun.end and sentence.words[noun.start] in other.text.lower()
    bare = not named and len(title.text.split()) < _TELLING
    if other and other.sound and (says_it or bare or not whole or not title.sound):
        return other
    if not title.sound and (copied := copula_title(sentence, roles, last)) and copied.sound:
        return copied
    return title


def _around(noun: Noun, sentence: Sentence) -> int:
    """The verb in whose clause a noun of no known kind stands: it says what happened; -1 for none."""
    before = [at for at, group in enumerate(sentence.groups) if group.head < noun.start]
    return before[-1] if before else 0 if sentence.groups else -1
