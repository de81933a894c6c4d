"""Which verb or noun a date belongs to: its own clause decides, not the mere distance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses.control import CONTROL
from dipltime.events.clauses.sentence import Noun
from dipltime.events.dating.records import record
from dipltime.events.triggers.senses import takes_content

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Dated, Sentence
    from dipltime.events.dating.prepositions import Bound

_BOUNDARY = k.BREAK | k.RELATIVE | k.COMPLEMENTISER
_CALENDAR = frozenset({"date", "day", "time", "place", "venue"})
"""What a date never tells of: "announced the date of the truce on 8 August"."""
_DOCUMENTS = frozenset(
    {"convention", "conventions", "treaty", "agreement", "accord", "accords", "act", "charter", "constitution",
     "declaration", "protocol", "pact", "memorandum", "resolution", "covenant", "law", "statute"}
)  # fmt: skip
"""What bears its year before its name."""
EDGES = frozenset(
    {"begin", "start", "open", "end", "close", "conclude", "culminate", "finish", "stop", "halt"}
)
"""Verbs that happen when what they are told with does: "ended with an armistice in July"."""
_HOLDING = frozenset({"have", "get", "give", "need"})
"""Verbs of what is left to do, which happens when the infinitive does: "had a week to leave"."""
_APART = frozenset(
    {"after", "before", "since", "following", "despite", "of", "about", "over", "for", "from", "until", "to",
     "ahead", "against", "by", "than", "like", "on", "with"}
)  # fmt: skip
"""Prepositions whose noun has a date of its own: "after the invasion last August"."""


def triggers(dated: Dated, bound: Bound, sentence: Sentence) -> list[Group | Noun]:
    """The verbs and nouns that the date dates, the one that it belongs to first."""
    if noun := _described(dated, bound, sentence):
        return [noun]
    if bound.kind == "since" and (told := _times(dated, bound, sentence)):
        return [told]
    if noun := record(_since(bound, sentence), sentence):
        return [noun]
    left, right = _neighbours(dated, bound, sentence)
    right = _past_when(dated, right, sentence)
    if (subject := _noun_before(bound.start, sentence)) and _is_subject(subject, left, sentence):
        return [subject]
    group = _choose(dated, bound, left, right, sentence)
    if group is None:
        noun = _nearest_noun(dated, bound, sentence)
        return [noun] if noun else []
    if group is left:
        return _with_noun(group, bound, sentence)
    return [group]


def _times(dated: Dated, bound: Bound, sentence: Sentence) -> Group | None:
    """The verb that tells what is counted: "it is the third time since 1945 that the Council has met"."""
    words = sentence.words
    if words[bound.start - 1 : bound.start] != ["time"] or words[dated.end : dated.end + 1] != ["that"]:
        return None
    return next((group for group in sentence.groups if group.head > dated.end), None)


def _since(bound: Bound, sentence: Sentence) -> int:
    """Where the "since" of a record stands, also before whose the last one was: "since Nixon's in 1974"; 0 for none."""
    if bound.kind == "since":
        return bound.start
    for name in sentence.names:
        end = name.end + 2 if name.mention.possessive else -1
        if end == bound.start and sentence.words[name.start - 1 : name.start] == ["since"]:
            return name.start - 1
    return 0


def _described(dated: Dated, bound: Bound, sentence: Sentence) -> Noun | None:
    """The noun that a date describes: "Friday's vote", "the August 1988 cease-fire", "a June 30 coup"."""
    words, bits, at = sentence.words, sentence.bits, dated.end
    if at + 1 < len(words) and words[at] in "'’" and words[at + 1] == "s":
        return _head(at + 2, sentence)
    if dated.date.text.endswith(("'s", "’s", "s'")):
        return _head(at, sentence)
    determined = bits[bound.start] & (k.DETERMINER | k.POSSESSIVE | k.GENITIVE) and bound.start < dated.start
    determined = determined or dated.date.text.lower().startswith(("the ", "a ", "this ", "last ", "next "))
    if at < len(words) and bits[at] & k.NOUN and (determined or not _is_group_start(at, sentence)):
        return next((noun for noun in sentence.nouns if noun.start == at), None)
    plain = at < len(words) and not bits[at] and words[at].isalpha() and not sentence.capital[at]
    return _head(at, sentence) if determined and (plain or _is_title(at, dated, sentence)) else None


def _is_title(at: int, dated: Dated, sentence: Sentence) -> bool:
    """Whether a year heads the name of a document: "the 1982 United Nations Convention"."""
    year = dated.date.text.isdigit() and at < len(sentence.words) and sentence.capital[at]
    capitals = 0
    while year and at + capitals < len(sentence.words) and sentence.capital[at + capitals]:
        capitals += 1
    return capitals > 1 and sentence.words[at + capitals - 1] in _DOCUMENTS


def _is_group_start(at: int, sentence: Sentence) -> bool:
    return any(group.start <= at <= group.head for group in sentence.groups)


def _head(at: int, sentence: Sentence) -> Noun | None:
    """The head of the noun phrase whose first word is at `at`: an event noun of it, else its last word."""
    end = at
    stops = k.PREPOSITION | k.COMMA | k.BREAK | k.AUXILIARY | k.CONJUNCTION | k.TO | k.RELATIVE | k.APOSTROPHE
    while end < len(sentence.words) and end - at < 5 and sentence.words[end].isalpha():
        if sentence.bits[end] & stops or (end > at and _is_group_start(end, sentence)):
            break
        end += 1
    inside = [noun for noun in sentence.nouns if at <= noun.start and noun.end <= end]
    if inside:
        return inside[-1]
    return Noun(end - 1, end) if end > at else None


def _neighbours(dated: Dated, bound: Bound, sentence: Sentence) -> tuple[Group | None, Group | None]:
    left = right = None
    for group in sentence.groups:
        if group.head < bound.start:
            left = group
        elif group.head >= dated.end:
            right = group
            break
    return left, right


def _past_when(dated: Dated, right: Group | None, sentence: Sentence) -> Group | None:
    """The verb after a date, over that of a clause that only tells of the date: "on Tuesday, when …, they left"."""
    after = sentence.words[dated.end : dated.end + 2]
    if right is None or not (after[:1] in (["when"], ["where"]) or after in ([",", "when"], [",", "where"])):
        return right
    for group in sentence.groups[sentence.groups.index(right) + 1 :]:
        if group.finite and _bounded(right.head + 1, group.start, sentence.bits, k.COMMA):
            return group
    return None


def _noun_before(at: int, sentence: Sentence) -> Noun | None:
    return next((noun for noun in sentence.nouns if noun.end == at), None)


def _is_subject(noun: Noun, left: Group | None, sentence: Sentence) -> bool:
    """A noun before its verb: "the talks on Friday will", "The meeting Monday was"."""
    return left is None or any(sentence.bits[i] & _BOUNDARY for i in range(left.head + 1, noun.start))


def _choose(
    dated: Dated, bound: Bound, left: Group | None, right: Group | None, sentence: Sentence
) -> Group | None:
    bits = sentence.bits
    if left and all(bits[i] & k.SKIPPED for i in range(left.head + 1, bound.start)):
        return left
    if left and (bound.word or left.reduced) and _describes_subject(left, bound, sentence):
        return left
    if (
        right
        and (left is None or right.finite)
        and right.start - dated.end <= 3
        and all(bits[i] & k.SKIPPED for i in range(dated.end, right.start))
    ):
        return right
    if left and sentence.words[bound.start] == "again":
        return left
    fronted = _fronted(dated, bound, left, sentence)
    if right and fronted and not _bounded(dated.end, right.start, bits, k.BREAK):
        return _first_finite(right, sentence)
    if left is None:
        return right
    if purpose := _purpose_of(left, sentence):
        return purpose
    apart = right and _bounded(left.head + 1, bound.start, bits, _BOUNDARY)
    return right if apart and right and not _bounded(dated.end, right.start, bits, _BOUNDARY) else left


def _describes_subject(left: Group, bound: Bound, sentence: Sentence) -> bool:
    """Whether the verb before only tells which noun is meant: "the talks that broke down in Geneva on Sunday"."""
    before = sentence.bits[left.start - 1] if left.start else k.BREAK
    relative = bool(before & k.RELATIVE) or sentence.words[left.start - 1] == "that" or left.reduced
    inside = sentence.bits[left.head + 1 : bound.start]
    return relative and not any(kind & (k.COMMA | k.BREAK | k.CONJUNCTION) for kind in inside)


def _purpose_of(group: Group, sentence: Sentence) -> Group | None:
    """The verb that an infinitive of purpose serves: "opened fire to disperse the crowd on Monday"."""
    if not group.infinitive or group.governor < 0:
        return None
    above = sentence.groups[group.governor]
    if above.lemma in _HOLDING or above.lemma in CONTROL:
        return None
    return above if above.finite and above.head < group.start - 1 and not takes_content(above) else None


def _fronted(dated: Dated, bound: Bound, left: Group | None, sentence: Sentence) -> bool:
    """Whether the date stands at the head of a clause: "On Tuesday, they", "…, and on Friday the talks"."""
    if bound.start == 0:
        return True
    kind = sentence.bits[bound.start - 1]
    if kind & (k.BREAK | k.COMPLEMENTISER | k.SUBORDINATOR) and not kind & k.PREPOSITION:
        return True
    after = sentence.bits[dated.end] if dated.end < len(sentence.bits) else k.BREAK
    if kind & k.CONJUNCTION:
        return True
    if kind & k.COMMA:
        return left is None or not after & (k.COMMA | k.BREAK | k.CONJUNCTION)
    return False


def _bounded(low: int, high: int, bits: list[int], kinds: int) -> bool:
    return any(bits[i] & kinds for i in range(low, high))


def _first_finite(group: Group, sentence: Sentence) -> Group:
    """The main verb after a date at the head of its clause, relative clauses and participles passed over."""
    at = sentence.groups.index(group)
    for candidate in sentence.groups[at:]:
        left = sentence.bits[candidate.start - 1] if candidate.start else 0
        if candidate.finite and not left & k.RELATIVE:
            return candidate
    return group


def _with_noun(group: Group, bound: Bound, sentence: Sentence) -> list[Group | Noun]:
    """The verb before the date; or the event noun between them, where the date is the noun's own."""
    nouns = [noun for noun in sentence.nouns if group.head < noun.start and noun.end <= bound.start]
    if not nouns or bound.start - nouns[-1].end > 6:
        return [group]
    noun = nouns[-1]
    if _bounded(noun.end, bound.start, sentence.bits, k.COMMA | k.BREAK | k.CONJUNCTION):
        return [group]
    opening = _opening(noun, group, sentence)
    if opening == "of" and not _CALENDAR.isdisjoint(sentence.words[noun.start - 3 : noun.start]):
        return [group]
    if (opening == "by" and group.passive) or (opening == "with" and group.lemma in EDGES):
        return [group]
    if bound.word in ("within", "by") and (group.modal or group.infinitive):
        return [group]
    if opening in _APART and (
        bound.start == noun.end or opening in ("after", "before", "since", "following")
    ):
        return [noun]
    if opening in ("at", "in", "during"):
        return [group] if sentence.capital[noun.start] else [group, noun]
    return [group]


def _opening(noun: Noun, group: Group, sentence: Sentence) -> str:
    """The preposition that begins the phrase of the noun, empty where it is the verb's own object."""
    for at in range(noun.start - 1, group.head, -1):
        kind = sentence.bits[at]
        if kind & (k.PREPOSITION | k.TO):
            return sentence.words[at]
        if kind & (k.COMMA | k.BREAK | k.CONJUNCTION):
            return ""
    return ""


def _nearest_noun(dated: Dated, bound: Bound, sentence: Sentence) -> Noun | None:
    """Without any verb: the nearest event noun, else the nearest plain word before or after."""
    if sentence.nouns:
        return min(
            sentence.nouns, key=lambda noun: min(abs(noun.end - bound.start), abs(noun.start - dated.end))
        )
    return plain_noun(dated, bound, sentence)


def plain_noun(dated: Dated, bound: Bound, sentence: Sentence) -> Noun | None:
    """The nearest word before or after the date that can be a noun: no name, no function word, no verb."""
    for at in (*range(bound.start - 1, -1, -1), *range(dated.end, len(sentence.words))):
        word = sentence.words[at]
        if not sentence.bits[at] and len(word) > 3 and word.isalpha() and not sentence.capital[at]:
            return Noun(at, at + 1)
    return None


def own_noun(dated: Dated, bound: Bound, sentence: Sentence) -> Noun | None:
    """The event noun between the date before and this one: "those in 1966 and the embargo on South Africa in 1977"."""
    if dated.date.type == "DURATION":
        return None
    low = max((other.end for other in sentence.dates if other.end <= bound.start), default=0)
    low = max([low, *(group.head for group in sentence.groups if group.head < bound.start)])
    inside = [noun for noun in sentence.nouns if low <= noun.start and noun.end <= bound.start]
    return inside[-1] if inside and low else None
