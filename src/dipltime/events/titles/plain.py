"""The plain title of an event whose sentence gives no whole clause: "Russia warned Finland"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table
from dipltime.events.titles.fit import LIMIT
from dipltime.events.titles.wording import capitalised, joined, with_article
from dipltime.events.triggers.inflect import conjugate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.model import Actor, Place, Status

_MOST = 2
"""Actors of one role that a plain title names."""
_SINGULAR_ENDS = ("ss", "us", "is", "States", "Nations", "Netherlands", "Philippines", "Emirates")


@cache
def _phrases() -> dict[tuple[str, str], dict[str, str]]:
    return {(row["type"], row["mode"]): row for row in table("plain_titles")}


def plain_title(
    kind: str,
    mode: str | None,
    status: Status,
    actors: Sequence[Actor],
    place: Place | None,
    subject: str = "",
    *,
    undergone: bool = True,
    nominal: bool = True,
    verb: str = "",
    alone: str = "",
) -> str:
    """What the type, the mode and the actors of an event say without its sentence; "" where they say too little.

    Where no actor does it, the `subject` of its sentence does; `undergone` lets it say what happened to whom,
    and `nominal` name no more than what happened, and where; `verb` is what its own verb asks of somebody,
    and `alone` what it says without whom.
    What was denied, put off or called off has none: it would be told as an act.
    """
    row = _phrases().get((kind, mode or "")) or _phrases().get((kind, ""))
    if row is None or status not in _TENSES:
        return ""
    doers = [subject] if subject else [with_article(name) for name in _doers(actors)]
    named = [actor.name for actor in actors if actor.role == "target"]
    others = [with_article(name) for name in named if name not in doers and with_article(name) not in doers]
    others = others[:_MOST]
    if (kind, mode or "") in _GIVEN:
        status = "occurred"
    if not (doers or undergone):
        return ""
    row = {**row, "verb": verb} if verb else row
    row, others = ({**row, "alone": alone}, []) if alone else (row, others)
    text = _clause(row, status, doers, others) or (_phrase(row, others, place) if nominal else "")
    if text and not doers and place and place.name not in text:
        text = f"{text} in {with_article(place.name)}"
    return capitalised(text) if len(text) <= LIMIT else ""


def plain_noun_title(kind: str, mode: str | None, place: Place | None) -> str:
    """What happened in one noun, where nobody is known who did it: "Protest in Oslo"; "" where there is none."""
    row = _phrases().get((kind, mode or "")) or _phrases().get((kind, ""))
    if row is None or not row["noun"]:
        return ""
    return capitalised(f"{row['noun']} in {with_article(place.name)}" if place else row["noun"])


def _doers(actors: Sequence[Actor]) -> list[str]:
    """The names of those who do it; a country whose leader does it is not named beside him."""
    doing = [actor for actor in actors if actor.role != "target"]
    led = {actor.country for actor in doing if actor.kind == "person"}
    return [a.name for a in doing if not (a.kind == "country" and a.country in led)][:_MOST]


def is_between(kind: str, actors: Sequence[Actor]) -> bool:
    """Whether a plain title says who did it and to whom."""
    return kind != "STATEMENT" and {"source", "target"} <= {actor.role for actor in actors}


def _clause(row: dict[str, str], status: Status, doers: list[str], others: list[str]) -> str:
    """ "Russia warned Finland", "Finland was warned"; "" where nobody is named or no such words are known."""
    if doers:
        verb = _conjugated(row["verb" if others else "alone"], status, _is_plural(doers))
        return " ".join(part for part in (joined(doers), verb, joined(others)) if part)
    if others and row["passive"]:
        verb = _conjugated(f"be {row['passive']}", status, _is_plural(others))
        return f"{joined(others)} {verb}"
    return ""


def _phrase(row: dict[str, str], others: list[str], place: Place | None) -> str:
    """ "Talks", where it is known in what place."""
    return row["noun"] if place and not others else ""


def _is_plural(names: list[str]) -> bool:
    last = names[0].rpartition(" ")[2]
    return len(names) > 1 or " and " in names[0] or (last.endswith("s") and not last.endswith(_SINGULAR_ENDS))


_TENSES = {"occurred": "", "ongoing": "", "scheduled": "will", "tentative": "may"}
_GIVEN = frozenset({("AGREE", ""), ("AGREE", "promise")})
"""What is given when it is said, though what it speaks of is still to come."""


def _conjugated(phrase: str, status: Status, plural: bool) -> str:
    """The verb phrase in the tense of the status: "warned", "is warning", "will warn"."""
    verb, _, rest = phrase.partition(" ")
    be = ("are", "were") if plural else ("is", "was")
    if modal := _TENSES[status]:
        told = f"{modal} {verb}"
    elif verb == "be":
        told = be[status == "occurred"]
    elif status == "ongoing":
        told = f"{be[0]} {conjugate(verb).ing[0]}"
    else:
        told = conjugate(verb).past[0]
    return f"{told} {rest}".strip()
