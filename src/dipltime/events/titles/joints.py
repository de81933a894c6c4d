"""Where the words of a title may end: after a whole phrase, before one that can be spared."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from dipltime.data import table, values
from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.clauses.markers import says, takes_content
from dipltime.events.titles.clause import attached
from dipltime.events.titles.phrases import AMOUNTS, phrase_before
from dipltime.events.titles.wording import date_span, is_left_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence


class Joint(NamedTuple):
    """A word before which a title may end, and how good an end that is."""

    at: int
    worth: int


WHOLE, STRONG, WEAK, POOR = 3, 2, 1, 0
"""The clause is complete; a clause or a comma follows; a phrase follows; better than nothing."""
_UNFINISHED = (
    k.DETERMINER | k.POSSESSIVE | k.CONJUNCTION | k.TO | k.AUXILIARY | k.RELATIVE | k.COMPLEMENTISER
    | k.SUBORDINATOR | k.NEGATION | k.PREPOSITION | k.AGENT | k.CONDITION
)  # fmt: skip
_PARTICLES = frozenset(
    {
        "up",
        "down",
        "out",
        "off",
        "over",
        "in",
        "on",
        "back",
        "away",
        "apart",
        "through",
        "aside",
        "together",
        "by",
    }
)
_NEAR = 4
_FIRST = 8
"""How far after the verb a condition still stands first."""
_LONG = 4
"""Words of a quotation after which it may end early."""
_PLACES = frozenset(
    {"in", "at", "near", "on", "outside", "inside", "across", "during", "by", "amid", "throughout"}
)
_MARKS = frozenset('"“”')
_FEATURES = (
    "ful",
    "ous",
    "less",
    "able",
    "ible",
    "ive",
    "ical",
    "ional",
    "ated",
    "ized",
    "ised",
    "ic",
    "ary",
    "ish",
)
_NO_FEATURES = frozenset(
    {"executive", "representative", "initiative", "detective", "native", "relative", "objective", "offensive",
     "incentive", "alternative", "motive", "directive", "archive", "perspective", "table", "trouble", "public",
     "republic", "traffic", "critic", "music", "topic", "clinic", "logic", "panic", "epidemic", "fabric", "tactic",
     "catholic", "secretary", "military", "library", "boundary", "commentary", "documentary", "dictionary", "january",
     "february", "summary", "salary", "territory", "mercenary", "adversary", "anniversary", "diary", "parish"}
)  # fmt: skip
_ADJECTIVES = frozenset(
    {"new", "old", "big", "small", "large", "great", "major", "minor", "main", "full", "free", "fair", "open", "key",
     "high", "low", "long", "short", "heavy", "light", "strong", "weak", "good", "bad", "better", "worse", "best",
     "worst", "early", "late", "recent", "current", "former", "future", "local", "global", "national",
     "international", "foreign", "domestic", "military", "civil", "political", "economic", "social", "religious",
     "moderate", "rival", "senior", "top", "urgent", "immediate", "joint", "direct", "broad", "wide", "deep", "clear",
     "different", "other", "own", "same", "such", "key", "peaceful", "armed", "united", "independent", "democratic"}
)  # fmt: skip


@cache
def _complements() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in table("complements"):
        found[row["word"]] = found.get(row["word"], frozenset()) | frozenset(values(row["classes"]))
    return found


def needs(word: str, kind: str) -> bool:
    """Whether a word wants the kind of complement that the table of complements gives it, also in the plural."""
    known = _complements()
    return kind in known.get(word, ()) or (word.endswith("s") and kind in known.get(word[:-1], ()))


def joints(place: int, high: int, sentence: Sentence, roles: list[str]) -> list[Joint]:
    """The joints of what the verb at `place` says, in order; `high` is the word after its clause."""
    return list(_joints(place, high, sentence, roles))


def _joints(place: int, high: int, sentence: Sentence, roles: list[str]) -> Iterator[Joint]:
    group = sentence.groups[place]
    bars = barred(place, high, sentence, roles)
    marks = brackets = opened = 0
    for at in range(group.head + 1, high):
        word = sentence.words[at]
        if word in _MARKS:
            opened = at
        inside = (marks % 2 and at - opened <= _LONG) or brackets
        if not inside and at not in bars and word != ")" and can_close(at, group.start, sentence):
            worth = _worth(at, group, sentence)
            if worth is not None:
                yield Joint(at, worth)
        marks += word in _MARKS
        brackets += (word in "([") - (word in ")]")
    if high not in bars and can_close(high, group.start, sentence):
        yield Joint(high, WHOLE)


def barred(place: int, high: int, sentence: Sentence, roles: list[str]) -> set[int]:
    """The words of later clauses from their opening to their verb: nothing may end among them."""
    found: set[int] = set()
    for later in range(place + 1, len(sentence.groups)):
        group = sentence.groups[later]
        if group.start >= high:
            break
        last = sentence.groups[later - 1].head
        if is_loose(group) and attached(later, place, sentence) and roles[later] == markers.MAIN:
            continue
        if roles[later] == markers.BELOW:
            told = group.finite and group.kind != k.BASE
            found.update(range(last + 1 if told else group.start + 1, group.head + 1))
            continue
        opening = _opening(later, last, sentence)
        if roles[later] == markers.CONTENT and not says(sentence.groups[later - 1]) and opening > last + 1:
            found.update(range(opening + 1, group.head + 1))
        elif roles[later] == markers.CONTENT:
            found.update(range(last + 1, group.head + 1))
        elif roles[later] == markers.MAIN and attached(later, place, sentence):
            said = says(sentence.groups[later - 1])
            first = last + 1 if said else phrase_before(group.start, last + 1, sentence, roles)[0]
            found.update(range(first + (not said), group.head + 1))
        else:
            found.update(range(opening + 1, group.head + 1))
    opened = next(
        (at for at in range(sentence.groups[place].head + 1, high - 1) if _opens_aside(at, sentence)), high
    )
    return (
        found
        | _conditions(place, high, sentence)
        | _unsaid(place, high, sentence)
        | set(range(opened + 1, high + 1))
    )


def _opens_aside(at: int, sentence: Sentence) -> bool:
    """Whether a relative clause begins with a remark of its own: "which, if carried out,"."""
    return bool(sentence.bits[at] & k.RELATIVE and sentence.bits[at + 1] & k.COMMA)


def _opening(place: int, last: int, sentence: Sentence) -> int:
    """Where the clause of a later verb begins: at the marker, the comma or the conjunction before it."""
    start = sentence.groups[place].start
    stops = k.COMMA | k.BREAK | k.CONJUNCTION | k.RELATIVE | k.SUBORDINATOR | k.COMPLEMENTISER
    for at in range(start - 1, last, -1):
        if sentence.bits[at] & stops and not (sentence.bits[at] & k.PREPOSITION and at > last + 1):
            return at
    return last + 1


def _after_condition(at: int, high: int, sentence: Sentence) -> int:
    """The word after the comma that ends the condition at `at`: a subject and its verb follow, and no list goes on."""
    for comma in range(at, high):
        if sentence.bits[comma] & k.COMMA:
            verb = next((g.start for g in sentence.groups if g.start > comma and g.finite), high)
            if not any(
                sentence.bits[i] & (k.COMMA | k.CONJUNCTION) for i in range(comma + 1, min(verb, high))
            ):
                return comma + 1
    return high


def _unsaid(place: int, high: int, sentence: Sentence) -> set[int]:
    """What a saying says has to come to its verb, also where that is no more than "was"."""
    group = sentence.groups[place]
    if not takes_content(group):
        return set()
    heads = {later.head for later in sentence.groups[place + 1 :] if later.finite}
    first = next((at for at in range(group.head + 1, high) if sentence.bits[at] & k.BE or at in heads), -1)
    until = min((later.start for later in sentence.groups[place + 1 :] if not later.finite), default=high)
    opened = next(
        (at for at in range(group.head + 1, min(until, high)) if sentence.bits[at] & k.COMPLEMENTISER), -1
    )
    pronoun = sentence.bits[first - 1] & k.PRONOUN and not sentence.bits[first - 1] & k.RELATIVE
    unmarked = first > group.head + 1 and bool(pronoun)
    said = says(group) or -1 < opened < first or unmarked
    return set(range(group.head + 1, first + 2)) if first >= 0 and said else set()


def _conditions(place: int, high: int, sentence: Sentence) -> set[int]:
    """A condition that stands first has to come to its comma: "said that if the war goes on, it"."""
    first, last = condition_after(place, high, sentence)
    return set(range(first, last + 1)) if first < last else set()


def condition_after(place: int, high: int, sentence: Sentence) -> tuple[int, int]:
    """The words of a condition that stands first in what is said, its comma among them; empty for none."""
    head = sentence.groups[place].head
    for at in range(head + 1, min(head + _FIRST, high)):
        kind = sentence.bits[at]
        opens = at == head + 1 or sentence.bits[at - 1] & (k.COMPLEMENTISER | k.COMMA)
        if kind & (k.CONDITION | k.SUBORDINATOR) and not kind & k.PREPOSITION and opens:
            return at, _after_condition(at, high, sentence)
        if kind & k.COMPLEMENTISER and at > head + 1 and sentence.words[at] != "that":
            break
    return high, high


def can_close(high: int, low: int, sentence: Sentence) -> bool:
    """Whether a title can end with the word before `high`."""
    at = high - 1
    while at > low and (sentence.bits[at] & (k.COMMA | k.BREAK) and sentence.words[at] not in _MARKS):
        at -= 1
    at = _before_date(at, sentence)
    if at < low:
        return False
    kind, word = sentence.bits[at], sentence.words[at]
    if any(group.head == at and _just_opened(group, sentence) for group in sentence.groups):
        return False
    if kind & k.PREPOSITION and word in _PARTICLES:
        return at > low and bool(sentence.bits[at - 1] & k.VERB)
    if kind & _UNFINISHED and not kind & (k.VERB | k.NUMBER | k.PRONOUN):
        return False
    return not (kind & k.PRONOUN and kind & (k.RELATIVE | k.COMPLEMENTISER)) and word not in ("'", "’")


def _just_opened(group: Group, sentence: Sentence) -> bool:
    """Whether the verb is all there is of a relative clause: "the Cup, which opens"."""
    opens = group.start and sentence.bits[group.start - 1] & k.RELATIVE
    return (
        bool(opens)
        and not sentence.bits[group.start - 1] & (k.SUBORDINATOR | k.COMPLEMENTISER)
        and not group.infinitive
    )


def _before_date(at: int, sentence: Sentence) -> int:
    """The last word before a date that ends at `at`, which the title leaves out."""
    for dated in sentence.dates:
        if dated.start <= at < dated.end and dated.date.type in ("DATE", "TIME"):
            return date_span(dated, sentence)[0] - 1
    return at


def is_feature(at: int, sentence: Sentence) -> bool:
    """Whether the word looks like one that describes a noun after it: "peaceful", "banned"."""
    word = sentence.words[at]
    if sentence.capital[at]:
        return any(name.end == at + 1 and name.mention.adjective for name in sentence.names)
    if word in _ADJECTIVES:
        return True
    if (
        sentence.bits[at] & k.PARTICIPLE
        and at
        and sentence.bits[at - 1] & (k.DETERMINER | k.ADVERB | k.POSSESSIVE)
    ):
        return True
    return word.endswith(_FEATURES) and word not in _NO_FEATURES


def _worth(at: int, group: Group, sentence: Sentence) -> int | None:
    """How good an end the word before `at` makes, by what follows; None where none."""
    kind, words = sentence.bits[at], sentence.words
    word, before = words[at], words[at - 1]
    direct = at == group.head + 1
    if any(date_span(dated, sentence)[0] == at for dated in sentence.dates if is_left_out(dated, sentence)):
        return POOR if direct else WEAK
    if _inside_name(at, sentence) or sentence.bits[at - 2] & (k.RELATIVE | k.SUBORDINATOR) or before == "but":
        return None
    if words[at - 2] == "but":
        return None
    if kind & (k.COMMA | k.BREAK):
        return None if word in _MARKS or _in_list(at, sentence) else STRONG
    if before in ("ones", "those") and kind & (k.RELATIVE | k.VERB):
        return None
    if kind & k.CONJUNCTION:
        return _at_conjunction(at, group, sentence)
    if kind & k.TO and at + 1 < len(sentence.bits) and _verb_follows(at, sentence):
        return _at_infinitive(at, group, sentence)
    if kind & (k.SUBORDINATOR | k.RELATIVE) and not kind & (k.COMPLEMENTISER | k.POSSESSIVE):
        if not kind & k.PREPOSITION or _clause_after(at, sentence):
            return (WEAK if group.passive else POOR) if direct else STRONG
    if word == "so" and at + 1 < len(words) and sentence.bits[at + 1] & (k.PRONOUN | k.DETERMINER):
        return None if direct else STRONG
    if kind & k.COMPLEMENTISER:
        if kind & k.CONDITION:
            return None if direct else STRONG
        return None if direct or sentence.bits[at - 1] & k.VERB else WEAK
    if kind & k.PREPOSITION:
        return _at_preposition(at, group, sentence)
    if any(later.start == at and is_loose(later) for later in sentence.groups):
        copula = any(sentence.bits[i] & k.BE for i in range(max(group.head + 1, at - 6), at))
        last = sentence.bits[at - 1]
        if "with" in words[max(group.head, at - 4) : at]:
            return None
        closed = last & (k.PREPOSITION | k.DETERMINER | k.ADVERB | k.VERB) or is_feature(at - 1, sentence)
        return None if direct or copula or closed else STRONG
    return WEAK if before in _MARKS and not direct and kind & k.ADVERB else None


def is_loose(group: Group) -> bool:
    """Whether the verb is a participle that describes what stands before it: "circulated by members"."""
    return group.start == group.head and not group.infinitive and not group.kind & (k.THIRD | k.BASE)


def _verb_follows(at: int, sentence: Sentence) -> bool:
    return any(group.infinitive and group.start == at for group in sentence.groups)


def _inside_name(at: int, sentence: Sentence) -> bool:
    """Whether the words on both sides of `at` belong to one name: "Ministry | of Defence", "Friends | of Syria"."""
    if any(name.start < at < name.end for name in sentence.names):
        return True
    after = sentence.capital[at + 1] if at + 1 < len(sentence.capital) else False
    return sentence.capital[at - 1] and after and sentence.words[at] in ("of", "for", "on", "and", "&")


def _in_list(at: int, sentence: Sentence) -> bool:
    """Whether the comma parts the members of a list or two adjectives: "an accurate, balanced manner"."""
    if is_feature(at - 1, sentence):
        return True
    words, bits = sentence.words, sentence.bits
    for later in range(at + 1, min(at + 7, len(words))):
        if bits[later] & (k.VERB & ~k.NOUNY) and any(group.head == later for group in sentence.groups):
            return False
        if words[later] in ("and", "or"):
            return later > at + 1
        if bits[later] & k.COMMA:
            rest = words[later + 1 : later + 8]
            return "and" in rest or "or" in rest
        if bits[later] & (k.RELATIVE | k.SUBORDINATOR | k.BREAK):
            return False
    return False


def _at_conjunction(at: int, group: Group, sentence: Sentence) -> int | None:
    words = sentence.words
    earlier = words[group.head + 1 : at]
    if at == group.head + 1:
        return WEAK if group.passive else None
    if is_feature(at - 1, sentence) or words[at - 1] in ("more", "less"):
        return None
    if words[at] in ("and", "or") and ({"between", "both", "either", "whether"} & set(earlier)):
        return None
    if words[at] == "but" and ("not" in earlier or "only" in earlier):
        return None
    if any(other.infinitive and at < other.start <= at + _NEAR for other in sentence.groups):
        return None
    if any(other.head == at - 1 for other in sentence.groups) or _closes_list(at, group, sentence):
        return None
    return STRONG if words[at] in ("but", "yet") or _clause_after(at, sentence) else WEAK


def _closes_list(at: int, group: Group, sentence: Sentence) -> bool:
    """Whether "and" stands before the last member of a list: "his brother, his cousin and a general"."""
    commas = (i for i in range(max(group.head + 1, at - _FIRST), at) if sentence.bits[i] & k.COMMA)
    return any(_in_list(comma, sentence) for comma in commas)


def _clause_after(at: int, sentence: Sentence) -> bool:
    """Whether a verb follows the conjunction within a few words."""
    return any(at < group.head <= at + 6 and group.finite for group in sentence.groups)


def _at_infinitive(at: int, group: Group, sentence: Sentence) -> int | None:
    before = sentence.words[at - 1]
    if at == group.head + 1 or sentence.bits[at - 1] & (k.BE | k.ADVERB | k.VERB & ~k.NOUNY):
        return None
    if needs(before, "infinitive") or is_feature(at - 1, sentence):
        return None
    near = sentence.words[max(group.head + 1, at - 5) : at]
    if "and" in near[-3:]:
        return None
    wanted = needs(group.lemma, "object_infinitive") or any(needs(word, "infinitive") for word in near)
    return POOR if wanted else WEAK


def _at_preposition(at: int, group: Group, sentence: Sentence) -> int | None:
    word, before, words = sentence.words[at], sentence.words[at - 1], sentence.words
    if word == "of":
        direct = at == group.head + 1 or sentence.bits[at - 1] & (k.NUMBER | k.PREPOSITION)
        return None if direct or before in AMOUNTS or is_feature(at - 1, sentence) else POOR
    if word in ("than", "per") or (word == "as" and "as" in words[max(group.head, at - 5) : at]):
        return None
    if needs(before, word) or sentence.bits[at - 1] & k.NUMBER:
        return None
    if sentence.bits[at - 1] & k.PREPOSITION:
        return None
    if at == group.head + 1 or all(sentence.bits[i] & k.SKIPPED for i in range(group.head + 1, at)):
        return WEAK if group.passive and word in _PLACES else POOR
    if any(other.head == at - 1 for other in sentence.groups):
        return POOR
    if is_feature(at - 1, sentence) and not _after_article(at - 1, sentence):
        return POOR
    if needs(group.lemma, "phrase") and not any(
        sentence.bits[i] & k.PREPOSITION for i in range(group.head + 1, at)
    ):
        return POOR
    return WEAK


def _after_article(at: int, sentence: Sentence) -> bool:
    """Whether the word stands for a noun right after its article: "the wounded"."""
    return bool(at and sentence.bits[at - 1] & k.DETERMINER)
