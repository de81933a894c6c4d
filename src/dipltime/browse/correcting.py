"""Confirming, editing, merging, splitting, removing, undoing."""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING, get_args

from dipltime.browse.chronicle import Chronicle
from dipltime.browse.dialogs import Ask, Field, Form
from dipltime.browse.question import BETWEEN
from dipltime.browse.working import Working
from dipltime.errors import DipltimeError
from dipltime.hands.fields import event_types, fields_of
from dipltime.model import Status
from dipltime.tracking.amend import value_in_words
from dipltime.views.changes import correction_line
from dipltime.views.clean import clean

if TYPE_CHECKING:
    from dipltime.changes import Correction
    from dipltime.model import Actor, Event

_HINTS = {
    "when": "2021-06-16, 2021-06-12/2021-06-14, June 2021",
    "type": "CONSULT, or with a mode CONSULT/visit",
    "place": "empty for nowhere",
    "actors": f"each with its role, if it has one: Russia:source{BETWEEN} USA:target",
}


class Correcting(Working):
    """The keys that correct the timeline; each correction is of an event as it was shown."""

    def _event(self) -> Event | None:
        event = self.query_one(Chronicle).event
        if event is None:
            self.say("there is no event under the cursor", wrong=True)
        return event

    def _chosen(self) -> list[Event]:
        """The marked events, and the one under the cursor."""
        chronicle = self.query_one(Chronicle)
        here = [chronicle.event] if chronicle.event else []
        return list({**chronicle.marked, **{event.id: event for event in here}}.values())

    def action_mark(self) -> None:
        """Mark the event under the cursor, or take its mark away."""
        self.query_one(Chronicle).mark()
        self.post_message(Chronicle.Moved())

    def action_confirm(self) -> None:
        """The event is right as it stands."""
        if event := self._event():
            self.start(self.correct(lambda: self.desk.confirm(event)))

    def action_edit(self) -> None:
        """Let the user change the fields of the event."""
        if (event := self._event()) is None:
            return
        known = {"status": get_args(Status), "type": event_types()}
        fields = [
            Field(name, value, _HINTS.get(name, ""), known.get(name, ()))
            for name, value in _values_of(event).items()
        ]

        def check(typed: dict[str, str]) -> str:
            try:
                fields_of(event, **_as_fields(typed), actors=_actors_in(typed), today=self.desk.today)
            except DipltimeError as error:
                return str(error)
            return ""

        def save(typed: dict[str, str] | None) -> None:
            if typed:
                fields, actors = _as_fields(typed), _actors_in(typed)
                self.start(self.correct(lambda: self.desk.edit(event, fields, actors)))

        self.push_screen(Form(f"Edit {event.id}", fields, check), save)

    def action_merge(self) -> None:
        """Make one event of those chosen."""
        events = self._chosen()
        if len(events) < 2:
            self.say("mark the events that are one with Space, then press m", wrong=True)
            return

        def merge(yes: bool | None) -> None:
            if yes:
                self.query_one(Chronicle).marked.clear()
                self.start(self.correct(lambda: self.desk.merge(events)))

        self.push_screen(Ask(f"Are these {len(events)} one event?", [*map(_line, events)]), merge)

    def action_remove(self) -> None:
        """Take the chosen events away."""
        if not (events := self._chosen()):
            self._event()
            return

        def remove(yes: bool | None) -> None:
            if yes:
                self.query_one(Chronicle).marked.clear()
                self.start(self.correct(lambda: self.desk.remove(events)))

        count = "this event" if len(events) == 1 else f"these {len(events)} events"
        self.push_screen(Ask(f"Take {count} away for good?", [*map(_line, events)]), remove)

    def action_split(self) -> None:
        """Let the user say which pieces of evidence are another event."""
        if (event := self._event()) is None:
            return
        count = len(event.evidence)
        if count == 1:
            self.say("this event has one piece of evidence: there is nothing to split", wrong=True)
            return

        def check(typed: dict[str, str]) -> str:
            numbers = _numbers(typed.get("numbers", ""))
            fine = numbers and all(1 <= number <= count for number in numbers) and len(numbers) < count
            return "" if fine else f"name some of the pieces 1 to {count}, not all"

        def split(typed: dict[str, str] | None) -> None:
            if typed:
                numbers = sorted(_numbers(typed["numbers"]))
                self.start(self.correct(lambda: self.desk.split(event, numbers)))

        hint = f"pieces of evidence, 1 to {count}, as the evidence counts them"
        self.push_screen(
            Form(f"What is another event? {event.title}", [Field("numbers", "", hint)], check), split
        )

    def action_undo(self) -> None:
        """Take the last correction back; without asking only what was made on this screen."""
        self.start(self._undo())

    async def _undo(self) -> None:
        try:
            last = await asyncio.to_thread(self.desk.last)
        except DipltimeError as error:
            self.say(str(error), wrong=True)
            return
        if last is None:
            self.say("there is no correction to undo")
        elif last[1]:
            await self.correct(lambda: self.desk.undo(last[0]))
        else:
            self._ask_to_undo(last[0])

    def _ask_to_undo(self, correction: Correction) -> None:
        def undo(yes: bool | None) -> None:
            if yes:
                self.start(self.correct(lambda: self.desk.undo(correction)))

        question = "Undo this? It was not done on this screen"
        self.push_screen(Ask(question, [correction_line(correction)]), undo)


def _line(event: Event) -> str:
    return f"{event.when.edtf}  {event.title}"


def _values_of(event: Event) -> dict[str, str]:
    """The fields of an event as they are typed."""
    words = value_in_words(event)
    kind = f"{event.type}/{event.mode}" if event.mode else event.type
    actors = f"{BETWEEN} ".join(map(_typed, event.actors))
    values = {"title": event.title, "when": event.when.edtf, "status": event.status, "type": kind}
    values |= {"place": words["place"] or "", "actors": actors}
    return {name: clean(value) for name, value in values.items()}


def _typed(actor: Actor) -> str:
    return actor.name if actor.role == "participant" else f"{actor.name}:{actor.role}"


def _as_fields(typed: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in typed.items() if name != "actors"}


def _actors_in(typed: dict[str, str]) -> list[str] | None:
    if "actors" not in typed:
        return None
    return [name.strip() for name in typed["actors"].split(BETWEEN) if name.strip()]


def _numbers(typed: str) -> set[int]:
    """The numbers that are typed; none if anything else is."""
    parts = re.split(r"[\s,;]+", typed.strip())
    return (
        {int(part) for part in parts} if all(re.fullmatch(r"[0-9]{1,6}", part) for part in parts) else set()
    )
