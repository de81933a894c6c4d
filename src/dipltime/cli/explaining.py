"""The command `explain`."""

from __future__ import annotations

from dipltime.cli.output import write_json, write_lines
from dipltime.cli.screen import colours
from dipltime.cli.showing import open_timeline
from dipltime.encoding import to_bytes
from dipltime.serial import event_to_json
from dipltime.views.explain import lines


def explain(db: str, event_id: str, *, as_json: bool) -> int:
    """Write all that is known of one event; the exit status."""
    timeline = open_timeline(db)
    event = timeline.event(event_id)
    if as_json:
        write_json(to_bytes(event_to_json(event)).decode() + "\n")
    else:
        articles = timeline.publications({one.article for one in event.evidence})
        told = {article.id: article for article in articles}
        write_lines(lines(event, told, brackets=not colours()))
    return 0
