"""The values that pass between the layers: articles, dates, events and their evidence.

All are frozen and hold plain values, so that every arrow of the pipeline is a function from values to
values. Dates are ISO 8601 strings, as in the JSON: they compare in order, and they can name years that
`datetime.date` cannot. Offsets count Unicode code points from the start of the article's text, `end` exclusive.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from dipltime.values import dataclass

DateType = Literal["DATE", "TIME", "DURATION", "SET"]
Status = Literal["occurred", "ongoing", "scheduled", "tentative", "postponed", "cancelled", "denied"]
Precision = Literal[
    "time", "day", "week", "month", "season", "quarter", "year", "decade", "century", "range", "unknown"
]
ActorKind = Literal["country", "organisation", "person", "group"]
Role = Literal["source", "target", "participant"]
PublishedFrom = Literal["option", "record", "metadata", "dateline", "url", "filename", "text"]
Direction = Literal["past", "future", "same"]


@dataclass(frozen=True, slots=True)
class Article:
    """One text to read, and what is known of it from outside."""

    id: str
    text: str
    title: str | None = None
    source: str | None = None
    published: str | None = None
    published_from: PublishedFrom | None = None
    published_because: str | None = None
    """For a date worked out from the text: the reasoning, one line a person can check."""
    language: str = "en"

    def to_dict(self) -> dict[str, object]:
        """The "article" object of the JSON interface; the text is not in it."""
        from dipltime.serial import article_to_json

        return article_to_json(self)


@dataclass(frozen=True, slots=True)
class Relation:
    """A date told by another event: "in the days following the Reykjavik meeting"."""

    kind: Literal["before", "after", "during", "same_day"]
    event: str
    """The words that name the other event, as they stand in the text."""
    offset: str | None = None
    """How far from it, as a TIMEX3 duration (P2D, PXW), where the text says."""
    target: str | None = None
    """Where the date has no day of its own: the id of that event in the same article, "" if it tells none."""


@dataclass(frozen=True, slots=True)
class Base:
    """The event that the date of another is counted from, as the timeline has it."""

    event: str
    """Its id."""
    title: str
    when: str
    """Its date as EDTF."""
    words: str
    """The words that name it in the article: "the Reykjavik meeting"."""
    kind: Literal["before", "after", "during", "same_day"]


@dataclass(frozen=True, slots=True)
class Reading:
    """How a date was worked out; `explain` tells it step by step."""

    anchor: str | None = None
    """The value that the expression was counted from."""
    anchor_from: str | None = None
    """What that anchor is: "published", "previous date", "era", "office", "event"."""
    direction: Direction | None = None
    cue: str | None = None
    """The words that settled the direction: "met", "will", "since"."""
    origin: str | None = None
    """Of an anniversary: the value of what it commemorates (1944-05-18)."""
    relation: Relation | None = None


_UNREAD = Reading()


@dataclass(frozen=True, slots=True)
class DateExpression:
    """One temporal expression of a text, as a TIMEX3 annotator would mark it, with its absolute reading."""

    start: int
    end: int
    text: str
    type: DateType
    value: str
    """TIMEX3 value: 2021-05-19, 2021-W20, P3D, 2021-05-18TEV, PRESENT_REF, XXXX-WXX-3."""
    rule: str
    mod: str | None = None
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    reading: Reading = _UNREAD

    def to_dict(self) -> dict[str, object]:
        """The DATE object of the JSON interface."""
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "type": self.type,
            "value": self.value,
            "mod": self.mod,
            "edtf": self.edtf,
            "earliest": self.earliest,
            "latest": self.latest,
            "rule": self.rule,
        }


@dataclass(frozen=True, slots=True)
class When:
    """When an event happens: an EDTF value, the first and the last day it can mean, and its honest precision."""

    edtf: str
    earliest: str | None = None
    latest: str | None = None
    precision: Precision = "unknown"
    approximate: bool = False
    """Whether the EDTF value carries a doubt (`~`, `?` or `%`)."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts or is acted upon; `country` is ISO 3166-1 alpha-3 (or the alpha-3 a former state had)."""

    name: str
    kind: ActorKind
    country: str | None = None
    role: Role = "participant"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event happens, in the words of the text, with its country where that is known."""

    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of an article's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class EvidenceDate:
    """The date expression that dates an event, and how it was read."""

    start: int
    end: int
    text: str
    rule: str
    value: str = ""
    reading: Reading = _UNREAD


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence of one article that tells of an event, and what it says of it."""

    article: str
    published: str | None
    start: int
    end: int
    text: str
    status: Status
    when: When
    date: EvidenceDate | None = None
    trigger: Span | None = None
    inherited: str | None = None
    """Where a date that does not stand in the sentence comes from: "published", "sentence", "meeting"."""
    moved_from: When | None = None
    """When the event was planned for before it got the date it has."""


@dataclass(frozen=True, slots=True)
class Event:
    """One event of the timeline."""

    id: str
    title: str
    type: str
    status: Status
    when: When
    trigger: Span
    mode: str | None = None
    actors: tuple[Actor, ...] = ()
    place: Place | None = None
    evidence: tuple[Evidence, ...] = ()
    history: tuple[dict[str, object], ...] = ()
    conflicts: tuple[dict[str, object], ...] = ()
    counted_from: Base | None = None
    overdue: bool = False
    """Whether its date had passed when the newest article of the timeline appeared, and none tells that it was
    held."""

    def to_dict(self) -> dict[str, object]:
        """The EVENT object of the JSON interface."""
        from dipltime.serial import event_to_json

        return event_to_json(self)


@dataclass(frozen=True, slots=True)
class KeyDate:
    """A day that stands out in a timeline, with what it is remembered for."""

    date: str
    score: float
    """How much more is told of it than of an ordinary day, in units of the spread that chance gives such days."""
    articles: int
    """How many articles tell of the day."""
    events: tuple[Event, ...]
    """The one or two leading events, the first one first."""

    def to_dict(self) -> dict[str, object]:
        """The object that `digest --json` lists."""
        from dipltime.serial import key_date_to_json

        return key_date_to_json(self)


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article says: its dates and its events."""

    article: Article
    dates: tuple[DateExpression, ...]
    events: tuple[Event, ...]

    def to_dict(self) -> dict[str, object]:
        """The object that `extract` writes for one article."""
        from dipltime.serial import extraction_to_json

        return extraction_to_json(self)
