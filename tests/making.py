"""Events and articles as tests need them."""

from __future__ import annotations

from typing import Any

from dipltime.model import Actor, Article, Event, Evidence, EvidenceDate, Place, Reading, Span, When

SENTENCE = "The two ministers met on Wednesday in Reykjavik."


def article(name: str = "a1", published: str | None = "2021-05-19", **fields: Any) -> Article:
    """An article."""
    values: dict[str, Any] = {"text": f"The text of {name}.", "published_from": "option", **fields}
    return Article(id=name, published=published, **values)


def report(
    name: str = "e1",
    day: str | None = "2021-05-19",
    last: str | None = None,
    *,
    article: str = "a1",
    published: str | None = "2021-05-19",
    start: int = 0,
    inherited: str | None = None,
    rule: str = "weekday",
    **fields: Any,
) -> Event:
    """An event with one piece of evidence, as the extraction of an article gives it."""
    when = _when(day, last or day, fields)
    status = fields.get("status", "occurred")
    reading = Reading("2021-05-19", "published", "same", "met")
    date = EvidenceDate(start + 25, start + 34, "Wednesday", rule, day or "", reading)
    trigger = Span(start + 18, start + 21, "met")
    end = start + len(SENTENCE)
    evidence = Evidence(article, published, start, end, SENTENCE, status, when, date, trigger, inherited)
    place = fields.get("place")
    return Event(
        id=name,
        title=fields.get("title", "US and Russian foreign ministers meet in Reykjavik"),
        type=fields.get("type", "CONSULT"),
        status=status,
        when=when,
        trigger=trigger,
        mode=fields.get("mode", "meet"),
        actors=_actors(fields.get("actors", ("USA", "RUS")), fields.get("roles", ())),
        place=None if place is None else Place(*place),
        evidence=(evidence,),
    )


def _when(day: str | None, last: str | None, fields: dict[str, Any]) -> When:
    span = (day or "XXXX") if last == day else f"{day or '..'}/{last}"
    precision = fields.get("precision", "day")
    return When(fields.get("edtf", span), day, last, precision, fields.get("approximate", False))


def _actors(names: tuple[str, ...], roles: tuple[Any, ...]) -> tuple[Actor, ...]:
    with_roles = zip(names, (*roles, *["participant"] * len(names)), strict=False)
    return tuple(Actor(name, "country", name, role) for name, role in with_roles)
