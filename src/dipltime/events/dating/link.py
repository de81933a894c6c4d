"""A date and what it dates; and the dates that verbs of one sentence have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dipltime.events import kinds as k

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Dated, Noun, Sentence
    from dipltime.events.dating.prepositions import Bound
    from dipltime.events.dating.reckoning import Counted


_SUBJECT = 8
"""Words in which the subject of a clause stands."""


@dataclass(slots=True)
class Link:
    """A date and the trigger it dates."""

    trigger: Group | Noun
    dated: Dated
    bound: Bound
    until: Dated | None = None
    """The second date of a range or of a pair: "Wednesday and Thursday"."""
    shared: bool = False
    """Whether the trigger has it from the verb it is coordinated with."""
    echo: bool = False
    """Whether the trigger only tells what else was at the time: "in May, when Russia annexed Crimea"."""
    base: Counted | None = None
    """The date of the sentence that a length counts from: "on Monday, four days after"."""


def shared(found: list[Link], sentence: Sentence) -> list[Link]:
    """The dates that coordinated verbs have in common: "killed three and wounded six on Monday"."""
    if not found:
        return []
    dated = {id(link.trigger) for link in found}
    extra: list[Link] = []
    for place in range(1, len(sentence.groups)):
        first, second = _goes_on_from(place, sentence), sentence.groups[place]
        has = [link for link in (*found, *extra) if link.trigger is first or link.trigger is second]
        opening = bool(has) and has[0].dated.end <= first.start and has[0].bound.start <= 1
        beside = _coordinated(first, second, sentence) or _at_once(first, second, sentence)
        if not (beside or (opening and _next_clause(first, second, sentence))):
            continue
        if len({id(link.trigger) for link in has}) != 1:
            continue
        link = has[0]
        other = second if link.trigger is first else first
        around = link.dated.end <= first.start or link.dated.start > second.head
        if id(other) not in dated and (
            around or (other is second and _is_told_below(first, second, sentence))
        ):
            extra.append(Link(other, link.dated, link.bound, link.until, shared=True))
    return extra


def _goes_on_from(place: int, sentence: Sentence) -> Group:
    """The verb before; over "talks that were set" the one of the same form: "cancelled … and threatened"."""
    second, first = sentence.groups[place], sentence.groups[place - 1]
    joined = second.start > 1 and sentence.bits[second.start - 2] & k.COMMA
    if not joined or second.kind != k.PAST or first.kind == k.PAST:
        return first
    earlier = (g for g in reversed(sentence.groups[: place - 1]) if g.kind == k.PAST and not g.reduced)
    return next(earlier, first)


def _is_told_below(first: Group, second: Group, sentence: Sentence) -> bool:
    """Whether a clause below the news has both verbs: "after a jet hit the base on 3 May and killed ten"."""
    if second.start < second.head or first.kind != second.kind:
        return False
    for at in range(first.start - 1, max(-1, first.start - _SUBJECT), -1):
        kind = sentence.bits[at]
        if kind & (k.SUBORDINATOR | k.RELATIVE):
            return True
        if kind & (k.COMMA | k.BREAK | k.COMPLEMENTISER):
            return False
    return False


def _at_once(first: Group, second: Group, sentence: Sentence) -> bool:
    """Whether the second verb tells when the first was: "were killed when two helicopters crashed"."""
    between = sentence.words[first.head + 1 : second.start]
    return ("when" in between or "while" in between) and first.finite and second.finite and not second.modal


def _next_clause(first: Group, second: Group, sentence: Sentence) -> bool:
    """Whether the second verb tells what came next: "…, and Pol Pot was arrested"."""
    between = sentence.bits[first.head + 1 : second.start]
    joined = any(kind & k.CONJUNCTION for kind in between)
    apart = any(
        kind & (k.BREAK | k.RELATIVE | k.SUBORDINATOR) and not kind & k.PREPOSITION for kind in between
    )
    return joined and not apart and first.finite and second.finite


def _coordinated(first: Group, second: Group, sentence: Sentence) -> bool:
    at = second.start - 1
    while at > first.head and sentence.bits[at] & k.SKIPPED and not sentence.bits[at] & k.CONJUNCTION:
        at -= 1
    return at > first.head and bool(sentence.bits[at] & k.CONJUNCTION) and first.finite == second.finite
