"""Which words of the sentence are the subject of a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.clauses.antecedent import goes_on, partner
from dipltime.events.places import heads_dateline
from dipltime.events.titles.antecedents import antecedent, relative_of
from dipltime.events.titles.asides import inverts
from dipltime.events.titles.clause import verb_start
from dipltime.events.titles.lexicon import has_class
from dipltime.events.titles.phrases import Span, phrase_before
from dipltime.events.triggers.senses import says, takes_content

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence

_ACCUSING = frozenset(
    {
        "accuse",
        "charge",
        "suspect",
        "convict",
        "deprive",
        "attribute",
        "link",
        "acquit",
        "strip",
        "credit",
        "dub",
    }
)
"""Verbs that need an object, so that a preposition right after them makes them passive: "men accused of"."""
_FULL = 2
"""Words of the shortest full name."""
_LABEL = 5
"""Words of the longest label of a speaker: "BLITZER:"."""
_DATELINE = 14
"""Words of the longest line of place and agency: "CAGUAS, Puerto Rico (AP)_"."""
_STAMP = 24
"""Words among which the bars of a reader's comment stand: "January 5 at 9 am | Report abuse |"."""
_BRACKET = 24
"""Words of the longest remark in brackets that heads a report."""


def subject_span(place: int, sentence: Sentence, roles: list[str]) -> Span:
    """The words of the subject of the verb at `place`, also where it shares or describes it; empty for none."""
    memo = sentence.memo.setdefault("subject", {})
    if place not in memo:
        # Verbs that would borrow each other's subject have none.
        memo[place] = (sentence.groups[place].start, sentence.groups[place].start)
        memo[place] = _span(place, sentence, roles)
    found: Span = memo[place]
    return found


def _span(place: int, sentence: Sentence, roles: list[str]) -> Span:
    group, role = sentence.groups[place], roles[place]
    floor, start = body_start(sentence), verb_start(group, sentence)
    if is_bare(group) or sentence.words[group.start] == "being":
        return antecedent(group.start, floor, sentence)
    below = role == markers.BELOW and not group.infinitive and not (group.finite and group.kind != k.ING)
    if (below and not is_reduced(place, sentence)) or (group.infinitive and start == group.start):
        if not place and below and (told := _of_copula(group, floor, sentence, roles)):
            return told
        return _above(place, sentence, roles)
    if below or describes(place, sentence, roles):
        return antecedent(group.start, floor, sentence)
    low, high = phrase_before(start, floor, sentence, roles, role == markers.ADVERBIAL)
    if low < high and (own := _person_behind(low, start, sentence)):
        return own
    if role == markers.RELATIVE and low >= high:
        return antecedent(relative_of(place, sentence, roles), floor, sentence)
    if low >= high and (own := _person_before(start, sentence)):
        return own
    joined = low >= high and _is_joined(start, role, sentence) and not _is_inverted(group, sentence)
    if place and (goes_on(place, sentence, roles) or joined):
        return subject_span(partner(place, sentence, roles), sentence, roles)
    return low, high


def _is_inverted(group: Group, sentence: Sentence) -> bool:
    """Whether who says it follows the verb: "…, says the paper"."""
    at = group.head + 1
    if (
        not inverts(group)
        or not group.start
        or not sentence.bits[group.start - 1] & k.COMMA
        or at >= len(sentence.bits)
    ):
        return False
    return sentence.capital[at] or bool(sentence.bits[at] & (k.DETERMINER | k.POSSESSIVE))


def _is_joined(start: int, role: str, sentence: Sentence) -> bool:
    """Whether the verb that begins at `start` goes on from another, after "and" or a comma."""
    return role == markers.BESIDE or bool(start and sentence.bits[start - 1] & (k.CONJUNCTION | k.COMMA))


def describes(place: int, sentence: Sentence, roles: list[str]) -> bool:
    """Whether what looks like a past describes a noun after a preposition: "after strikes attributed to Israel"."""
    group = sentence.groups[place]
    if group.kind != k.PAST or group.start != group.head or not sentence.bits[group.head] & k.PARTICIPLE:
        return False
    memo = sentence.memo.setdefault("describes", {})
    if place not in memo:
        memo[place] = _describes(place, sentence, roles)
    return bool(memo[place])


def _describes(place: int, sentence: Sentence, roles: list[str]) -> bool:
    group = sentence.groups[place]
    if roles[place] != markers.MAIN or says(group) or _person_before(group.start, sentence):
        return False
    after = sentence.bits[group.head + 1] if group.head + 1 < len(sentence.bits) else 0
    if after & k.PREPOSITION and (is_aside(place, sentence) or _is_trailing(place, sentence)):
        return True
    if group.lemma in _ACCUSING and after & k.PREPOSITION:
        later = k.has(k.BE | k.HAVE, sentence.bits, group.head, len(sentence.bits))
        if later or markers.MAIN in roles[place + 1 :]:
            return True
    low, high = phrase_before(group.start, body_start(sentence), sentence, roles)
    copula = 0 < low < high and sentence.bits[low - 1] & k.BE
    return (low >= high or bool(copula)) and is_reduced(place, sentence)


def is_aside(place: int, sentence: Sentence) -> bool:
    """Whether commas enclose a verb that describes the noun before: "the visit, planned for June, is off"."""
    group = sentence.groups[place]
    at = group.start
    while at and sentence.bits[at - 1] & k.ADVERB:
        at -= 1
    if group.start != group.head or not at or not sentence.bits[at - 1] & k.COMMA:
        return False
    if k.has(k.COMMA, sentence.bits, 0, at - 1):
        return False
    later = next((at for at in range(group.head, len(sentence.bits)) if sentence.bits[at] & k.COMMA), -1)
    follows = sentence.bits[later + 1] if 0 <= later < len(sentence.bits) - 1 else 0
    return bool(follows & (k.VERB | k.AUXILIARY))


def _is_trailing(place: int, sentence: Sentence) -> bool:
    """Whether a comma parts the last verb from the noun that it describes: "attended the summit, held in Oslo"."""
    group = sentence.groups[place]
    if place + 1 < len(sentence.groups) or not place or not sentence.bits[group.start - 1] & k.COMMA:
        return False
    joined = any(kind & k.CONJUNCTION for kind in sentence.bits[group.head :])
    if markers.has_own_subject(sentence.groups[place - 1].head + 1, group.start - 1, sentence.bits):
        return False
    return not joined and sentence.groups[place - 1].head < group.start - 2


def is_reduced(place: int, sentence: Sentence) -> bool:
    """Whether the verb describes the noun right before it: "a truce signed", "troops shelling the town"."""
    group = sentence.groups[place]
    before = sentence.bits[group.start - 1] if group.start else k.COMMA
    closed = k.COMMA | k.PREPOSITION | k.CONJUNCTION | k.SUBORDINATOR | k.BREAK | k.ADVERB | k.AUXILIARY
    if before & k.VERB and not before & k.NOUNY:
        return False
    return not before & closed or any(name.end == group.start for name in sentence.names)


def is_bare(group: Group) -> bool:
    """Whether the verb is a participle that says without "was" what happened to a noun: "a truce signed"."""
    return group.reduced


def _person_behind(low: int, end: int, sentence: Sentence) -> Span | None:
    """The person named last in what seems a subject, behind words that are none of a title: "shows | Ann Other is"."""
    own = _person_before(end, sentence)
    if own is None or own[1] - own[0] < _FULL or own[0] <= low:
        return None
    before, kind = own[0] - 1, sentence.bits[own[0] - 1]
    noun = kind & (k.VERB | k.NOUN) and sentence.capital[own[0]] and not sentence.capital[before]
    closed = k.PREPOSITION | k.CONJUNCTION | k.DETERMINER | k.POSSESSIVE | k.ADVERB | k.COMMA | k.AUXILIARY
    return own if noun and not kind & closed and not has_class(sentence.words[before], "human") else None


def _person_before(end: int, sentence: Sentence) -> Span | None:
    """The person named right before a verb, where the words before are no phrase: "By Ann Other Tony Blair said"."""
    for name in sentence.names:
        if name.end == end and name.mention.person and name.end > name.start:
            low = name.start
            while (
                low > 1 and sentence.words[low - 1] == "-" and sentence.starts[low] == sentence.ends[low - 1]
            ):
                low -= 2
            return low, name.end
    return None


def _above(place: int, sentence: Sentence, roles: list[str]) -> Span:
    """The subject of the verb that an infinitive or a participle completes."""
    group = sentence.groups[place]
    if group.infinitive and group.governor < 0:
        return group.start, group.start
    if blamed := _blamed(place, sentence):
        return blamed
    above = group.governor if group.governor >= 0 else place - 1
    while above > 0 and not sentence.groups[above].finite:
        above -= 1
    if 0 <= above < place:
        return subject_span(above, sentence, roles)
    if not group.infinitive and markers.MAIN in roles[place + 1 :]:
        # "After renewing the assault, the troops held": the subject follows.
        return subject_span(roles.index(markers.MAIN, place + 1), sentence, roles)
    return group.start, group.start


def _of_copula(group: Group, floor: int, sentence: Sentence, roles: list[str]) -> Span | None:
    """The subject of "is" before a participle that a comma parts from it: "Mali is a route, giving Chad its goods"."""
    if not group.start or not sentence.bits[group.start - 1] & k.COMMA:
        return None
    first = next((at for at in range(floor + 1, group.start) if sentence.bits[at] & k.BE), -1)
    low, high = phrase_before(first, floor, sentence, roles) if first > 0 else (0, 0)
    return (low, high) if low < high else None


def _blamed(place: int, sentence: Sentence) -> Span | None:
    """Whom the verb above acts upon, who did what "for" or "of" leads to: "criticised Chad for leaving"."""
    group, above = sentence.groups[place], sentence.groups[place - 1] if place else None
    at = group.start - 1
    if above is None or above.passive or group.kind != k.ING or at <= above.head + 1:
        return None
    if sentence.words[at] not in ("for", "of", "from") or not takes_content(above):
        return None
    between = sentence.bits[above.head + 1 : at]
    parted = any(kind & (k.COMMA | k.BREAK | k.CONJUNCTION | k.PREPOSITION) for kind in between)
    return None if parted else (above.head + 1, at)


def body_start(sentence: Sentence) -> int:
    """The first word after what only heads a sentence: place and date, "(Update 5 p.m.)", "BLITZER:"."""
    found: int | None = sentence.memo.get("body")
    if found is None:
        found = sentence.memo["body"] = _body_start(sentence)
    return found


def _body_start(sentence: Sentence) -> int:
    words = sentence.words
    if sentence.names and heads_dateline(sentence.names[0], sentence):
        return next(at for at, word in enumerate(words) if word in ("-", "–", "—", "--", "_")) + 1
    if "_" in words[1:_DATELINE] and ")" in words[:_DATELINE]:
        return words.index("_") + 1
    if "|" in words[1:_STAMP]:
        return max(at for at in range(1, min(_STAMP, len(words))) if words[at] == "|") + 1
    if words[0] == "(" and ")" in words[:_BRACKET]:
        depth = 0
        for at, word in enumerate(words[: _BRACKET * 2]):
            depth += (word == "(") - (word == ")")
            if not depth:
                return at + 1
    if ":" in words[1:_LABEL]:
        at = words.index(":")
        if all(is_shouted(i, sentence) for i in range(at)):
            return at + 1
    return 0


def is_shouted(at: int, sentence: Sentence) -> bool:
    """Whether a word is written in capitals."""
    form = sentence.piece(at, at + 1)
    return form.isupper() or not form.isalpha()
