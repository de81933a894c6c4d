"""What a sentence tells that no verb of a known meaning says: "a raid shook the town", "said it was to blame"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table
from dipltime.events import kinds as k
from dipltime.events.candidate import OTHER, STATEMENT, Candidate
from dipltime.events.clauses import markers
from dipltime.events.clauses.status import status_of
from dipltime.events.nouns import UNREAL, head_noun, is_negated, purpose_noun
from dipltime.events.triggers.lexicon import Frame
from dipltime.events.triggers.senses import sense_of, support_of
from dipltime.events.verbs import carried

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.events.clauses.sentence import Noun, Sentence

_TELLING = (markers.MAIN, markers.BESIDE, markers.CONTENT)
_FRAME = Frame(("subject",), ("object", "of", "against", "for", "with", "to"), mutual=False)


def carried_by_any(roles: Sequence[str], sentence: Sentence) -> Candidate | None:
    """The event noun that a verb of no known meaning acts on, or that is its subject."""
    if not any(map(_is_event, sentence.nouns)):
        return None
    for place, role in enumerate(roles):
        group = sentence.groups[place]
        if role not in _TELLING or group.negative or sense_of(place, sentence) is not None:
            continue
        if UNREAL in support_of(group, sentence):
            continue
        noun = head_noun(place, sentence) or purpose_noun(place, sentence)
        if noun and _is_event(noun) and not is_negated(noun, sentence):
            assert noun.sense is not None  # noqa: S101
            status = status_of(place, sentence)
            sense = carried(noun.sense)
            return Candidate(place, noun, sense.type, sense.mode, sense, status)
    return None


def _is_event(noun: Noun) -> bool:
    return noun.sense is not None and noun.sense.type not in (STATEMENT, OTHER)


@cache
def _sayings() -> dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    """What words make of a saying, by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for row in table("sayings"):
        first, *rest = row["words"].replace("-", " - ").split()
        found.setdefault(first, []).append((tuple(rest), row["type"], row["mode"]))
    return {first: tuple(sorted(rows, key=_length)) for first, rows in found.items()}


def _length(row: tuple[tuple[str, ...], str, str]) -> int:
    return -len(row[0])


def named_by_words(found: Sequence[Candidate], sentence: Sentence) -> None:
    """Give the sayings of a sentence that tells nothing else the type that the words of what is said make it."""
    spoken = [c for c in found if c.type == STATEMENT and c.status == "occurred" and c.place >= 0]
    said = _type_of_words(sentence) if spoken else None
    for candidate in spoken if said else ():
        assert said is not None  # noqa: S101
        assert candidate.sense is not None  # noqa: S101
        candidate.type, candidate.mode, candidate.spoken = *said, True
        candidate.sense = candidate.sense._replace(type=said[0], mode=said[1], frame=_FRAME)


def _type_of_words(sentence: Sentence) -> tuple[str, str] | None:
    sayings, words = _sayings(), sentence.words
    if sayings.keys().isdisjoint(words):
        return None
    for at in [at for at, word in enumerate(words) if word in sayings]:
        for rest, kind, mode in sayings[words[at]]:
            if tuple(words[at + 1 : at + 1 + len(rest)]) == rest and not _denied(at, sentence):
                return kind, mode
    return None


def _denied(at: int, sentence: Sentence) -> bool:
    return any(sentence.bits[i] & k.NEGATION for i in range(max(0, at - 3), at))
