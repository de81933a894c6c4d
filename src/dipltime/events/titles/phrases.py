"""The noun phrase that ends before a word: what stands before a verb as its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.clauses.markers import says
from dipltime.events.titles.wording import date_span

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Sentence

Span = tuple[int, int]
_MEMBER = 5
"""Words of the longest member of a list."""
_REACH = 40
"""Words that an aside between commas may have."""
_SAYS = (markers.MAIN, markers.CONTENT, markers.BESIDE)
_LEADING = (
    k.CONJUNCTION
    | k.COMMA
    | k.BREAK
    | k.COMPLEMENTISER
    | k.SUBORDINATOR
    | k.ADVERB
    | k.NEGATION
    | k.APOSTROPHE
)
AMOUNTS = frozenset(
    {"number", "numbers", "group", "groups", "series", "majority", "members", "one", "millions", "part", "parts",
     "subject", "result", "target", "victim", "victims", "brink", "verge", "end", "beginning", "rest", "use", "case",
     "kind", "handful", "lot", "pair", "couple", "crowd", "crowds", "wave", "minister", "ministers", "head", "leader"}
)  # fmt: skip
_COUNTING = frozenset(
    {"at", "up", "about", "around", "over", "under", "between", "as", "more", "fewer", "less", "nearly", "almost",
     "well", "some", "approximately", "roughly", "exactly", "only", "just"}
)  # fmt: skip
_OBJECTS = frozenset({"him", "them", "me", "us", "himself", "itself", "themselves", "herself"})
_DASHES = frozenset({"-", "–", "—"})
_QUOTES = frozenset('"“”')


def phrase_before(end: int, low: int, sentence: Sentence, roles: list[str], late: bool = False) -> Span:
    """The noun phrase that ends before the word `end` and begins at `low` or later; empty where there is none.

    With `late`, "after" and "as" begin the clause of the phrase and are no prepositions in it.
    """
    high = _back_over_asides(end, low, sentence)
    for _ in range(len(sentence.groups) + 1):
        if high < 0:
            break
        start, inner = _opening(high, low, sentence, roles, late)
        if inner < 0:
            return _trimmed(start, high, sentence)
        high = _back_over_asides(inner, low, sentence)
    return end, end


def _back_over_asides(end: int, low: int, sentence: Sentence) -> int:
    """Back from `end` over adverbs, dates, brackets, and an aside between commas: "Blair, who left Oslo, said".

    A comma that closes no aside parts what is said from its "said", or one verb from the next: -1.
    """
    bits, words, at = sentence.bits, sentence.words, end
    while at > low:
        before = at
        at = _before_date(at, sentence)
        if at <= low:
            break
        kind = bits[at - 1]
        if kind & k.SKIPPED and not kind & (k.PRONOUN | k.CONJUNCTION):
            at -= 1
        elif words[at - 1] in ")]":
            at = next((i for i in range(at - 2, low - 1, -1) if words[i] in "(["), at - 1)
        elif kind & k.COMMA:
            at = _aside(at - 1, low, sentence)
            if at == before - 1 and (_inverts(end, sentence) or _verb_before(at, low, sentence)):
                return -1
        elif is_dash(at - 1, sentence):
            while at > low and words[at - 1] in _DASHES:
                at -= 1
            at = next((i for i in range(at - 1, low - 1, -1) if is_dash(i, sentence)), at)
            while at > low and words[at - 1] in _DASHES:
                at -= 1
        if at == before:
            break
    return max(at, low)


def _verb_before(at: int, low: int, sentence: Sentence) -> bool:
    """Whether a verb that can share its subject stands before the comma: "froze assets, placed an embargo on"."""
    return any(low <= group.head < at and group.finite for group in sentence.groups)


def _inverts(end: int, sentence: Sentence) -> bool:
    """Whether the verb after `end` can have its subject behind it: "…, says Jim Muir"."""
    return any(group.start == end and says(group) for group in sentence.groups)


def is_dash(at: int, sentence: Sentence) -> bool:
    """Whether the word at `at` is a dash or a part of one, not a hyphen."""
    if sentence.words[at] not in _DASHES or at == 0:
        return False
    return sentence.starts[at] > sentence.ends[at - 1] or sentence.words[at - 1] in _DASHES


def _before_date(at: int, sentence: Sentence) -> int:
    for dated in sentence.dates:
        start, end = date_span(dated, sentence)
        if start < at <= end and dated.date.type in ("DATE", "TIME") and dated.date.rule != "era":
            return start
    return at


def _aside(comma: int, low: int, sentence: Sentence) -> int:
    """Where the aside begins that the comma closes; that comma itself where no other opens it."""
    for at in range(comma - 1, max(low - 1, comma - _REACH), -1):
        kind = sentence.bits[at]
        if kind & k.COMMA and not (_is_list_comma(at, comma, sentence) and _comma_before(at, low, sentence)):
            return at
        if kind & k.BREAK and sentence.words[at] not in _QUOTES:
            break
    return comma


def _begins_list(comma: int, low: int, sentence: Sentence) -> bool:
    """Whether what stands before the comma can be the first member of a list: a bare noun phrase."""
    heads = {group.head: group for group in sentence.groups if group.finite}
    at = comma - 1
    while at >= low and not sentence.bits[at] & (k.COMMA | k.BREAK | k.COMPLEMENTISER):
        if at in heads:
            return says(heads[at]) and at + 1 < comma and not sentence.bits[at + 1] & k.PREPOSITION
        if sentence.bits[at] & k.SUBORDINATOR and not sentence.bits[at] & k.PREPOSITION:
            return False
        at -= 1
    return at + 1 < comma and not sentence.bits[at + 1] & k.PREPOSITION


def _comma_before(at: int, low: int, sentence: Sentence) -> bool:
    return any(sentence.bits[i] & k.COMMA for i in range(low, at))


def _is_list_comma(at: int, high: int, sentence: Sentence) -> bool:
    """Whether the comma at `at` parts the members of a list that "and" closes before `high`."""
    heads = {group.head for group in sentence.groups}
    size = 0
    for later in range(at + 1, high):
        if later in heads or size > _MEMBER or sentence.bits[later] & (k.RELATIVE | k.SUBORDINATOR | k.BREAK):
            return False
        if sentence.bits[later] & k.PREPOSITION and sentence.words[later] != "of":
            return False
        if sentence.words[later] in ("and", "or"):
            return size > 0
        size = 0 if sentence.bits[later] & k.COMMA else size + 1
    return False


def _opening(high: int, low: int, sentence: Sentence, roles: list[str], late: bool) -> tuple[int, int]:
    """The first word of the phrase that ends before `high`, and -1; or the verb that describes a noun before it."""
    bits, words = sentence.bits, sentence.words
    heads = {group.head: place for place, group in enumerate(sentence.groups)}
    at = high - 1
    while at >= low:
        kind = bits[at]
        if at in heads:
            return _at_verb(at, heads[at], high, sentence, roles)
        if kind & k.AUXILIARY:
            opening = _relative_near(at, low, sentence)
            return (opening, opening) if opening >= 0 else (at + 1, -1)
        if kind & k.COMMA and not (_is_list_comma(at, high, sentence) and _begins_list(at, low, sentence)):
            break
        if kind & k.BREAK and not kind & k.APOSTROPHE and not _is_quoted(at, high, sentence):
            break
        if kind & k.COMPLEMENTISER and not kind & k.DETERMINER:
            break
        if kind & k.COMPLEMENTISER and (at + 1 == high or not _is_determiner(at, sentence)):
            break
        if kind & (k.SUBORDINATOR | k.CONDITION) and (
            (late and words[at] != "than") or not kind & (k.PREPOSITION | k.COMPLEMENTISER)
        ):
            break
        if is_dash(at, sentence):
            break
        if kind & k.RELATIVE and not kind & k.DETERMINER:
            break
        if kind & k.CONJUNCTION and (at == high - 1 or _parts_clauses(at, low, sentence, roles)):
            break
        if words[at] in _OBJECTS and at < high - 1:
            break
        if kind & k.PRONOUN and not kind & (k.DETERMINER | k.RELATIVE):
            return at, -1
        at -= 1
    return at + 1, -1


def _relative_near(at: int, low: int, sentence: Sentence) -> int:
    """The "who" of a clause without a verb of its own: "the man who was president said"; or -1."""
    for before in range(at - 1, max(low - 1, at - 8), -1):
        kind = sentence.bits[before]
        if kind & k.RELATIVE and not kind & k.POSSESSIVE:
            return before
        if kind & (k.COMMA | k.BREAK | k.CONJUNCTION):
            break
    return -1


def _is_quoted(at: int, high: int, sentence: Sentence) -> bool:
    """Whether the quotation mark at `at` belongs to words of the phrase: 'the so-called "road map"'."""
    if sentence.words[at] not in _QUOTES:
        return False
    opens = at + 1 < high and sentence.starts[at + 1] == sentence.ends[at]
    return not opens or any(sentence.words[later] in _QUOTES for later in range(at + 1, high))


def _is_determiner(at: int, sentence: Sentence) -> bool:
    """Whether "that" points at a noun: "that country", not "that the country"."""
    after = sentence.bits[at + 1] if at + 1 < len(sentence.bits) else 0
    before = sentence.bits[at - 1] if at else k.BREAK
    plain = not after & (k.DETERMINER | k.POSSESSIVE | k.PRONOUN | k.PREPOSITION | k.NUMBER)
    return plain and bool(before & (k.PREPOSITION | k.BREAK | k.COMMA))


def _parts_clauses(at: int, low: int, sentence: Sentence, roles: list[str]) -> bool:
    """Whether "and" at `at` begins a clause: a verb of the clause before stands ahead of it."""
    if sentence.words[at] not in ("and", "or"):
        return True
    for place in range(len(sentence.groups) - 1, -1, -1):
        group = sentence.groups[place]
        if group.head >= at or not group.finite:
            continue
        if group.head < low:
            return False
        between = range(group.head + 1, at)
        if any(sentence.bits[i] & (k.COMMA | k.BREAK) for i in between):
            return False
        if any(sentence.words[i] in ("between", "both") for i in between) or _is_in_phrase(at, sentence):
            return False
        if any(sentence.bits[i] & (k.SUBORDINATOR | k.COMPLEMENTISER) for i in between):
            return False
        content = place + 1 < len(roles) and roles[place + 1] == markers.CONTENT
        plain = not any(sentence.bits[i] & k.PREPOSITION for i in range(group.head + 1, at))
        return not (content and plain and group.head < at - 1)
    return False


def _is_in_phrase(at: int, sentence: Sentence) -> bool:
    """Whether "and" joins two adjectives after an article: "an Arab and Western-backed plan"."""
    article = at > 1 and sentence.bits[at - 2] & k.DETERMINER
    return (
        bool(article)
        and at + 1 < len(sentence.bits)
        and not sentence.bits[at + 1] & (k.DETERMINER | k.POSSESSIVE)
    )


def antecedent(end: int, low: int, sentence: Sentence) -> Span:
    """The noun phrase right before `end`, whatever it is to its verb: "a message sent by the envoy, who"."""
    high = end
    while high > low and sentence.bits[high - 1] & (k.COMMA | k.ADVERB):
        high -= 1
    # "Talks with Seoul that" go back to the whole phrase, others to the noun right before them.
    marker = sentence.words[end] if end < len(sentence.words) else ""
    high_up = marker == "that" and high > 0 and sentence.capital[high - 1]
    whole = marker == "which" and high < end
    high = max(low, _before_date(high, sentence))
    for name in sentence.names:
        if name.end == high and name.mention.person and name.start >= low:
            return name.start, high
    heads = {i for group in sentence.groups for i in range(group.start, group.head + 1)}
    stops = k.COMMA | k.BREAK | k.RELATIVE | k.COMPLEMENTISER | k.SUBORDINATOR | k.AUXILIARY | k.CONJUNCTION
    at = high
    while at > low and at - 1 not in heads:
        kind, word = sentence.bits[at - 1], sentence.words[at - 1]
        if kind & stops and not kind & (k.DETERMINER | k.POSSESSIVE):
            break
        chained = word == "of" and at > 1 and (whole or _is_amount(at - 2, sentence))
        if kind & k.PREPOSITION and not high_up and not chained:
            break
        at -= 1
    if high_up and at < high and sentence.bits[at] & k.PREPOSITION:
        return _narrow(at, high, sentence)
    while at < high and sentence.bits[at] & k.ADVERB and not sentence.bits[at] & k.DETERMINER:
        at += 1
    return at, high


def _narrow(low: int, high: int, sentence: Sentence) -> Span:
    """What follows the last preposition of a phrase."""
    at = max((i + 1 for i in range(low, high) if sentence.bits[i] & k.PREPOSITION), default=low)
    return at, high


def _is_amount(at: int, sentence: Sentence) -> bool:
    return bool(sentence.bits[at] & (k.NUMBER | k.DETERMINER)) or sentence.words[at] in AMOUNTS


def _at_verb(at: int, place: int, high: int, sentence: Sentence, roles: list[str]) -> tuple[int, int]:
    """What a verb met on the way back means: the end of the clause before, or a description of the subject."""
    group, role = sentence.groups[place], roles[place]
    if group.infinitive:
        return group.start, group.start
    if at + 1 < high and says(group):
        return at + 1, -1
    opening = relative_of(place, sentence, roles)
    if opening >= 0:
        return opening, opening
    bare = group.start == group.head and not group.modal and group.kind in (k.ING, k.PARTICIPLE, k.PAST)
    loose = at + 1 < high and sentence.bits[at + 1] & k.PREPOSITION and sentence.bits[at] & k.PARTICIPLE
    if bare and (role == markers.BELOW or (role == markers.MAIN and loose and at > 0)):
        return group.start, group.start
    return at + 1, -1


def relative_of(place: int, sentence: Sentence, roles: list[str]) -> int:
    """The "who" or "which" of the relative clause in which the verb at `place` stands; -1 if it stands in none."""
    for inner in range(place, -1, -1):
        role = roles[inner]
        if role == markers.RELATIVE:
            start = sentence.groups[inner].start
            low = sentence.groups[inner - 1].head if inner else -1
            for at in range(start - 1, max(low, start - 12), -1):
                if (
                    sentence.bits[at] & (k.RELATIVE | k.COMPLEMENTISER)
                    and not sentence.bits[at] & k.CONDITION
                ):
                    return at
            return start
        if role == markers.MAIN and inner != place:
            return -1
    return -1


def _trimmed(low: int, high: int, sentence: Sentence) -> Span:
    """The phrase without what only leads to it: "and", "meanwhile", "in Homs the"."""
    bits = sentence.bits
    while low < high:
        if _counts(low, high, sentence):
            break
        if bits[low] & _LEADING and not bits[low] & (k.DETERMINER | k.PREPOSITION | k.POSSESSIVE):
            low += 1
        elif (jump := _past_date(low, sentence)) > low:
            low = jump
        elif bits[low] & k.PREPOSITION:
            start = _after_phrase(low, high, sentence)
            if start < 0:
                return high, high
            low = start
        else:
            break
    return low, high


def _counts(low: int, high: int, sentence: Sentence) -> bool:
    """Whether a number follows the words that seem to lead: "at least 49 people", "up to 20,000 men"."""
    if sentence.words[low] not in _COUNTING:
        return False
    return any(
        sentence.bits[at] & k.NUMBER or sentence.words[at].isdigit()
        for at in range(low + 1, min(low + 4, high))
    )


def _past_date(at: int, sentence: Sentence) -> int:
    for dated in sentence.dates:
        start, end = date_span(dated, sentence)
        if start <= at < end and dated.date.type in ("DATE", "TIME"):
            return end
    return at


def _after_phrase(low: int, high: int, sentence: Sentence) -> int:
    """Where the subject begins after a leading phrase: "in Homs | the army", "in Syria | government forces"; or -1."""
    for name in sentence.names:
        if low < name.start < high and name.mention.located and name.end < high:
            after = sentence.bits[name.end]
            if not after & (k.PREPOSITION | k.CONJUNCTION | k.COMMA | k.APOSTROPHE):
                return name.end
    for at in range(low + 2, high):
        before = sentence.bits[at - 1]
        if sentence.bits[at] & (k.DETERMINER | k.POSSESSIVE) and not before & (
            k.PREPOSITION | k.CONJUNCTION | k.DETERMINER | k.ADVERB | k.COMMA
        ):
            return at
    return -1
