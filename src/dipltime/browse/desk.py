"""Everything that the screen does with the timeline, through its public methods and nothing else.

A correction names the event as it was shown: the timeline takes its lock, and refuses if somebody else has
changed that event meanwhile. `changed` tells of every writing by others, so that the screen can show it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.views.changes import change_line, correction_line

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from dipltime.browse.question import Question
    from dipltime.changes import Correction
    from dipltime.model import Article, Event
    from dipltime.timeline import Timeline

    Span = Callable[[str | None, str | None], tuple[str | None, str | None]]

Done = tuple[str, str | None]
"""What was done, in words, and the id of the event to look at."""


class Desk:
    """A timeline, the question that is on the screen, and what it gave."""

    def __init__(self, timeline: Timeline, name: str, question: Question, today: dt.date, span: Span) -> None:
        self._timeline = timeline
        self.name = name
        self.question = question
        self.span = span
        self.today = today
        self._stamp: object = None
        self._mine: list[Correction] = []
        self.events: list[Event] = []
        self.articles: dict[str, Article] = {}

    def load(self) -> None:
        """Ask the question anew; raises DateError or StoreError, and then all is as it was."""
        stamp = self._timeline.stamp()
        events = self.question.ask(self._timeline)
        articles = {article.id: article for article in self._timeline.publications()}
        self._stamp, self.events, self.articles = stamp, events, articles

    def changed(self) -> bool:
        """Whether anybody has written since the last look."""
        return self._timeline.stamp() != self._stamp

    def give_up(self) -> None:
        """Take the store as looked at, though it could not be read: until it changes again."""
        self._stamp = self._timeline.stamp()

    def confirm(self, event: Event) -> Done:
        """Say that the event is right as it stands."""
        before = len(event.history)
        (now,) = self._timeline.confirm(event, at=self.today)
        self._note()
        known = len(now.history) == before
        return f"{now.id} {'was confirmed before' if known else 'confirmed as it stands'}", now.id

    def edit(self, event: Event, fields: dict[str, str], actors: Sequence[str] | None) -> Done:
        """Correct fields of the event."""
        now = self._timeline.edit(event, **fields, actors=actors, at=self.today, today=self.today)
        self._note()
        last = now.history[-1].get("correction")
        lines = [change_line(change) for change in now.history if change.get("correction") == last]
        return f"{now.id}: {'; '.join(lines)}", now.id

    def merge(self, events: Sequence[Event]) -> Done:
        """Make one event of several."""
        now = self._timeline.merge(*events, at=self.today)
        self._note()
        return f"{now.id}: one event with {len(now.evidence)} reports now", now.id

    def split(self, event: Event, evidence: Sequence[int]) -> Done:
        """Make an event of its own of some of the evidence."""
        rest, out = self._timeline.split(event, evidence, at=self.today)
        self._note()
        return f"{rest.id} has {len(rest.evidence)} and {out.id} has {len(out.evidence)} reports now", rest.id

    def remove(self, events: Sequence[Event]) -> Done:
        """Take events away for good."""
        gone = self._timeline.remove(*events, at=self.today)
        self._note()
        return "removed " + ", ".join(event.id for event in gone), None

    def last(self) -> tuple[Correction, bool] | None:
        """The last correction of the timeline, and whether it was made on this screen; None if there is none."""
        corrections = self._timeline.corrections()
        return (corrections[-1], corrections[-1] in self._mine) if corrections else None

    def undo(self, correction: Correction) -> Done:
        """Take back the last correction, if that is still this one."""
        (undone,) = self._timeline.undo(last=correction.id)
        self._mine = [one for one in self._mine if one != undone]
        return f"undone: {correction_line(undone)}", next(iter(undone.events), None)

    def _note(self) -> None:
        """Remember what was decided on this screen: only that is undone without asking."""
        if last := self.last():
            self._mine.append(last[0])
