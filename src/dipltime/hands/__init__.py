"""Correcting a timeline by hand: what a person decides is kept as such and wins over every later reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.hands.chosen import chosen

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from contextlib import AbstractContextManager

    from dipltime.changes import Correction
    from dipltime.model import Event
    from dipltime.serial import Json
    from dipltime.store import Store
    from dipltime.tracking import Ledger


class Hands:
    """The corrections of a timeline.

    Events and articles go by their ids, which may be shortened as long as they fit one only. `at` is the day
    of the correction, which the library does not ask the clock for; without it the day of the newest article
    stands in. An Event in place of an id means the event as it was shown to a person: if others have changed it
    since, StoreError is raised. Where an error is raised nothing has changed.
    """

    _store: Store

    def _changing(self) -> AbstractContextManager[Ledger]:
        raise NotImplementedError

    def edit(
        self,
        id: str | Event,  # noqa: A002 - the word of the interface
        *,
        when: str | dt.date | None = None,
        status: str | None = None,
        title: str | None = None,
        type: str | None = None,  # noqa: A002
        place: str | None = None,
        actors: Iterable[str] | None = None,
        at: str | dt.date | None = None,
        today: dt.date | None = None,
    ) -> Event:
        """Correct fields of an event, and keep its reports together; the event as it is now.

        `when` is an EDTF value or words ("2021-06-12/2021-06-14", "June 2021"), of which `today` anchors the
        relative ones; `type` may have a mode ("CONSULT/visit"); `place` "" takes the place away; `actors`
        replace all there are, each with its role if not a participant ("Russia:source"). Raises DateError,
        InputError or StoreError.
        """
        from dipltime.hands import decisions
        from dipltime.hands.fields import fields_of

        with self._changing() as ledger:
            event = ledger.event(chosen(ledger, id))
            fields = fields_of(
                event,
                when=when,
                status=status,
                title=title,
                type=type,
                place=place,
                actors=actors,
                today=today,
            )
            return ledger.event(decisions.edit(ledger, event.id, fields, _day(at, ledger)))

    def confirm(self, *ids: str | Event, at: str | dt.date | None = None) -> list[Event]:
        """Say that events are right as they stand; the events. Raises InputError or StoreError.

        A confirmed event keeps its title, type, date, place, actors and status whatever is read later, and what
        says otherwise is a conflict. Of a plan, only what became of it is still taken from later reports:
        whether it was held, postponed or called off. A later edit still wins, and `undo` takes the word back.
        """
        from dipltime.hands import decisions

        with self._changing() as ledger:
            events = [chosen(ledger, id_) for id_ in ids]
            day = _day(at, ledger)
            return [ledger.event(event) for event in [decisions.confirm(ledger, one, day) for one in events]]

    def merge(self, *ids: str | Event, at: str | dt.date | None = None) -> Event:
        """Make one event of several, whatever is read; the event. Raises InputError or StoreError."""
        from dipltime.hands import decisions

        with self._changing() as ledger:
            events = [chosen(ledger, id_) for id_ in ids]
            return ledger.event(decisions.merge(ledger, events, _day(at, ledger)))

    def split(
        self,
        id: str | Event,  # noqa: A002
        evidence: Iterable[int] = (),
        *,
        articles: Iterable[str] = (),
        at: str | dt.date | None = None,
    ) -> tuple[Event, Event]:
        """Make an event of its own of some of an event's evidence, and keep the two apart.

        `evidence` are the places of the pieces in the event's evidence, counted from 1; `articles` takes all
        that these articles say. The rest of the event, and the new one. Raises InputError or StoreError.
        """
        from dipltime.hands import decisions

        with self._changing() as ledger:
            event = chosen(ledger, id)
            leaving = {*evidence, *decisions.told_by(ledger, event, articles)}
            rest, out = decisions.split(ledger, event, leaving, _day(at, ledger))
            return ledger.event(rest), ledger.event(out)

    def remove(
        self, *ids: str | Event, articles: Iterable[str] = (), at: str | dt.date | None = None
    ) -> list[Event]:
        """Take events, and all that `articles` say, away for good; the events that are gone, as they were.

        What was removed stays removed when it is read again, also from an article that tells it in the same
        words. Events that other articles tell of as well stay with what those say. Raises InputError or
        StoreError.
        """
        from dipltime.hands import decisions

        with self._changing() as ledger:
            events = [chosen(ledger, id_) for id_ in ids]
            gone = [ledger.found_article(id_) for id_ in articles]
            return decisions.remove(ledger, events, gone, _day(at, ledger))

    def undo(self, steps: int = 1, *, last: str | None = None) -> list[Correction]:
        """Take back the last corrections; these, the last one first. Raises InputError or StoreError.

        `last` is the id that the last of them must have, for one who has shown it to a person before.
        """
        from dipltime.hands import decisions

        with self._changing() as ledger:
            return [_correction(row) for row in decisions.undo(ledger, steps, last)]

    def corrections(self) -> list[Correction]:
        """All corrections that hold, in the order they were made. Raises StoreError."""
        return sorted(map(_correction, self._store.rows("corrections")), key=lambda one: one.id)


def _day(at: str | dt.date | None, ledger: Ledger) -> str:
    return str(at or max((row["published"] or "" for row in ledger.articles.values()), default=""))


def _correction(row: Json) -> Correction:
    from dipltime.changes import Correction
    from dipltime.tracking.amend import fields_in_words

    return Correction(
        id=row["id"],
        at=row["at"],
        kind=row["kind"],
        events=tuple(row["events"]),
        articles=tuple(row.get("articles", ())),
        titles=tuple(row["titles"]),
        changes=fields_in_words(row["set"]) if row["kind"] == "edit" else {},
    )
