"""Who does it, and to whom: the actors around a trigger, by its frame and the voice of its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.clauses.addressee import addressed
from dipltime.events.subjects import speaks_for, subject_names
from dipltime.events.triggers.lexicon import parse_frame
from dipltime.model import Actor

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Named, Noun, Sentence
    from dipltime.events.triggers.lexicon import Frame, Sense
    from dipltime.model import Role

_PLAIN_FRAME = parse_frame("subject>object")
_STRICT = frozenset({"STATEMENT", "OTHER", "CONSULT"})
"""Types whose target is only whom the frame names, not who else is mentioned after the verb."""
_FIELD = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})
"""Types whose target a clause of "when" can name: "opened fire when Palestinians threw stones"."""
_SCENES = frozenset({"wake", "sidelines", "margins", "fringes", "ahead", "eve", "aftermath", "anniversary"})
"""Nouns before "of" whose phrase tells beside what something happens."""
_CLOSES = k.COMMA | k.BREAK | k.VERB
_SCENE = 9
"""Words of such a phrase at most."""
_DELIVERED = frozenset({"SANCTION", "AID"})
"""Types of what is given or withheld, to whom the subject may be called to give it."""
_NEAR = 14
"""How far after the verb a mention still is its target where the frame names none."""
_APART = (markers.RELATIVE, markers.ADVERBIAL)
"""Clauses whose subject is their own, though no name is in it: "since the Communists took power"."""
_PARTICLES = frozenset({"up", "down", "out", "off", "away", "back"})
"""Words right after a verb that belong to it and begin no phrase."""
_POSTS = frozenset({"to", "in", "from", "at"})
_LIMIT = 6
"""More actors than this on one side are a list of members, not parties."""


def object_names(place: int, end: int, sentence: Sentence, taken: set[int]) -> list[Named]:
    """The mentions between the verb and the word `end`, without the subjects of later verbs (`taken`)."""
    group = sentence.groups[place]
    inside = [name for name in sentence.names if group.head < name.start < end and id(name) not in taken]
    return [name for name in inside if not _is_beside(name, sentence)]


def _is_beside(name: Named, sentence: Sentence) -> bool:
    """Whether a name after a verb is no party to it: it does the same, sets the scene, or only calls it something."""
    return _is_gapped(name, sentence) or _sets_scene(name, sentence) or _is_quoted_for(name, sentence)


def _is_quoted_for(name: Named, sentence: Sentence) -> bool:
    """Whether somebody only says what the thing is: "welcomed what spokesman Ned Price called a step"."""
    if "what" not in sentence.words:
        return False
    for at in range(name.start - 1, max(-1, name.start - _SCENE), -1):
        if sentence.bits[at] & (k.COMMA | k.BREAK | k.VERB | k.AUXILIARY):
            return False
        if sentence.words[at] == "what":
            return True
    return False


def _sets_scene(name: Named, sentence: Sentence) -> bool:
    """Whether a name only says beside what something happens: "in the wake of the G7 summit and the NATO one"."""
    for at in range(name.start - 1, max(0, name.start - _SCENE), -1):
        if sentence.bits[at] & _CLOSES and not sentence.bits[at] & k.NOUN:
            return False
        if sentence.words[at] == "of" and sentence.words[at - 1] in _SCENES:
            return True
    return False


def _is_gapped(name: Named, sentence: Sentence) -> bool:
    """Whether a name does the same as the subject, to so many: "Ukraine will expel 13 and Canada four"."""
    before = sentence.bits[name.start - 1] if name.start else 0
    if not before & (k.CONJUNCTION | k.COMMA) or name.end >= len(sentence.words):
        return False
    return bool(sentence.bits[name.end] & k.NUMBER) or sentence.words[name.end].isdigit()


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
        agents = [name for name in objects if preposition_of(name, group, sentence) == "by"]
        rest = [name for name in objects if name not in agents]
        if sense and sense.mode == "recall" and not agents:
            # "The Norwegian ambassador to Chad was recalled": by whom he was sent.
            return _actors(subjects, _posted(subjects, rest, group, sentence), mutual=False)
        targets = subjects or _targets(frame, group, rest, sentence, loose=False)
        if loose and not targets and not frame.mutual:
            targets = [name for name in rest if name.mention.located][:1]
        return _actors(agents, targets, frame.mutual)
    if loose and not subjects and not (group.reduced or roles[place] in _APART):
        subjects = _nearest_before(group, sentence)
    targets = _targets(frame, group, objects, sentence, loose, joint=_are_two(subjects))
    if loose and not targets:
        targets = addressed(group, sentence)
    if loose and not targets:
        high = len(sentence.words) if sense and sense.type in _FIELD else _own_end(place, sentence, roles)
        if roles[place] == markers.RELATIVE and markers.MAIN in roles[place + 1 :]:
            # "Marcos, who took office in June, has protested to China": the main verb's parties are its own.
            high = end
        targets = _anywhere_after(group, high, sentence, taken, subjects)
    if sense and sense.type in _DELIVERED and not targets:
        targets = _supplied(subjects, group, sentence)
    return _actors(subjects, targets, frame.mutual)


def _posted(subjects: list[Named], after: list[Named], group: Group, sentence: Sentence) -> list[Named]:
    """Where an envoy is posted: "ambassador to Chad", "recalled from Chad"."""
    low = subjects[-1].end if subjects else 0
    names = [name for name in sentence.names if low <= name.start and name.end <= group.start] + after
    return [name for name in names if name.start and sentence.words[name.start - 1] in _POSTS][:1]


def _nearest_before(group: Group, sentence: Sentence) -> list[Named]:
    """The last actor named before the verb, where its own subject names none."""
    return [name for name in sentence.names if name.end <= group.start and name.mention.actors][-1:]


def _supplied(subjects: list[Named], group: Group, sentence: Sentence) -> list[Named]:
    """Whose supplier or ally the subject is called: "The Soviet Union, Iraq's main supplier, suspended deliveries"."""
    low = subjects[-1].end if subjects else group.start
    return [name for name in sentence.names if low < name.start < group.start and name.mention.possessive]


def _are_two(names: list[Named]) -> bool:
    """Whether the names are of several parties that act together."""
    return len({actor.country for name in names for actor in name.mention.actors}) > 1


def _own_end(place: int, sentence: Sentence, roles: list[str]) -> int:
    """Where the first clause begins that "when" or "after" opens behind the verb; else the end of the sentence."""
    later = (at for at in range(place + 1, len(roles)) if roles[at] == markers.ADVERBIAL)
    starts = (markers.adverbial_start(at, sentence) for at in later)
    return next((start for start in starts if start > 0), len(sentence.words))


def _anywhere_after(
    group: Group, high: int, sentence: Sentence, taken: set[int], own: list[Named]
) -> list[Named]:
    """The first actor named later, before the word `high`, where the clause of the verb names none."""
    ends = (at for at in range(group.head, min(high, len(sentence.words))) if sentence.words[at] == ";")
    high = next(ends, high)
    later = [name for name in sentence.names if group.head < name.start < high and name.mention.actors]
    later = [name for name in later if not _is_beside(name, sentence)]
    if _are_two(own):
        # "The ministers of Japan and Korea called in Moscow for": the place is no third party.
        later = [name for name in later if not name.mention.located]
    return [name for name in later if id(name) not in taken and name not in own][:1]


def demand_actors(place: int, sentence: Sentence, roles: list[str]) -> tuple[Actor, ...]:
    """Who says that somebody must do something, and who must: "Straw said that the rebels must agree"."""
    sayer = place - 1 if roles[place] == markers.CONTENT else len(sentence.groups) - 1
    sayers = subject_names(sayer, sentence, roles) if sayer >= 0 else []
    bound = [name for name in subject_names(place, sentence, roles) if name not in sayers]
    return _actors(sayers, bound, mutual=False)


def _targets(
    frame: Frame, group: Group, objects: list[Named], sentence: Sentence, loose: bool, joint: bool = False
) -> list[Named]:
    """The mention that the frame asks for first, with those beside it; else the first that is no place."""
    prepositions = [preposition_of(name, group, sentence) for name in objects]
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
    return near[:1] if not (frame.mutual or joint) else []


def preposition_of(name: Named, group: Group, sentence: Sentence) -> str:
    """The preposition that begins the phrase of `name`, empty for an object; "tore down" has an object."""
    low = group.head + 1 if sentence.words[group.head + 1] in _PARTICLES else group.head
    for at in range(name.start - 1, low, -1):
        kind = sentence.bits[at]
        if kind & (k.PREPOSITION | k.TO) and not speaks_for(at, sentence):
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
    before = [name for name in before if not _is_opened(name.end, noun.start, sentence)]
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
        if sentence.bits[at] & (k.COMMA | k.BREAK | k.SUBORDINATOR | k.RELATIVE):
            return ""
    return ""


def _cut(low: int, high: int, sentence: Sentence, more: int = 0) -> bool:
    stops = k.BREAK | k.RELATIVE | k.COMPLEMENTISER | k.AUXILIARY | more
    verbs = [group for group in sentence.groups if low <= group.head < high]
    return bool(verbs) or k.has(stops, sentence.bits, low, high)


def _is_opened(low: int, high: int, sentence: Sentence) -> bool:
    """Whether an article after a name opens the phrase of the noun: "reached Germany, and the talks"."""
    opened = [at for at in range(low, high) if sentence.bits[at] & k.DETERMINER]
    return bool(opened) and not any(opened[-1] < name.start < high for name in sentence.names)


def _in_role(actor: Actor, role: Role) -> Actor:
    return actor if actor.role == role else Actor(actor.name, actor.kind, actor.country, role)


def _actors(sources: list[Named], targets: list[Named], mutual: bool) -> tuple[Actor, ...]:
    found: dict[tuple[str, str | None], Actor] = {}
    sides: tuple[tuple[list[Named], Role], ...] = ((sources, "source"), (targets, "target"))
    for names, role in sides:
        for name in names[:_LIMIT]:
            for actor in name.mention.actors:
                key = (actor.name, actor.country)
                if key not in found:
                    found[key] = _in_role(actor, "participant" if mutual else role)
    return tuple(found.values())
