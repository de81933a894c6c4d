"""The commands about the store as a whole: `articles`, `stats`, `schema`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dipltime.cli.output import write, write_json, write_page
from dipltime.cli.showing import open_timeline
from dipltime.encoding import to_bytes
from dipltime.serial import schema as json_schema
from dipltime.views.cells import pad
from dipltime.views.clean import clean

if TYPE_CHECKING:
    from dipltime.changes import Listing
    from dipltime.timeline import Timeline


def articles(db: str, *, as_json: bool, as_jsonl: bool) -> int:
    """List the articles; the exit status."""
    listings = open_timeline(db).articles()
    if as_json or as_jsonl:
        rows = [to_bytes(listing.to_dict()).decode() for listing in listings]
        write_json("[" + ",\n".join(rows) + "]\n" if as_json else "".join(f"{row}\n" for row in rows))
    else:
        write_page("".join(_line(listing) + "\n" for listing in listings))
    return 0


def _line(listing: Listing) -> str:
    article = listing.article
    name = clean(article.title or article.source or "")
    day = article.published or "?"
    return f"{day:<10}  {listing.events:>4} events  {pad(clean(article.id), 12)}  {name}".rstrip()


def stats(db: str, *, as_json: bool) -> int:
    """Count; the exit status."""
    counts = _counts(open_timeline(db))
    if as_json:
        write_json(to_bytes(counts).decode() + "\n")
        return 0
    for name, count in counts.items():
        write(f"{name}: {count}\n" if isinstance(count, int | str) else _table(name, count))
    return 0


def _counts(timeline: Timeline) -> dict[str, int | str | dict[str, int]]:
    events = timeline.events()
    days = [day for event in events for day in (event.when.earliest, event.when.latest) if day]
    countries = Counter(
        country for event in events for country in {actor.country for actor in event.actors} if country
    )
    return {
        "articles": len(timeline.articles()),
        "events": len(events),
        "reports": sum(len(event.evidence) for event in events),
        "conflicts": sum(bool(event.conflicts) for event in events),
        "overdue": sum(event.overdue for event in events),
        "first day": min(days, default=""),
        "last day": max(days, default=""),
        "status": dict(Counter(event.status for event in events).most_common()),
        "type": dict(Counter(event.type for event in events).most_common()),
        "country": dict(countries.most_common(20)),
    }


def _table(name: str, counts: dict[str, int]) -> str:
    return f"{name}:\n" + "".join(f"  {key:<12} {count:>6}\n" for key, count in counts.items())


def schema() -> int:
    """Write the JSON Schema; the exit status."""
    import orjson

    write_json(orjson.dumps(json_schema(), option=orjson.OPT_INDENT_2).decode() + "\n")
    return 0
