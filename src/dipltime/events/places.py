"""Where an event happens: the place named in its clause, the destination of a journey, "there"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.model import Place

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Named, Sentence

_JOURNEYS = {
    "visit": ("",),
    "tour": ("",),
    "reach": ("",),
    "enter": ("",),
    "leave": ("for", ""),
    "depart": ("for", "from"),
    "arrive": ("in", "at"),
    "return": ("to", "from"),
    "withdraw": ("from",),
    "pull": ("from", "of"),
    "shoot": ("over",),
    "down": ("over",),
    "crash": ("over",),
    "intercept": ("over",),
}
"""Verbs of coming and going with the words before the place; the first that the clause has counts."""
_TOWARDS = frozenset({"travel", "fly", "go", "come", "head", "sail", "move", "rush", "hurry", "proceed"})
_ENDS = (
    k.PREPOSITION | k.CONJUNCTION | k.COMMA | k.BREAK | k.TO | k.SUBORDINATOR | k.RELATIVE | k.ADVERB
    | k.COMPLEMENTISER | k.AUXILIARY
)  # fmt: skip
_CAUSES = frozenset({"response", "retaliation", "reprisal", "revenge", "because"})
"""Words that open what an act answers."""
_DATELINE = 12


def place_of(low: int, high: int, sentence: Sentence) -> Place | None:
    """The first place named between two words as a place; the city of a dateline is none of the event's."""
    for name in sentence.names:
        inside = low <= name.start < high and name.mention.located
        if (
            inside
            and name.mention.place
            and not (heads_dateline(name, sentence) or _is_cause(low, name, sentence))
        ):
            return name.mention.place
    return None


def _is_cause(low: int, name: Named, sentence: Sentence) -> bool:
    """Whether it is where the cause of the act was: "in response to the poisoning of a man in Britain"."""
    return not _CAUSES.isdisjoint(sentence.words[low + 1 : name.start])


def heads_dateline(name: Named, sentence: Sentence) -> bool:
    """Whether the name begins a sentence and a dash ends its line of place, agency and date."""
    if name.start or name.end >= len(sentence.words):
        return False
    if sentence.words[name.end] not in ("(", ",", "-", "–", "—", "--"):
        return False
    return any(word in ("-", "–", "—", "--", "_") for word in sentence.words[name.end : name.end + _DATELINE])


def destination(group: Group, high: int, sentence: Sentence) -> Place | None:
    """Where a journey goes, before the word `high`: "visited Peking", "fly to Seoul", "leaves for Lisbon"."""
    wanted = _JOURNEYS.get(group.lemma) or (("to",) if group.lemma in _TOWARDS else ())
    names = [name for name in sentence.names if group.head < name.start < high] if wanted else []
    for word in wanted:
        for name in names:
            if _opening(name, group, sentence) == word and _is_whole(name, sentence):
                return name.mention.place
    return None


def _opening(name: Named, group: Group, sentence: Sentence) -> str:
    """The word before a name, its article skipped; empty where it is the verb's own object."""
    at = name.start - 1
    while at > group.head and sentence.bits[at] & k.DETERMINER:
        at -= 1
    return "" if at == group.head else sentence.words[at]


def _is_whole(name: Named, sentence: Sentence) -> bool:
    """Whether the name is the place itself and describes no noun after it: "Israel", not "Israeli settlements"."""
    mention, end = name.mention, name.end
    if mention.place is None or mention.person or mention.possessive or mention.adjective:
        return False
    if end >= len(sentence.words) or not sentence.words[end].isalpha():
        return True
    return bool(sentence.bits[end] & _ENDS) or any(date.start == end for date in sentence.dates)
