"""Events that another program, or a person, wrote down: a title, a date, and what else there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from dipltime.articles.identity import content_id
from dipltime.errors import DateError, InputError
from dipltime.events.identity import event_id
from dipltime.hands.fields import event_types
from dipltime.hands.when import parse_when
from dipltime.hands.who import parse_actor, parse_place
from dipltime.model import Status, When
from dipltime.serial import actor_to_json, place_to_json, when_to_json
from dipltime.views.clean import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dipltime.serial import Json

_BETWEEN = ";"


def record(cells: Mapping[str, str], source: str) -> Json:
    """The record of an event with these fields, which stand for its evidence as well.

    Fields are title, date, status, type, mode, actors, place, sentence, article, published and id. Without an
    article the file itself is the source. Raises InputError.
    """
    sentence = cells.get("sentence", "")
    cells = {name: clean(cell).strip() for name, cell in cells.items()}
    title = cells.get("title", "")
    if not title:
        raise InputError("has no title")
    when = when_to_json(_when(cells.get("date", "")))
    status = _one_of("status", cells.get("status", "").casefold() or "occurred", get_args(Status))
    article = cells.get("articles", "").partition(_BETWEEN)[0] or content_id(source)
    kind = _one_of("type", cells.get("type", "").upper() or "OTHER", event_types())
    sentence = sentence or title
    trigger = {"start": 0, "end": 0, "text": ""}
    published = cells.get("published", "").partition(_BETWEEN)[0] or None
    evidence: Json = {
        "article": article,
        "published": published,
        "start": 0,
        "end": len(sentence),
        "text": sentence,
        "date": None,
        "status": status,
        "when": when,
    }
    return {
        "id": cells.get("id") or event_id(article, 0, f"{kind} {when['edtf']} {title}"),
        "title": title,
        "type": kind,
        "mode": cells.get("mode") or None,
        "status": status,
        "when": when,
        "actors": _actors(cells.get("actors", "")),
        "place": place_to_json(parse_place(cells.get("place", ""))),
        "trigger": trigger,
        "evidence": [evidence],
        "history": [],
        "conflicts": [],
        "articles": [_article(article, source, published)] if article == content_id(source) else [],
    }


def _article(article: str, source: str, published: str | None) -> Json:
    return {
        "id": article,
        "source": source,
        "title": source,
        "published": published,
        "published_from": "record" if published else None,
        "language": "en",
    }


def _when(words: str) -> When:
    try:
        return parse_when(words) if words else When("XXXX")
    except DateError as error:
        raise InputError(f"has a date that is none: {error}") from None


def _one_of(name: str, value: str, values: Any) -> str:
    if value not in values:
        raise InputError(f'has the {name} "{value}", which is none of {", ".join(values)}')
    return value


def _actors(words: str) -> list[Json]:
    return [actor_to_json(parse_actor(name)) for name in words.split(_BETWEEN) if name.strip()]
