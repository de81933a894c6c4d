"""The dates of a sentence, each with what it dates: one pass from the first date to the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events.clauses.sentence import Noun
from dipltime.events.dating.apposed import finer
from dipltime.events.dating.attach import triggers
from dipltime.events.dating.echoes import echoes, of_documents
from dipltime.events.dating.headers import is_header
from dipltime.events.dating.link import Link, shared
from dipltime.events.dating.prepositions import bound_of
from dipltime.events.dating.reckoning import Counted, counts_from, reckoned
from dipltime.events.dating.records import is_first
from dipltime.events.dating.since import TIMES
from dipltime.events.dating.windows import AWAY, DEADLINE, deadline, is_away, is_window

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Dated, Sentence
    from dipltime.events.dating.prepositions import Bound

_TIMES = ("DATE", "TIME")


def links(sentence: Sentence) -> list[Link]:
    """What each DATE and TIME of the sentence dates, and the durations that tell a time ahead or behind."""
    if not sentence.dates:
        return []
    reader = _Reader(sentence)
    for dated in sentence.dates:
        if dated.end > dated.start and not is_header(dated, sentence):
            reader.read(dated)
    return reader.links()


class _Reader:
    """Takes in the dates of a sentence one after the other; some only complete the one before."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.found: list[Link] = []
        self.counted: list[Counted] = []
        self.last: tuple[Dated, list[Link]] | None = None

    def read(self, dated: Dated) -> None:
        """Take the next date in."""
        if self.last and self._completes(*self.last, dated):
            return
        bound = bound_of(dated, self.sentence)
        if limit := deadline(dated, bound, self.sentence):
            self.found.append(limit)
        elif dated.date.type == "DURATION" and is_away(dated, bound, self.sentence):
            away = bound._replace(kind=AWAY)
            self.found.extend(Link(it, dated, away) for it in triggers(dated, bound, self.sentence))
        elif dated.date.type in _TIMES or is_window(dated, bound, self.sentence):
            made = [
                Link(trigger, dated, _begun(bound, dated, trigger))
                for trigger in triggers(dated, bound, self.sentence)
            ]
            self.found.extend(made)
            self.last = (dated, made)

    def _completes(self, last: Dated, made: list[Link], dated: Dated) -> bool:
        """Whether the date is the end of the last one, says it again, or counts from it."""
        if _joined(last, dated, self.sentence):
            for link in made:
                link.until = dated
            self.last = None
            return True
        exact = finer(last, dated, self.sentence)
        if exact:
            for link in made:
                link.dated = exact
            self.last = (exact, made)
            return True
        kind = counts_from(last, dated, self.sentence)
        if kind:
            self.counted.append(Counted(last, dated, kind))
        return bool(kind)

    def links(self) -> list[Link]:
        """Everything that is dated, also by what it stands beside."""
        dated = {id(link.trigger) for link in self.found if link.bound.kind != DEADLINE}
        found = [link for link in self.found if link.bound.kind != DEADLINE or id(link.trigger) not in dated]
        found += echoes(found, self.sentence)
        found += of_documents(found, self.sentence)
        found += reckoned(self.counted, found, self.sentence)
        return found + shared(found, self.sentence)


def _begun(bound: Bound, dated: Dated, trigger: Group | Noun) -> Bound:
    """What did "not resume until March" resumed in March; what was the first since 1973 had its like in 1973."""
    if isinstance(trigger, Noun):
        point = is_first(trigger) or (trigger.record and dated.date.rule == "era")
    else:
        point = bound.kind == "until" and trigger.negative
        if bound.kind == "since" and trigger.start > dated.end:
            return bound._replace(word=TIMES)
    return bound._replace(kind="") if point else bound


def _joined(first: Dated, second: Dated, sentence: Sentence) -> bool:
    """Whether the two make one time: "Wednesday and Thursday", "between May and July", "from May to July"."""
    between = sentence.words[first.end : second.start]
    if first.date.type not in _TIMES or second.date.type not in _TIMES or len(between) > 2:
        return False
    before = sentence.words[first.start - 1] if first.start else ""
    joint = between[:1]
    ordered = (first.date.earliest or "") < (second.date.earliest or "~")
    if joint in (["and"], ["-"], ["–"]):
        return ordered
    return joint in (["to"], ["until"], ["till"], ["through"]) and (before == "from" or ordered)
