"""What kind of event the turn of history is that a text counts from: "since the end of the Cold War"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table
from dipltime.data.eras import eras

if TYPE_CHECKING:
    from dipltime.model import DateExpression

# Of a war, its end is what later times are counted from; of all else, the beginning.
_LASTING = frozenset({"war", "era"})


@cache
def _types() -> dict[tuple[str, str], str]:
    return {(row["kind"], row["turn"]): row["type"] for row in table("era_types")}


@cache
def _kinds() -> tuple[tuple[str, str, str], ...]:
    """Every name in lower case with the kind and the first moment of what it names, the longest first."""
    known = {kind for kind, _ in _types()}
    found = {
        name.lower(): (era.kind, era.start)
        for era in eras()
        if era.kind in known
        for name in (era.name, *era.aliases, *era.loose)
    }
    return tuple((name, *found[name]) for name in sorted(found, key=len, reverse=True))


def era_type(date: DateExpression) -> str | None:
    """The event type of the moment that `date` names, None where its kind tells of none."""
    text = date.text.lower()
    for name, kind, start in _kinds():
        starts = date.value.startswith(start) or kind not in _LASTING
        told = _types().get((kind, "start" if starts and kind != "era" else "end"))
        # "The end of the Cold War" is a row of its own that tells of no kind; "the Cold War" in it does.
        if told and name in text:
            return told
    return None
