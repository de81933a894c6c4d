"""The subject of a title: the words before the verb, or whom a pronoun there means."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.titles.features import is_person, is_plural, says_so
from dipltime.events.titles.lexicon import has_class
from dipltime.events.titles.persons import (
    agrees,
    is_addressed,
    is_describing,
    is_named,
    may_be,
    only_person,
    others_before,
    stands_for_clause,
)
from dipltime.events.titles.spans import body_start, subject_span
from dipltime.events.titles.wording import capitalised, joined, worded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.events.clauses.sentence import Sentence

LONGEST = 60
"""Characters of the longest subject that stays as it is."""
_SPEAKING = frozenset({"i", "we", "you", "me", "us"})
_POINTING = frozenset(
    {"this", "that", "these", "those", "there", "it", "which", "what", "who", "here", "one"}
)
_NAMELESS = frozenset({"he", "she", "it", "they", "him", "them", "me", "us"})
_STYLES = frozenset({"majesty", "excellency", "highness", "holiness", "honour", "honor"})
_OWNERS = frozenset({"his", "her", "their", "its", "our", "my", "your"})


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject of a title."""

    text: str
    plural: bool = False
    named: bool = False
    """Whether it stands for a pronoun, so that the verb may have to agree with it anew."""
    speaks: bool = False
    """Whether it is the one who speaks or is spoken to: "we", "you"."""
    person: bool = False
    vague: bool = False
    """Whether it points at somebody whom only the text before names."""

    @property
    def sound(self) -> bool:
        """Whether a reader can tell who is meant."""
        return bool(self.text) and not self.speaks and not self.vague


NOBODY = Subject("")
_CHAIN = 3
"""Sentences through which "he" and "they" are followed back."""


class Earlier:
    """Of whom the sentence before spoke, worked out when a pronoun asks for it."""

    __slots__ = ("_before", "_found", "_roles", "_sentence", "depth")

    def __init__(
        self, sentence: Sentence | None = None, roles: Sequence[str] = (), before: Earlier | None = None
    ) -> None:
        depth = 0 if before is None else before.depth + 1
        self.depth: int = min(depth, _CHAIN)
        self._before = before if depth <= _CHAIN else None
        self._sentence, self._roles = sentence, list(roles)
        self._found: Subject | None = None

    @property
    def subject(self) -> Subject:
        """The subject of its first main verb that has one a reader could name."""
        if self._found is None:
            self._found = NOBODY
            if self._sentence is not None:
                self._found = _main_subject(self._sentence, self._roles, self._before or NOTHING)
        return self._found


NOTHING = Earlier()


def subject_of(place: int, sentence: Sentence, roles: list[str], last: Earlier = NOTHING) -> Subject:
    """The subject of the verb at `place`; `last` is that of the sentence before, which "they" can mean."""
    return _read(subject_span(place, sentence, roles), place, sentence, roles, last)


def _main_subject(sentence: Sentence, roles: list[str], last: Earlier) -> Subject:
    for place, role in enumerate(roles):
        if role == markers.MAIN:
            found = subject_of(place, sentence, roles, last)
            if found.sound and not found.text.isupper():
                return found
    return NOBODY


def shorter(place: int, sentence: Sentence, roles: list[str], subject: Subject) -> Subject:
    """The subject without a person's title, where the name alone ends it: "Ban Ki-moon"."""
    low, high = subject_span(place, sentence, roles)
    if text := _persons(low, high, sentence):
        return replace(subject, text=text) if len(text) < len(subject.text) else subject
    for name in sentence.names:
        if low < name.end == high and name.mention.person:
            text = name.mention.actors[0].name
            return replace(subject, text=text) if len(text) < len(subject.text) else subject
    phrase = k.PREPOSITION
    cut = next(
        (at for at in range(low + 1, high) if sentence.bits[at] & phrase and sentence.words[at] != "of"), -1
    )
    if cut > 0 and _can_end(cut, sentence):
        return replace(subject, text=capitalised(worded(low, cut, sentence)))
    first = high
    while first > low and sentence.capital[first - 1]:
        first -= 1
    titled = first > low and not sentence.bits[first - 1] & (
        k.PREPOSITION | k.DETERMINER | k.CONJUNCTION | k.COMMA
    )
    return replace(subject, text=worded(first, high, sentence)) if high - first > 1 and titled else subject


def _persons(low: int, high: int, sentence: Sentence) -> str:
    """The names of the several persons who are the subject; empty where it is another."""
    names = [
        name for name in sentence.names if low <= name.start and name.end <= high and name.mention.person
    ]
    if len(names) < 2 or names[-1].end != high or "and" not in sentence.words[low:high]:
        return ""
    if any(sentence.bits[at] & k.PREPOSITION for at in range(low, names[0].start)):
        return ""
    return joined([name.mention.actors[0].name for name in names])


def _read(span: tuple[int, int], place: int, sentence: Sentence, roles: list[str], last: Earlier) -> Subject:
    low, high = span
    if low >= high:
        return NOBODY
    word = sentence.words[high - 1]
    speaks = word in _SPEAKING and sentence.piece(high - 1, high) != "US"
    if (high - low == 1 and sentence.bits[low] & k.PRONOUN) or speaks:
        return _meant(high - 1, place, sentence, roles, last)
    if high - low == 1 and word in _POINTING | _OWNERS:
        return Subject(word.capitalize(), vague=True)
    leading = k.PREPOSITION | k.CONJUNCTION | k.DETERMINER
    led = sentence.bits[high - 1] & leading and not (sentence.capital[high - 1] and high - low > 1)
    if led and not has_class(word, "plural"):
        return NOBODY
    text = _shortened(low, high, sentence)
    if text.count(",") == 1:
        # "Stelle, the head of the delegation, and the delegate": without the aside no comma is left to close.
        text = text.replace(", and ", " and ")
    if sentence.words[low] in _NAMELESS and sentence.piece(low, low + 1) != "US":
        return Subject(capitalised(text), True, vague=True)
    if sentence.words[low] in _OWNERS:
        text = _owned(sentence.words[low], text, only_person(low, sentence), last)
    plural = is_plural(low, high, sentence)
    person = is_person(low, high, sentence) or (
        not plural and says_so(low, high, sentence.groups[place], sentence)
    )
    return Subject(capitalised(text), plural, person=person)


def _owned(owner: str, text: str, person: str, last: Earlier) -> str:
    """ "His troops" as "Assad's troops" where the subject before is a person, else as "the troops"."""
    rest = text.partition(" ")[2]
    if rest in _STYLES:
        return f"{owner.capitalize()} {rest.capitalize()}"
    name = person or (last.subject.text if last.subject.person else "")
    if owner in ("his", "her") and name and len(name) + len(rest) < LONGEST:
        return f"{name}'s {rest}" if not name.endswith("s") else f"{name}' {rest}"
    return f"The {rest}" if rest else ""


def _meant(at: int, place: int, sentence: Sentence, roles: list[str], last: Earlier) -> Subject:
    """Whom a pronoun means: a name that its mention knows, the subject above, or that of the sentence before."""
    word = sentence.words[at]
    if word in _SPEAKING:
        return Subject(word.capitalize(), True, speaks=True)
    if word == "it" and stands_for_clause(place, sentence):
        return Subject("It", vague=True)
    found = _from_above(word, place, sentence, roles, last)
    if found and (word in ("it", "they") or (found.person and is_describing(place - 1, roles))):
        return found
    if known := _mentioned(at, sentence, last):
        return known
    vague = Subject(word.capitalize(), word == "they", vague=True)
    if word not in ("he", "she", "it", "they"):
        return vague if word in ("there", "this", "that") else NOBODY
    owner = only_person(at, sentence)
    if owner and word in ("he", "she"):
        return Subject(owner, named=True, person=True)
    if found or others_before(at, sentence):
        return found or vague
    return last.subject if last.subject.sound and agrees(word, last.subject) else vague


def _mentioned(at: int, sentence: Sentence, last: Earlier) -> Subject | None:
    """Whom the reader of mentions takes the pronoun for, unless a stranger was the subject before."""
    name = next((name for name in sentence.names if name.start == at and name.mention.actors), None)
    if name is None:
        return None
    names = [actor.name for actor in name.mention.actors]
    label = {word.lower() for word in sentence.words[: body_start(sentence)]}
    if names[0].rpartition(" ")[2].lower() in label:
        return None
    names = [one for one in names if not any(one != other and one in other for other in names)]
    if sentence.words[at] in ("he", "she") and not only_person(at, sentence):
        before = last.subject
        if before.person and not is_named(names[0], before):
            return before
    return Subject(joined(names[:3]), len(names) > 1, named=True, person=name.mention.person)


def _from_above(
    pronoun: str, place: int, sentence: Sentence, roles: list[str], last: Earlier
) -> Subject | None:
    """The subject of the verb above, if a pronoun can mean it: "the government said they"."""
    if not place or roles[place] not in (markers.CONTENT, markers.ADVERBIAL):
        return None
    above = next((i for i in range(place - 1, -1, -1) if sentence.groups[i].finite), -1)
    if (
        above >= 0
        and sentence.groups[place].modal in ("must", "should")
        and is_addressed(above, place, sentence)
    ):
        return None
    found = subject_of(above, sentence, roles, last) if above >= 0 else NOBODY
    return found if found.sound and may_be(pronoun, found) else None


def _shortened(low: int, high: int, sentence: Sentence) -> str:
    """The phrase, if it is long without what follows its noun: "the committee on energy that met" is its committee."""
    text = worded(low, high, sentence)
    if len(text) > LONGEST and (names := _persons(low, high, sentence)):
        return names
    at = high - 1
    while len(text) > LONGEST and at > low + 1:
        kind = sentence.bits[at]
        loose = kind & (k.RELATIVE | k.COMMA | k.SUBORDINATOR | k.COMPLEMENTISER) or any(
            g.start == at for g in sentence.groups
        )
        if (loose or (kind & k.PREPOSITION and sentence.words[at] != "of")) and _can_end(at, sentence):
            text = worded(low, at, sentence)
        at -= 1
    return text


def _can_end(at: int, sentence: Sentence) -> bool:
    """Whether the subject can end before the word `at`: not in a list, and not with "and"."""
    if sentence.bits[at] & k.COMMA and "and" in sentence.words[at : at + 8]:
        return False
    return not sentence.bits[at - 1] & (k.CONJUNCTION | k.PREPOSITION | k.DETERMINER | k.COMMA)
