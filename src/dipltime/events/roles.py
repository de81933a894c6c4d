"""Who does it, and to whom: the actors around a trigger, by its frame and the voice of its verb."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.clauses.addressee import addressed
from dipltime.events.clauses.antecedent import described, goes_on, opening, partner
from dipltime.events.clauses.control import controlled
from dipltime.events.clauses.extent import pronoun_before, relative_before, subject_start
from dipltime.events.triggers.lexicon import parse_frame
from dipltime.events.triggers.objects import classes_at
from dipltime.events.triggers.senses import says

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Named, Noun, Sentence
    from dipltime.events.triggers.lexicon import Frame, Sense
    from dipltime.model import Actor, Role

_PLAIN_FRAME = parse_frame("subject>object")
_STRICT = frozenset({"STATEMENT", "OTHER", "CONSULT"})
"""Types whose target is only whom the frame names, not who else is mentioned after the verb."""
_NEAR = 14
"""How far after the verb a mention still is its target where the frame names none."""
_PEOPLE = frozenset(
    {"members", "states", "ministers", "leaders", "presidents", "representatives", "officials", "envoys",
     "delegations", "governments", "government", "diplomats", "troops", "forces", "army", "parliament"}
)  # fmt: skip
_ACTING = frozenset({"envoy", "person", "people", "troops", "shooters", "police", "government", "parliament"})
"""Classes of people who act for the party that is named with them."""
_APART = (markers.RELATIVE, markers.ADVERBIAL)
"""Clauses whose subject is their own, though no name is in it: "since the Communists took power"."""
_LIMIT = 6
"""More actors than this on one side are a list of members, not parties."""


def subject_names(place: int, sentence: Sentence, roles: list[str], strict: bool = False) -> list[Named]:
    """The mentions in the subject of the verb group at `place`; of what it completes, if it has none.

    A `strict` reading leaves out names that only describe the subject: "a professor at a French university".
    """
    group = sentence.groups[place]
    if group.reduced:
        return _antecedent(group.start, sentence)
    told = controlled(place, sentence)
    if told is not None:
        return told
    lender = _lender(place, sentence, roles)
    if lender >= 0:
        return subject_names(lender, sentence, roles, strict and roles[place] != markers.BESIDE)
    relative = relative_before(place, sentence, roles)
    if relative >= 0:
        return [name for name in sentence.names if name.end <= relative and name.mention.actors][-1:]
    return _own_subject(place, sentence, roles, strict)


def _lender(place: int, sentence: Sentence, roles: list[str]) -> int:
    """The verb that has the subject of one that has none of its own; -1 where none lends it."""
    group, role = sentence.groups[place], roles[place]
    if place and (role == markers.BESIDE or goes_on(place, sentence, roles)):
        return partner(place, sentence, roles)
    if role == markers.BELOW:
        above = group.governor if group.governor >= 0 else place - 1
        if above >= 0:
            return -1 if group.passive else above
        if markers.MAIN in roles[place + 1 :]:
            return roles.index(markers.MAIN, place + 1)
    return -1


def _own_subject(place: int, sentence: Sentence, roles: list[str], strict: bool) -> list[Named]:
    """The mentions that stand before the verb as its subject; of a pronoun, whom it means."""
    group = sentence.groups[place]
    low = subject_start(place, sentence, roles)
    inside = [name for name in sentence.names if low <= name.start and name.end <= group.start]
    pronoun = pronoun_before(group.start, sentence)
    if pronoun >= 0:
        inside = [name for name in inside if name.start == pronoun]
        if not inside and roles[place] == markers.CONTENT and place:
            return subject_names(place - 1, sentence, roles)
        if not inside and sentence.words[pronoun] in ("we", "i"):
            return _speaker(place, sentence, roles)
    if roles[place] == markers.RELATIVE:
        return _of_relative(place, sentence)
    return _heads(inside, sentence, low) or ([] if strict else inside)


def _speaker(place: int, sentence: Sentence, roles: list[str]) -> list[Named]:
    """Who says it where the saying follows: "We will stop the war games," he said (or: said Trump)."""
    last = len(sentence.groups) - 1
    group = sentence.groups[last]
    if last <= place or roles[last] != markers.MAIN or not says(group):
        return []
    low = subject_start(last, sentence, roles)
    before = [name for name in sentence.names if low <= name.start and name.end <= group.start]
    return _heads(before, sentence) or [name for name in sentence.names if name.start == group.head + 1]


def _of_relative(place: int, sentence: Sentence) -> list[Named]:
    """Who the subject of a relative clause is: named in it, or what it describes."""
    at, start = opening(place, sentence), sentence.groups[place].start
    own = [name for name in sentence.names if at < name.start and name.end <= start]
    return _heads(own, sentence) or _antecedent(at, sentence)


def _antecedent(at: int, sentence: Sentence) -> list[Named]:
    """Whom the noun phrase names that ends before the word `at`: "Moon, who", "Iraqi troops that"."""
    low, high = described(at, sentence)
    inside = [name for name in sentence.names if name.end > low and name.end <= high and name.mention.actors]
    if inside and inside[-1].end == high:
        return _joined_to(len(inside) - 1, inside, sentence)
    return [name for name in inside if not _in_phrase(name, sentence)]


def _joined_to(at: int, names: list[Named], sentence: Sentence) -> list[Named]:
    """The mention at `at` and those that "and" joins to it from the left."""
    while at and sentence.words[names[at - 1].end : names[at].start] in (["and"], [","]):
        at -= 1
    return names[at:]


def _heads(names: list[Named], sentence: Sentence, low: int = 0) -> list[Named]:
    """Those of the mentions that stand in no prepositional phrase from the word `low` on, and are no place."""
    named = [name for name in names if name.mention.actors and not name.mention.located]
    return [name for name in named if not _in_phrase(name, sentence, low)]


def _in_phrase(name: Named, sentence: Sentence, low: int = 0) -> bool:
    at = name.start - 1
    while at >= low and sentence.bits[at] & (k.DETERMINER | k.POSSESSIVE | k.NUMBER):
        at -= 1
    if at > low and _speaks_for(at, sentence):
        return False
    return at >= low and bool(sentence.bits[at] & k.PREPOSITION)


def _speaks_for(at: int, sentence: Sentence) -> bool:
    """Whether a preposition joins people to the party they act for: "the ministers of Japan", "delegates from Iran"."""
    if sentence.words[at] not in ("of", "for", "from"):
        return False
    return sentence.words[at - 1] in _PEOPLE or bool(_ACTING & classes_at(at - 1, sentence))


def object_names(place: int, end: int, sentence: Sentence, taken: set[int]) -> list[Named]:
    """The mentions between the verb and the word `end`, without the subjects of later verbs (`taken`)."""
    group = sentence.groups[place]
    return [name for name in sentence.names if group.head < name.start < end and id(name) not in taken]


def verb_actors(
    sense: Sense | None, place: int, end: int, sentence: Sentence, roles: list[str], taken: set[int]
) -> tuple[Actor, ...]:
    """The actors of a verb whose clause goes on to the word `end`, with their roles."""
    frame = sense.frame if sense else _PLAIN_FRAME
    loose = bool(sense) and sense.type not in _STRICT  # type: ignore[union-attr]
    group = sentence.groups[place]
    subjects = subject_names(place, sentence, roles, strict=not loose)
    own = {id(name) for name in subjects}
    objects = object_names(place, end, sentence, taken - own)
    if group.passive:
        agents = [name for name in objects if _preposition(name, group, sentence) == "by"]
        rest = [name for name in objects if name not in agents]
        targets = subjects or _targets(frame, group, rest, sentence, loose=False)
        if loose and not targets and not frame.mutual:
            targets = [name for name in rest if name.mention.located][:1]
        return _actors(agents, targets, frame.mutual)
    if loose and not subjects and not (group.reduced or roles[place] in _APART):
        subjects = _nearest_before(group, sentence)
    targets = _targets(frame, group, objects, sentence, loose)
    if loose and not targets:
        targets = addressed(group, sentence) or _anywhere_after(group, sentence, taken, subjects)
    return _actors(subjects, targets, frame.mutual)


def _nearest_before(group: Group, sentence: Sentence) -> list[Named]:
    """The last actor named before the verb, where its own subject names none."""
    return [name for name in sentence.names if name.end <= group.start and name.mention.actors][-1:]


def _anywhere_after(group: Group, sentence: Sentence, taken: set[int], own: list[Named]) -> list[Named]:
    """The first actor named later in the sentence, where the clause of the verb names none."""
    later = [name for name in sentence.names if name.start > group.head and name.mention.actors]
    return [name for name in later if id(name) not in taken and name not in own][:1]


def demand_actors(place: int, sentence: Sentence, roles: list[str]) -> tuple[Actor, ...]:
    """Who says that somebody must do something, and who must: "Straw said that the rebels must agree"."""
    sayer = place - 1 if roles[place] == markers.CONTENT else len(sentence.groups) - 1
    sayers = subject_names(sayer, sentence, roles) if sayer >= 0 else []
    bound = [name for name in subject_names(place, sentence, roles) if name not in sayers]
    return _actors(sayers, bound, mutual=False)


def _targets(
    frame: Frame, group: Group, objects: list[Named], sentence: Sentence, loose: bool
) -> list[Named]:
    """The mention that the frame asks for first, with those beside it; else the first that is no place."""
    prepositions = [_preposition(name, group, sentence) for name in objects]
    if "object" in frame.target and "" in prepositions:
        return _beside(prepositions.index(""), objects, sentence)
    for at, preposition in enumerate(prepositions):
        if preposition and preposition in frame.target:
            return _beside(at, objects, sentence)
    if not loose:
        return []
    near = [name for name in objects if name.start - group.head <= _NEAR]
    for at, name in enumerate(near):
        if not name.mention.located:
            return _beside(at, near, sentence)
    # Where two do something together, the place of it is no third party.
    return near[:1] if not frame.mutual else []


def _preposition(name: Named, group: Group, sentence: Sentence) -> str:
    """The preposition that begins the phrase of `name`, empty for an object."""
    for at in range(name.start - 1, group.head, -1):
        kind = sentence.bits[at]
        if kind & (k.PREPOSITION | k.TO) and not _speaks_for(at, sentence):
            return sentence.words[at]
        if kind & (k.COMMA | k.BREAK | k.CONJUNCTION):
            continue
    return ""


def _beside(at: int, names: list[Named], sentence: Sentence) -> list[Named]:
    """The mention at `at` and those coordinated with it."""
    found = [names[at]]
    for name in names[at + 1 :]:
        between = sentence.bits[found[-1].end : name.start]
        near = len(between) <= 5 and all(
            kind
            & (k.COMMA | k.CONJUNCTION | k.DETERMINER | k.POSSESSIVE | k.ADVERB | k.GENITIVE | k.APOSTROPHE)
            or kind == 0
            for kind in between
        )
        joint = any(kind & (k.COMMA | k.CONJUNCTION) for kind in between) or len(between) == 0
        if not (near and joint):
            break
        found.append(name)
    return found


def noun_actors(noun: Noun, sentence: Sentence) -> tuple[Actor, ...]:
    """The actors of an event noun: "Russia's invasion of Ukraine", "talks between Iran and the EU"."""
    assert noun.sense is not None  # noqa: S101
    frame = noun.sense.frame
    before = [name for name in sentence.names if noun.start - 4 <= name.end - 1 < noun.start]
    before = [name for name in before if not _cut(name.end, noun.start, sentence, k.PREPOSITION)]
    if frame.mutual:
        before = [name for name in before if not _is_venue(name, noun)]
    after = [name for name in sentence.names if noun.end <= name.start <= noun.end + 10]
    if after and _cut(noun.end, after[0].start, sentence, k.COMMA):
        after = []
    sources: list[Named] = list(before)
    targets: list[Named] = []
    for at, name in enumerate(after):
        preposition = _phrase_word(name, noun, sentence)
        if preposition in frame.target and not (preposition in frame.source and not sources):
            targets.extend(item for item in _beside(at, after, sentence) if item not in targets)
        elif preposition in frame.source:
            sources.extend(item for item in _beside(at, after, sentence) if item not in sources)
    sources = [name for name in sources if name not in targets]
    return _actors(sources, targets, frame.mutual)


def _is_venue(name: Named, noun: Noun) -> bool:
    """Whether a name before a meeting is where it is: "the Singapore summit"; an adjective is a party."""
    mention = name.mention
    return bool(mention.place) and name.end == noun.start and not (mention.adjective or mention.possessive)


def _phrase_word(name: Named, noun: Noun, sentence: Sentence) -> str:
    for at in range(name.start - 1, noun.end - 1, -1):
        if sentence.bits[at] & (k.PREPOSITION | k.TO):
            return sentence.words[at]
    return ""


def _cut(low: int, high: int, sentence: Sentence, more: int = 0) -> bool:
    stops = k.BREAK | k.RELATIVE | k.COMPLEMENTISER | k.AUXILIARY | more
    verbs = any(low <= group.head < high for group in sentence.groups)
    return verbs or any(sentence.bits[i] & stops for i in range(low, high))


def _actors(sources: list[Named], targets: list[Named], mutual: bool) -> tuple[Actor, ...]:
    found: dict[tuple[str, str | None], Actor] = {}
    sides: tuple[tuple[list[Named], Role], ...] = ((sources, "source"), (targets, "target"))
    for names, role in sides:
        for name in names[:_LIMIT]:
            for actor in name.mention.actors:
                key = (actor.name, actor.country)
                if key not in found:
                    found[key] = replace(actor, role="participant" if mutual else role)
    return tuple(found.values())
