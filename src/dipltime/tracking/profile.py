"""What of a report counts when it is compared with others: an event with one piece of evidence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from dipltime.days import INFINITY, bounds, is_open, number
from dipltime.tracking.index import LONGEST, Sketch, bits
from dipltime.tracking.words import series_of, topic_of, words_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from dipltime.model import Actor, Event
    from dipltime.serial import Json
    from dipltime.tracking.index import Name

_PLANS = frozenset({"scheduled", "tentative", "postponed"})
_CALLED_OFF = frozenset({"postponed", "cancelled"})
LONG = 60
"""Letters of a sentence that two articles do not write by chance."""
CHANGES = frozenset({"postpone", "cancel"})
"""Modes that tell what became of a plan, not what kind of event it is."""
_BEHIND, _AHEAD = 14, 62
"""Days in which an event lies that is told as past, or as to come, without its day."""

Key = tuple[str, str, int]


class Signature:
    """Values as one key, hashed once."""

    __slots__ = ("_hash", "_values")

    def __init__(self, *values: Hashable) -> None:
        self._values, self._hash = values, hash(values)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Signature) and self._values == other._values


class Days(NamedTuple):
    """A first and a last day, as numbers."""

    first: int
    last: int


class Plan(NamedTuple):
    """How a report stands to plans that others tell of."""

    planned: bool
    """Whether it tells a plan with its time, which others may move or call off."""
    seeks: bool
    """Whether it moves or calls off a plan whose time is not the one that it tells."""
    dated: bool
    """Whether the time it tells is the event's own."""
    told: int
    """The day on which it was published; 0 where that makes no difference."""
    old: Days | None = None
    """The time from which it moves the plan, if it tells that."""


_NO_PLAN = Plan(planned=False, seeks=False, dated=True, told=0)


@dataclass(frozen=True, slots=True)
class Profile:
    """A report, and the values that `same` and `moves` compare."""

    report: Event
    type: str
    mode: str | None
    key: Key
    """The report's place in the order of reports: published, article, offset of the trigger."""
    first: int
    last: int
    near: Days
    """The days in which the event lies, also where the report leaves one end of them open."""
    open: bool
    """Whether the report tells no beginning or no end."""
    vague: bool
    """Whether it leaves so many days open that it is one event only with what leaves the same open."""
    actors: frozenset[str]
    sources: frozenset[str]
    persons: dict[str, frozenset[str]] = field(compare=False)
    """The people named, by country."""
    topic: frozenset[str]
    """What the title is about beside the kind of event and the actors."""
    bare: str
    """The title in lower case."""
    sentence: str
    """Its sentence, which another article may have copied."""
    word: int
    """Where the trigger begins in it."""
    series: frozenset[str]
    plan: Plan
    signature: Signature
    """All that is compared: reports with one signature are alike to every other."""
    sketch: Sketch

    @property
    def name(self) -> Name:
        """The article and the id of the report in it."""
        return self.key[1], self.report.id

    @property
    def days(self) -> int:
        """How many days the report leaves open."""
        return self.last - self.first + 1


def profile(report: Event) -> Profile:
    """What of `report` counts."""
    first, last = bounds(report.when)
    actors = frozenset(map(_party, report.actors))
    sources = frozenset(_party(actor) for actor in report.actors if actor.role == "source")
    names = [(actor.name, actor.country) for actor in report.actors]
    place = report.place.name if report.place else ""
    words = words_of(report.title)
    topic = topic_of(words, report.type, [*names, (place, None)])
    near, plan = _near(first, last, report.status), plan_of(report)
    if not actors:  # who moves a plan is known
        plan = plan._replace(told=0)
    unended = is_open(first, last)
    bare = report.title.casefold()
    sentence, word = _sentence(report)
    people = _people(report.actors)
    persons = {country: frozenset(name for of, name in people if of == country) for country, _ in people}
    said = (report.when.approximate, actors, sources, people, bare, sentence, word, report.place, plan)
    signature = Signature(report.type, report.mode, near, first, last, *said)
    return Profile(
        report=report,
        type=report.type,
        mode=report.mode,
        key=report_key(report),
        first=first,
        last=last,
        near=near,
        open=unended,
        vague=near.last - near.first >= LONGEST and not (unended and plan.planned),
        actors=actors,
        sources=sources,
        persons=persons,
        topic=topic,
        bare=bare,
        sentence=sentence,
        word=word,
        series=series_of(report.title, words),
        plan=plan,
        signature=signature,
        sketch=Sketch(
            report.type, actors, *near, _bits(topic, sentence), len(topic), plan.planned, plan.seeks
        ),
    )


def sketch_of(report: Json, evidence: Json) -> Sketch:
    """The sketch of a report in its JSON form, as `profile` gives it of the report itself."""
    when, actors = report["when"], report["actors"]
    first, last = _bounds(when)
    names = [(actor["name"], actor["country"]) for actor in actors]
    place = report["place"]["name"] if report["place"] else ""
    topic = topic_of(words_of(report["title"]), report["type"], [*names, (place, None)])
    parties = frozenset(actor["country"] or actor["name"].casefold() for actor in actors)
    planned = seeks = False
    if report["status"] in _PLANS or report["status"] in _CALLED_OFF:
        old = evidence.get("moved_from")
        plan = _plan_of(
            report["status"], first, last, evidence["published"], bool(evidence.get("inherited")),
            Days(*_bounds(old)) if old else None,
        )  # fmt: skip
        planned, seeks = plan.planned, plan.seeks
    near = _near(first, last, report["status"])
    sentence = _plain(evidence["text"])
    return Sketch(report["type"], parties, *near, _bits(topic, sentence), len(topic), planned, seeks)


def _sentence(report: Event) -> tuple[str, int]:
    """The sentence of a report, and where its trigger begins there, however the lines are broken."""
    evidence = report.evidence[0]
    before = evidence.text[: max(report.trigger.start - evidence.start, 0)]
    return _plain(evidence.text), len(_plain(before))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _bits(topic: frozenset[str], sentence: str) -> int:
    """What a report has in common with others: words of its title, or a long sentence."""
    return bits(topic, sentence if len(sentence) > LONG else "")


def _bounds(when: Json) -> tuple[int, int]:
    first = number(when["earliest"]) if when["earliest"] else -INFINITY
    return first, number(when["latest"]) if when["latest"] else INFINITY


def _near(first: int, last: int, status: str) -> Days:
    if first <= -INFINITY < last < INFINITY:
        return Days(last - _BEHIND, last)
    if last >= INFINITY > first > -INFINITY and status in _PLANS:
        return Days(first, first + _AHEAD)
    return Days(first, last)


def plan_of(report: Event) -> Plan:
    """How `report` stands to plans."""
    if report.status not in _PLANS and report.status not in _CALLED_OFF:
        return _NO_PLAN
    evidence = report.evidence[0]
    old = Days(*bounds(evidence.moved_from)) if evidence.moved_from else None
    first, last = bounds(report.when)
    return _plan_of(report.status, first, last, evidence.published, bool(evidence.inherited), old)


def _plan_of(
    status: str, first: int, last: int, published: str | None, inherited: bool, old: Days | None
) -> Plan:
    told = number(published) if published else 0
    dated = not inherited and not is_open(first, last) and last > told
    called_off = status in _CALLED_OFF
    seeks = (called_off and (not dated or status == "postponed")) or old is not None
    planned = status in _PLANS and last - first < LONGEST * 2 and (dated or not called_off)
    return Plan(planned, seeks, dated or not called_off, told, old)


def _people(actors: Iterable[Actor]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (actor.country, actor.name) for actor in actors if actor.kind == "person" and actor.country
    )


def _party(actor: Actor) -> str:
    return actor.country or actor.name.casefold()


def report_key(report: Event) -> Key:
    """The place of `report` among the reports of its event."""
    evidence = report.evidence[0]
    return evidence.published or "", evidence.article, report.trigger.start
