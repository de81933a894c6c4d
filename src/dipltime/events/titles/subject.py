"""The subject of a title: the words before the verb, or whom a pronoun there means."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.clauses.markers import says
from dipltime.events.titles.clause import verb_start
from dipltime.events.titles.phrases import Span, antecedent, phrase_before, relative_of
from dipltime.events.titles.wording import capitalised, joined, worded
from dipltime.events.places import heads_dateline

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence

LONGEST = 60
"""Characters of the longest subject that stays as it is."""
_SPEAKING = frozenset({"i", "we", "you", "me", "us"})
_POINTING = frozenset(
    {"this", "that", "these", "those", "there", "it", "which", "what", "who", "here", "one"}
)
_OWNERS = frozenset({"his", "her", "their", "its", "our", "my", "your"})
_PLURALS = frozenset({"people", "police", "men", "women", "children", "media", "dozens", "hundreds", "thousands",
                      "many", "some", "others", "several", "both", "few", "troops", "we", "they", "you"})  # fmt: skip
_SINGULAR_ENDS = ("ss", "us", "is", "news", "politics")


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


def subject_of(place: int, sentence: Sentence, roles: list[str], last: Subject = NOBODY) -> Subject:
    """The subject of the verb at `place`; `last` is that of the sentence before, which "they" can mean."""
    return _read(subject_span(place, sentence, roles), place, sentence, roles, last)


def main_subject(sentence: Sentence, roles: list[str], last: Subject = NOBODY) -> Subject:
    """Of whom a sentence speaks: the subject of its first main verb that has one a reader could name."""
    for place, role in enumerate(roles):
        if role == markers.MAIN:
            found = subject_of(place, sentence, roles, last)
            if found.sound:
                return found
    return NOBODY


def subject_span(place: int, sentence: Sentence, roles: list[str]) -> Span:
    """The words of the subject of the verb at `place`, also where it shares or describes it; empty for none."""
    group, role = sentence.groups[place], roles[place]
    floor = body_start(sentence)
    start = verb_start(group, sentence)
    below = role == markers.BELOW and not group.infinitive and not is_reduced(place, sentence)
    if below or (group.infinitive and start == group.start):
        return _above(place, sentence, roles)
    if (
        is_bare(group)
        or (role == markers.BELOW and not group.infinitive)
        or describes(place, sentence, roles)
    ):
        return antecedent(group.start, floor, sentence)
    low, high = phrase_before(start, floor, sentence, roles, role == markers.ADVERBIAL)
    if role == markers.RELATIVE and low >= high:
        return antecedent(relative_of(place, sentence, roles), floor, sentence)
    if low >= high and (own := _person_before(start, sentence)):
        return own
    joined_on = role == markers.BESIDE or bool(start and sentence.bits[start - 1] & (k.CONJUNCTION | k.COMMA))
    if joined_on and low >= high and place:
        return subject_span(_first_of(place, sentence), sentence, roles)
    return low, high


def describes(place: int, sentence: Sentence, roles: list[str]) -> bool:
    """Whether what looks like a past describes a noun after a preposition: "after strikes attributed to Israel"."""
    group = sentence.groups[place]
    if group.kind != k.PAST or group.start != group.head or not sentence.bits[group.head] & k.PARTICIPLE:
        return False
    if roles[place] != markers.MAIN or says(group) or _person_before(group.start, sentence):
        return False
    after = sentence.bits[group.head + 1] if group.head + 1 < len(sentence.bits) else 0
    if is_aside(place, sentence) and after & k.PREPOSITION:
        return True
    low, high = phrase_before(group.start, body_start(sentence), sentence, roles)
    return low >= high and is_reduced(place, sentence)


def is_aside(place: int, sentence: Sentence) -> bool:
    """Whether commas enclose a verb that describes the noun before: "the visit, planned for June, is off"."""
    group = sentence.groups[place]
    if group.start != group.head or not group.start or not sentence.bits[group.start - 1] & k.COMMA:
        return False
    if any(kind & k.COMMA for kind in sentence.bits[: group.start - 1]):
        return False
    later = next((at for at in range(group.head, len(sentence.bits)) if sentence.bits[at] & k.COMMA), -1)
    follows = sentence.bits[later + 1] if 0 <= later < len(sentence.bits) - 1 else 0
    return bool(follows & (k.VERB | k.AUXILIARY))


def is_reduced(place: int, sentence: Sentence) -> bool:
    """Whether the verb describes the noun right before it: "a truce signed", "troops shelling the town"."""
    group = sentence.groups[place]
    before = sentence.bits[group.start - 1] if group.start else k.COMMA
    closed = k.COMMA | k.PREPOSITION | k.CONJUNCTION | k.SUBORDINATOR | k.BREAK | k.ADVERB | k.AUXILIARY
    if before & k.VERB and not before & k.NOUNY:
        return False
    return not before & closed or any(name.end == group.start for name in sentence.names)


def _person_before(end: int, sentence: Sentence) -> Span | None:
    """The person named right before a verb, where the words before are no phrase: "By Ann Other Tony Blair said"."""
    for name in sentence.names:
        if name.end == end and name.mention.person and name.end > name.start:
            return name.start, name.end
    return None


def _first_of(place: int, sentence: Sentence) -> int:
    """The verb that the one at `place` goes on from: the last finite one before it."""
    finite = sentence.groups[place].finite and sentence.groups[place].kind != k.BASE
    for above in range(place - 1, -1, -1):
        if sentence.groups[above].finite or not finite:
            return above
    return place - 1


def _above(place: int, sentence: Sentence, roles: list[str]) -> Span:
    """The subject of the verb that an infinitive or a participle completes."""
    group = sentence.groups[place]
    above = group.governor if group.governor >= 0 else place - 1
    while above > 0 and not sentence.groups[above].finite:
        above -= 1
    if 0 <= above < place:
        return subject_span(above, sentence, roles)
    return group.start, group.start


def body_start(sentence: Sentence) -> int:
    """The first word after what only heads a sentence: place and date, "(Update 5 p.m.)", "BLITZER:"."""
    words = sentence.words
    if sentence.names and heads_dateline(sentence.names[0], sentence):
        return next(at for at, word in enumerate(words) if word in ("-", "–", "—", "--")) + 1
    if words[0] == "(" and ")" in words[:24]:
        return words.index(")") + 1
    if ":" in words[1:5]:
        at = words.index(":")
        if all(_is_shouted(i, sentence) for i in range(at)):
            return at + 1
    return 0


def _is_shouted(at: int, sentence: Sentence) -> bool:
    form = sentence.piece(at, at + 1)
    return form.isupper() or not form.isalpha()


def shorter(place: int, sentence: Sentence, roles: list[str], subject: Subject) -> Subject:
    """The subject without a person's title, where the name alone ends it: "Ban Ki-moon"."""
    low, high = subject_span(place, sentence, roles)
    if text := _persons(low, high, sentence):
        return replace(subject, text=text) if len(text) < len(subject.text) else subject
    for name in sentence.names:
        if low < name.end == high and name.mention.person:
            text = name.mention.actors[0].name
            return replace(subject, text=text) if len(text) < len(subject.text) else subject
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
    if len(names) < 2 or names[-1].end != high or "and" not in sentence.words[low:high]:  # noqa: PLR2004
        return ""
    return joined([name.mention.actors[0].name for name in names])


def _read(span: Span, place: int, sentence: Sentence, roles: list[str], last: Subject) -> Subject:
    low, high = span
    if low >= high:
        return NOBODY
    word = sentence.words[high - 1]
    if sentence.bits[high - 1] & (k.PREPOSITION | k.CONJUNCTION | k.DETERMINER) and word not in _PLURALS:
        return NOBODY
    if high - low == 1 and sentence.bits[low] & (k.PRONOUN | k.RELATIVE) or word in _SPEAKING:
        return _meant(high - 1, place, sentence, roles, last)
    if high - low == 1 and word in _POINTING | _OWNERS:
        return Subject(word.capitalize(), vague=True)
    text = _shortened(low, high, sentence)
    if sentence.words[low] in _OWNERS:
        text = _owned(sentence.words[low], text, last)
    plural = _is_plural(low, high, sentence)
    person = _is_person(low, high, sentence) or (not plural and _speaks(low, high, place, sentence))
    return Subject(capitalised(text), plural, person=person)


def _speaks(low: int, high: int, place: int, sentence: Sentence) -> bool:
    """Whether the subject is one name of one word that says something: "Brown said"."""
    named = any(name.start < high and low < name.end for name in sentence.names)
    return high - low == 1 and sentence.capital[low] and not named and says(sentence.groups[place])


def _owned(owner: str, text: str, last: Subject) -> str:
    """ "His troops" as "Assad's troops" where the subject before is a person, else as "the troops"."""
    rest = text.partition(" ")[2]
    if owner in ("his", "her") and last.person and len(last.text) + len(rest) < LONGEST:
        return f"{last.text}'s {rest}" if not last.text.endswith("s") else f"{last.text}' {rest}"
    return f"The {rest}" if rest else ""


def _meant(at: int, place: int, sentence: Sentence, roles: list[str], last: Subject) -> Subject:
    """Whom a pronoun means: a name known to the reader of mentions, the subject above, or that of the sentence before."""
    word = sentence.words[at]
    if word in _SPEAKING:
        return Subject(word.capitalize(), True, speaks=True)
    found = _from_above(word, place, sentence, roles, last)
    if found and word in ("it", "they"):
        return found
    for name in sentence.names:
        if name.start == at and name.mention.actors:
            names = [actor.name for actor in name.mention.actors]
            names = [one for one in names if not any(one != other and one in other for other in names)]
            stranger = last.person and word in ("he", "she") and not _is_named(names[0], last)
            if stranger and not _only_person(at, sentence):
                return last
            return Subject(joined(names[:3]), len(names) > 1, named=True, person=name.mention.person)
    vague = Subject(word.capitalize(), word == "they", vague=True)
    if word not in ("he", "she", "it", "they"):
        return vague if word in ("there", "this", "that") else NOBODY
    owner = _only_person(at, sentence)
    if owner and word in ("he", "she"):
        return Subject(owner, named=True, person=True)
    if found:
        return found
    return last if last.sound and _fits(word, last) and not _others_before(at, sentence) else vague


def _from_above(
    pronoun: str, place: int, sentence: Sentence, roles: list[str], last: Subject
) -> Subject | None:
    """The subject of the verb above, if a pronoun can mean it: "the government said they"."""
    if not place or roles[place] not in (markers.CONTENT, markers.ADVERBIAL):
        return None
    above = next((i for i in range(place - 1, -1, -1) if sentence.groups[i].finite), -1)
    found = subject_of(above, sentence, roles, last) if above >= 0 else NOBODY
    return found if found.sound and _may_be(pronoun, found) else None


def _is_named(name: str, subject: Subject) -> bool:
    """Whether the subject's words name this person."""
    return name.rpartition(" ")[2] in subject.text


def _only_person(at: int, sentence: Sentence) -> str:
    """The one person named before in the sentence: "Mubarak's address, in which he"."""
    names = {
        actor.name
        for name in sentence.names
        if name.end <= at and name.mention.person
        for actor in name.mention.actors
    }
    return names.pop() if len(names) == 1 else ""


def _others_before(at: int, sentence: Sentence) -> bool:
    """Whether somebody else is named earlier in the sentence, whom the pronoun could mean as well."""
    return any(name.end <= at and name.mention.actors and not name.mention.located for name in sentence.names)


def _fits(pronoun: str, subject: Subject) -> bool:
    if pronoun == "they":
        return subject.plural
    if subject.plural:
        return False
    return subject.person == (pronoun != "it")


def _may_be(pronoun: str, subject: Subject) -> bool:
    """Whether a pronoun can mean the subject of its own sentence: "the government said they"."""
    return not subject.plural if pronoun in ("he", "she") else not subject.person


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


_HUMANS = frozenset({"minister", "president", "spokesman", "spokeswoman", "leader", "chief", "official", "activist",
                     "resident", "doctor", "king", "envoy", "general", "ambassador", "secretary", "commander"})  # fmt: skip


def _head(low: int, high: int, sentence: Sentence) -> int:
    """The noun of the phrase: its last word before a preposition."""
    for at in range(low + 1, high):
        if sentence.bits[at] & (k.PREPOSITION | k.RELATIVE | k.COMMA):
            return at - 1
    return high - 1


def _is_plural(low: int, high: int, sentence: Sentence) -> bool:
    head = _head(low, high, sentence)
    word = sentence.words[head]
    if "and" in sentence.words[low:high] or word in _PLURALS:
        return True
    name = next((name for name in sentence.names if name.end == head + 1), None)
    if name and not name.mention.adjective:
        return len(name.mention.actors) > 1
    return (
        word.endswith("s") and not word.endswith(_SINGULAR_ENDS) and (head == 0 or not sentence.capital[head])
    )


def _is_person(low: int, high: int, sentence: Sentence) -> bool:
    head = _head(low, high, sentence)
    name = next((name for name in sentence.names if low <= name.start and name.end == head + 1), None)
    if name:
        return name.mention.person
    if sentence.words[head] in _HUMANS:
        return True
    capitals = sentence.capital[head] and head > low and sentence.capital[head - 1]
    return capitals and not _is_shouted(head, sentence) and sentence.words[low] != "the"


def is_bare(group: Group) -> bool:
    """Whether the verb is a participle that says without "was" what happened to a noun: "a truce signed"."""
    own = group.start == group.head and not group.infinitive and not group.modal
    return own and group.lemma != "be" and (group.passive or group.kind == k.PARTICIPLE)
