from __future__ import annotations

import pytest

from dipltime.events.headline import without_headline
from dipltime.model import Actor, Article, Event, Span, When

_TITLE = "Norway and Chad sign treaty"
_ARTICLE = Article("a", f"{_TITLE}\n\nNorway and Chad signed a treaty on Monday.", title=_TITLE)


def _event(start: int, kind: str, country: str) -> Event:
    actor = Actor(name=country, country=country, kind="country", role="participant")
    when = When("2020-01-06", "2020-01-06", "2020-01-06", "day", False)
    return Event(
        id=str(start),
        title="t",
        type=kind,
        status="occurred",
        when=when,
        trigger=Span(start, start + 4, "sign"),
        mode=None,
        actors=(actor,),
        place=None,
        evidence=(),
    )


@pytest.mark.parametrize(
    ("kind", "country", "kept"),
    [("SUPPORT", "NOR", 1), ("CONSULT", "NOR", 2), ("SUPPORT", "TCD", 2)],
)
def test_a_headline_event_goes_where_the_report_tells_it(kind: str, country: str, kept: int) -> None:
    events = [_event(16, "SUPPORT", "NOR"), _event(45, kind, country)]
    assert len(without_headline(events, _ARTICLE)) == kept


def test_a_text_without_a_headline_keeps_all() -> None:
    events = [_event(16, "SUPPORT", "NOR"), _event(45, "SUPPORT", "NOR")]
    assert without_headline(events, Article("a", _ARTICLE.text)) == events
