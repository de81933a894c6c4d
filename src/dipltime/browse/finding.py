"""Searching and filtering."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from textual.widgets import Input

from dipltime.browse.chronicle import Chronicle
from dipltime.browse.dialogs import Field, Form
from dipltime.browse.question import BETWEEN, FILTERS, Question, holds
from dipltime.browse.working import Working
from dipltime.errors import DipltimeError
from dipltime.hands.fields import event_types
from dipltime.model import Status
from dipltime.query import Query

if TYPE_CHECKING:
    from dipltime.model import Event

_SEVERAL = f"several values with {BETWEEN} between them take any of them"


class Finding(Working):
    """The keys that choose what is shown."""

    search_words = ""

    def found(self) -> list[Event]:
        """The events that were loaded and that the search finds."""
        words = self.search_words.strip().casefold()
        return [event for event in self.desk.events if not words or holds(event, words)]

    def action_search(self) -> None:
        """Open the line to search in."""
        box = self.query_one("#search", Input)
        box.display = True
        box.focus()

    def on_input_changed(self, typed: Input.Changed) -> None:
        """Find what is typed while it is typed."""
        if typed.input.id == "search" and typed.value != self.search_words:
            self.search_words = typed.value
            self.show_events()

    def on_input_submitted(self, typed: Input.Submitted) -> None:
        """Keep what was found, and go to it."""
        if typed.input.id == "search":
            self.end_search(keep=True)

    def end_search(self, *, keep: bool) -> None:
        """Close the line to search in, unless it holds words to be seen."""
        box = self.query_one("#search", Input)
        if not keep:
            box.value = self.search_words = ""
        box.display = bool(box.value)
        self.query_one(Chronicle).focus()
        self.show_events()

    def ask(self, question: Question) -> None:
        """Show what this question gives."""
        self.start(self._ask(question))

    async def _ask(self, question: Question) -> None:
        before, self.desk.question = self.desk.question, question
        if not await self.reload(question.words() or "no filter"):
            self.desk.question = before

    def action_doubtful(self, step: int) -> None:
        """Go to the next event that is overdue or that sources disagree on."""
        chronicle = self.query_one(Chronicle)
        after = range(chronicle.cursor + step, len(chronicle.events) if step > 0 else -1, step)
        doubtful = (at for at in after if chronicle.events[at].overdue or chronicle.events[at].conflicts)
        found = next(doubtful, None)
        if found is None:
            self.say(f"nothing {'below' if step > 0 else 'above'} is late or disputed")
        else:
            chronicle.go_to(found)

    def action_overdue(self) -> None:
        """Only what is overdue, or everything."""
        self.ask(replace(self.desk.question, overdue=not self.desk.question.overdue))

    def action_minor(self) -> None:
        """Also what was denied or fits no type, or not."""
        self.ask(replace(self.desk.question, minor=not self.desk.question.minor))

    def action_reverse(self) -> None:
        """The latest first, or last."""
        self.ask(replace(self.desk.question, reverse=not self.desk.question.reverse))

    def action_unfilter(self) -> None:
        """Everything that `show` shows without a filter."""
        self.ask(Question(reverse=self.desk.question.reverse))

    def action_filter(self) -> None:
        """Let the user fill in the filters."""
        asked = self.desk.question
        fields = [Field("from", asked.start or "", "a year, a month, a day, or words such as last May")]
        fields.append(Field("to", asked.end or ""))
        known = {"type": event_types(), "status": get_args(Status)}
        fields += [
            Field(name, f"{BETWEEN} ".join(getattr(asked, name)), known=known.get(name, ()))
            for name in FILTERS
        ]
        fields[-1].hint = _SEVERAL
        self.push_screen(Form("Show only", fields, self._what_is_wrong), self._filter)

    def _filter(self, typed: dict[str, str] | None) -> None:
        if typed:
            self.ask(self._question(typed))

    def _what_is_wrong(self, typed: dict[str, str]) -> str:
        try:
            self._question(typed)
        except DipltimeError as error:
            return str(error)
        wrong = [one for one in _values(typed.get("status", "")) if one.casefold() not in get_args(Status)]
        return f'"{wrong[0]}" is no status: it is one of {", ".join(get_args(Status))}' if wrong else ""

    def _question(self, typed: dict[str, str]) -> Question:
        """The question with these filters changed; raises DateError."""
        asked = self.desk.question
        start, end = typed.get("from", asked.start), typed.get("to", asked.end)
        first, last = self.desk.span(start or None, end or None)
        Query.of(first, last, {})
        values = {name: _values(typed[name]) for name in FILTERS if name in typed}
        return replace(asked, start=first, end=last, **values)  # type: ignore[arg-type]


def _values(typed: str) -> tuple[str, ...]:
    return tuple(filter(None, (value.strip() for value in typed.split(BETWEEN))))
