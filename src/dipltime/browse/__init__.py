"""The timeline as a screen to scroll, filter, read and correct with single keys (extra `dipltime[browse]`).

`question` is what is asked of the timeline, `desk` does everything with it, one thing at a time and away from the
screen; `chronicle` is the list and `evidence` the pane beside it, both drawn line by line, so that only what is
seen is made; `keys` is the one table of keys, and `dialogs` are the forms and questions.

Only the modules below import Textual; this one does when a screen is opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.extras import need

if TYPE_CHECKING:
    import datetime as dt

    from dipltime.browse.desk import Span
    from dipltime.browse.question import Question
    from dipltime.timeline import Timeline


def browse(
    timeline: Timeline, name: str, question: Question, today: dt.date, span: Span, *, dark: bool = True
) -> None:
    """Open the screen on the timeline called `name`, until the user leaves it.

    `today` is the day of corrections; `span` reads the dates that a user types into the filter. Raises
    MissingExtraError without Textual, and what asking the timeline the question raises.
    """
    need("textual", "browse", "browse")
    from dipltime.browse.app import BrowseApp
    from dipltime.browse.desk import Desk

    desk = Desk(timeline, name, question, today, span)
    desk.load()
    BrowseApp(desk, dark=dark).run()
