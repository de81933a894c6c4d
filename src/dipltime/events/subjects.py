"""Who the subject of a verb is: named before it, lent by the verb above, meant by a pronoun or a relative."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.clauses.antecedent import described, goes_on, opening, partner
from dipltime.events.clauses.control import controlled
from dipltime.events.clauses.extent import pronoun_before, relative_before, subject_start
from dipltime.events.triggers.objects import classes_at
from dipltime.events.triggers.senses import says

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Named, Sentence

_PEOPLE = frozenset(
    {"members", "states", "ministers", "leaders", "presidents", "representatives", "officials", "envoys",
     "delegations", "governments", "government", "diplomats", "troops", "forces", "army", "parliament"}
)  # fmt: skip
_ACTING = frozenset({"envoy", "person", "people", "troops", "shooters", "police", "government", "parliament"})
"""Classes of people who act for the party that is named with them."""


def subject_names(place: int, sentence: Sentence, roles: list[str], strict: bool = False) -> list[Named]:
    """The mentions in the subject of the verb group at `place`; of what it completes, if it has none.

    A `strict` reading leaves out names that only describe the subject: "a professor at a French university".
    """
    if not sentence.names:
        return []
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
        return _last_party(relative, sentence)
    return _own_subject(place, sentence, roles, strict)


def _last_party(at: int, sentence: Sentence) -> list[Named]:
    """The mention that ends before the word `at`; one that is only a place is no party: "the Cup in Russia, which"."""
    before = [name for name in sentence.names if name.end <= at and name.mention.actors]
    joined = _joined_to(len(before) - 1, before, sentence) if before else []
    return [name for name in joined if not name.mention.located]


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
    return heads(inside, sentence, low) or ([] if strict else inside)


def _speaker(place: int, sentence: Sentence, roles: list[str]) -> list[Named]:
    """Who says it where the saying follows: "We will stop the war games," he said (or: said Trump)."""
    last = len(sentence.groups) - 1
    group = sentence.groups[last]
    if last <= place or roles[last] != markers.MAIN or not says(group):
        return []
    low = subject_start(last, sentence, roles)
    before = [name for name in sentence.names if low <= name.start and name.end <= group.start]
    return heads(before, sentence) or [name for name in sentence.names if name.start == group.head + 1]


def _of_relative(place: int, sentence: Sentence) -> list[Named]:
    """Who the subject of a relative clause is: named in it, or what it describes."""
    at, start = opening(place, sentence), sentence.groups[place].start
    own = [name for name in sentence.names if at < name.start and name.end <= start]
    return heads(own, sentence) or _antecedent(at, sentence)


def _antecedent(at: int, sentence: Sentence) -> list[Named]:
    """Whom the noun phrase names that ends before the word `at`: "Moon, who", "Iraqi troops that"."""
    low, high = described(at, sentence)
    inside = [name for name in sentence.names if name.end > low and name.end <= high and name.mention.actors]
    if inside and inside[-1].end == high and not inside[-1].mention.located:
        before = [name for name in sentence.names if name.end <= high and name.mention.actors]
        return _joined_to(len(before) - 1, before, sentence)
    return [name for name in inside if not in_phrase(name, sentence)]


def _joined_to(at: int, names: list[Named], sentence: Sentence) -> list[Named]:
    """The mention at `at` and those that "and" joins to it from the left."""
    while at and _are_joined(names[at - 1], names[at], sentence):
        at -= 1
    return names[at:]


def _are_joined(first: Named, second: Named, sentence: Sentence) -> bool:
    """Whether only "and" or a comma stands between two names: "Poland, the Czech Republic and Hungary"."""
    between = [word for word in sentence.words[first.end : second.start] if word != "the"]
    return between in (["and"], [","], [",", "and"])


def heads(names: list[Named], sentence: Sentence, low: int = 0) -> list[Named]:
    """Those of the mentions that stand in no prepositional phrase from the word `low` on, and are no place."""
    found: list[Named] = []
    last: Named | None = None
    for name in names:
        if (
            found
            and name.mention.possessive
            and name.start == found[-1].end + 1
            and _is_comma(name, sentence)
        ):
            # "The Soviet Union, Iraq's main supplier": who it is to somebody else.
            continue
        if name.mention.actors and not name.mention.located and not in_phrase(name, sentence, low):
            # "The oil firms of Brazil and Venezuela": what "and" joins stands where the first one stands.
            joined = last and sentence.words[last.end : name.start] == ["and"]
            if not (joined and last and last not in found):
                found.append(name)
        last = name
    return found


def _is_comma(name: Named, sentence: Sentence) -> bool:
    return bool(sentence.bits[name.start - 1] & k.COMMA)


_TOGETHER = (["along", "with"], ["together", "with"])


def in_phrase(name: Named, sentence: Sentence, low: int = 0) -> bool:
    """Whether a name stands in a phrase that a preposition opens, and does not say for whom people act."""
    at = name.start - 1
    while at >= low and sentence.bits[at] & (k.DETERMINER | k.POSSESSIVE | k.NUMBER):
        at -= 1
    if at > low and (speaks_for(at, sentence) or sentence.words[at - 1 : at + 1] in _TOGETHER):
        return False
    return at >= low and bool(sentence.bits[at] & k.PREPOSITION)


def speaks_for(at: int, sentence: Sentence) -> bool:
    """Whether a preposition joins people to the party they act for: "the ministers of Japan", "delegates from Iran"."""
    if sentence.words[at] not in ("of", "for", "from"):
        return False
    return sentence.words[at - 1] in _PEOPLE or bool(_ACTING & classes_at(at - 1, sentence))
