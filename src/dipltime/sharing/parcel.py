"""What a file holds, put in order for the ledger: articles, what they say, and what a person decided."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dipltime.errors import InputError, NoPublicationDateError
from dipltime.model import Article
from dipltime.serial import article_from_json, event_from_json
from dipltime.shape import fitted
from dipltime.store import FORMAT
from dipltime.tracking.rows import reports_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.model import Event
    from dipltime.serial import Json


@dataclass(slots=True)
class Parcel:
    """The contents of one file."""

    articles: dict[str, Article] = field(default_factory=dict)
    added: dict[str, str] = field(default_factory=dict)
    """The days on which articles were read, by their ids."""
    whole: dict[str, tuple[Event, ...]] = field(default_factory=dict)
    """All that an article says, by its id."""
    reports: dict[str, dict[str, Event]] = field(default_factory=dict)
    """Some of what an article says, by its id and the ids of the reports."""
    decisions: dict[str, Json] = field(default_factory=dict)
    """Corrections, each once, by all that they say."""
    notes: list[str] = field(default_factory=list)
    """What the user is to know of."""
    failures: list[InputError] = field(default_factory=list)
    """Articles that cannot be taken in, while the rest can."""

    def put(self, data: object, where: str) -> None:
        """Put in what one object of a file holds; raises InputError, which says `where` the object is."""
        if isinstance(data, dict) and data.get("format") == FORMAT:
            raise InputError(
                f"{where} is a store, not an export of one: use it with --db, or export it first"
            )
        try:
            if isinstance(data, dict) and "dates" in data and "article" in data:
                self._put_extraction(fitted(data, "extraction"), where)
            else:
                self._put_record(fitted(data, "record"))
        except NoPublicationDateError as error:
            self.failures.append(error)
        except InputError as error:
            raise InputError(f"{where} {error}") from None

    def _put_extraction(self, data: Json, where: str) -> None:
        article = article_from_json(data["article"])
        if article.published is None:
            name = article.source or article.title or article.id
            raise NoPublicationDateError(
                f"{where} ({name}): no publication date is given or to be worked out from the text:"
                " pass `dipltime extract` --published DATE"
            )
        self.articles[article.id] = article
        self.whole[article.id] = tuple(map(event_from_json, data["events"]))

    def _put_record(self, data: Json) -> None:
        for row in data.get("articles", ()):
            self.articles[row["id"]] = article_from_json(row)
            self.added[row["id"]] = row.get("added", "")
        for derived in _reports(data):
            report = replace(derived, history=(), conflicts=(), overdue=False, counted_from=None)
            evidence = report.evidence[0]
            stub = Article(evidence.article, "", published=evidence.published)
            self.articles.setdefault(stub.id, stub)
            self.reports.setdefault(stub.id, {})[report.id] = report
        for row in data.get("corrections", ()):
            self.decisions[json.dumps(row, sort_keys=True)] = row


def _reports(data: Json) -> Iterator[Event]:
    """The reports of an event; raises InputError if they do not go with its evidence."""
    if "reports" not in data:
        yield from _torn(event_from_json(data))
        return
    if len(data["reports"]) != len(data["evidence"]):
        raise InputError("is no record: it has not as many reports as pieces of evidence")
    yield from map(event_from_json, reports_in(data))


def _torn(event: Event) -> Iterator[Event]:
    """What each piece of evidence says, as far as an event that was written without its reports tells."""
    for index, one in enumerate(event.evidence):
        lone = len(event.evidence) == 1
        yield replace(
            event,
            id=event.id if index == 0 else f"{event.id}-{index + 1}",
            status=event.status if lone else one.status,
            when=event.when if lone else one.when,
            trigger=event.trigger if lone else one.trigger or event.trigger,
            evidence=(one,),
        )
