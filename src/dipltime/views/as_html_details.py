"""What an event of the HTML page opens to: its sentences, its date in full, disagreements, changes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dipltime.views.changes import change_line
from dipltime.views.clean import clean
from dipltime.views.evidence import pieces
from dipltime.views.long_dates import day_in_full, in_full
from dipltime.views.markup import Markup, kept, tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dipltime.model import Actor, Article, Event, Evidence

    Articles = Mapping[str, Article]


def details(event: Event, articles: Articles) -> Markup:
    """The opened part of an event."""
    return tag(
        "div",
        *(_report(evidence, event, articles.get(evidence.article)) for evidence in event.evidence),
        tag("dl", *_facts(event)),
        *_conflicts(event, articles),
        *_history(event, articles),
        class_="more",
    )


def _report(evidence: Evidence, event: Event, article: Article | None) -> Markup:
    sentence = (
        tag("mark", kept(part), class_=kind) if kind else kept(part) for part, kind in pieces(evidence)
    )
    return tag(
        "figure",
        tag("blockquote", *sentence, dir="auto", lang=_language(article)),
        tag("figcaption", *_told(evidence, event, article)),
    )


def _language(article: Article | None) -> str | None:
    """The language of the article where it is not that of the page, for those who hear it."""
    return article.language if article and article.language not in ("", "en") else None


def _told(evidence: Evidence, event: Event, article: Article | None) -> Iterator[Markup]:
    yield source(article, evidence.article)
    if evidence.published:
        yield tag("span", f"published {day_in_full(evidence.published)}")
    if evidence.when != event.when:
        yield tag("span", f"says {in_full(evidence.when)}")
    if evidence.status != event.status:
        yield tag("span", f"says {evidence.status}")


def source(article: Article | None, id_: str) -> Markup:
    """The article, linked to where its source is a page of the web."""
    if article is None:
        return tag("cite", f"article {id_}")
    name = article.title or article.source or article.id
    if address := _address(article.source):
        return tag("a", tag("cite", name), href=address, rel="noreferrer noopener")
    if not article.source or name == article.source:
        return tag("cite", name)
    return Markup(tag("cite", name) + tag("span", article.source, class_="path"))


def _address(source: str | None) -> str | None:
    """`source` if a browser may go there."""
    if not source or source != clean(source):
        return None
    try:
        parts = urlsplit(source)
    except ValueError:
        return None
    return source if parts.scheme in ("http", "https") and parts.netloc else None


def _facts(event: Event) -> Iterator[Markup]:
    yield from _fact("When", tag("span", in_full(event.when)), tag("code", event.when.edtf))
    if base := event.counted_from:
        told = f"{base.kind.replace('_', ' ')} “{base.words}”, that is {base.title}"
        yield from _fact("Counted", tag("span", told), tag("code", base.when))
    if event.overdue:
        yield from _fact("Overdue", tag("span", "that is past, and no article tells that it was held"))
    if event.actors:
        yield from _fact("Who", *(tag("span", _actor(actor)) for actor in event.actors))
    if event.place:
        yield from _fact("Where", tag("span", _named(event.place.name, event.place.country)))
    mode = f" · {event.mode}" if event.mode else ""
    yield from _fact(
        "What", tag("span", f"{event.type.lower()}{mode} · {event.status}"), tag("code", event.id)
    )


def _fact(name: str, *values: Markup) -> Iterator[Markup]:
    yield tag("dt", name)
    yield tag("dd", *values)


def _actor(actor: Actor) -> str:
    return _named(actor.name, actor.country) + ("" if actor.role == "participant" else f", {actor.role}")


def _named(name: str, country: str | None) -> str:
    return f"{name} ({country})" if country and country != name else name


def _conflicts(event: Event, articles: Articles) -> Iterator[Markup]:
    """What the sources disagree on, each value with the articles that say it."""
    if event.conflicts:
        yield tag("h4", "The sources disagree")
        yield tag("ul", *(_conflict(conflict, articles) for conflict in event.conflicts), class_="conflicts")


def _conflict(conflict: Mapping[str, object], articles: Articles) -> Markup:
    told = []
    for one in conflict["values"]:  # type: ignore[attr-defined]
        by = "by hand" if one.get("by") else ", ".join(_title(id_, articles) for id_ in one["articles"])
        told.append(tag("li", tag("b", str(one["value"])), Markup(" "), tag("span", by)))
    return tag("li", f"{conflict['field']}:", tag("ul", *told))


def _history(event: Event, articles: Articles) -> Iterator[Markup]:
    """How the event changed, the earliest change first."""
    if event.history:
        yield tag("h4", "How it changed")
        yield tag("ul", *(_change(change, articles) for change in event.history), class_="history")


def _change(change: Mapping[str, object], articles: Articles) -> Markup:
    by = _title(str(change["article"]), articles) if "article" in change else "by hand"
    return tag("li", tag("b", str(change["at"])), kept(f" {change_line(change)} "), tag("span", by))


def _title(id_: str, articles: Articles) -> str:
    article = articles.get(id_)
    return article.title or id_ if article else id_
