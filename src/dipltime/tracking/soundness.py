"""Whether a row by itself is what it should be: an article, a decision, a report that quotes its article rightly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.errors import InputError, StoreError
from dipltime.serial import article_from_json, event_from_json
from dipltime.shape import fitted
from dipltime.tracking.profile import profile
from dipltime.tracking.rulings import Rulings

if TYPE_CHECKING:
    from dipltime.serial import Json
    from dipltime.tracking.index import Name

BAD = (KeyError, TypeError, ValueError, AttributeError, IndexError, InputError)
"""What reading a damaged row raises."""
_DECISION = {"id": str, "at": str, "kind": str, "events": list, "titles": list, "reports": list, "set": dict}


def listed(row: Json) -> None:
    """Raise one of BAD if a row is no article."""
    fitted(row, "kept_article", exact=False)
    article_from_json(row)
    str.strip(row["added"])


def sound(report: Json) -> Name:
    """The name of a report in the form of an event with one piece of evidence; raises one of BAD if it is none."""
    fitted(report, "event", exact=False)
    if wrong := _misquoted(report["evidence"][0], report["trigger"]):
        raise InputError(wrong)
    return profile(event_from_json(report)).name


def decision(row: Json) -> None:
    """Raise one of BAD if a row is no correction."""
    for field, kind in _DECISION.items():
        if not isinstance(row.get(field), kind):
            raise InputError(f"is damaged (see its {field})")
    Rulings([row])


def reason(error: Exception) -> str:
    """Why a row is none, as the end of a sentence."""
    return str(error) if isinstance(error, InputError | StoreError) else f"is damaged ({error!r})"


def _misquoted(evidence: Json, trigger: Json) -> str | None:
    """What is wrong with the places and words of a piece of evidence, as the end of a sentence."""
    start, text = evidence["start"], evidence["text"]
    if evidence["end"] - start != len(text):
        return f"quotes {len(text)} characters as {evidence['end'] - start}"
    spans = (("trigger", trigger), ("trigger", evidence.get("trigger")), ("date", evidence["date"]))
    for part, span in spans:
        if span and not _stands(span, start, text):
            return f"has a {part}, {span['text']!r}, that does not stand in its sentence"
    return None


def _stands(span: Json, start: int, text: str) -> bool:
    first, last = span["start"] - start, span["end"] - start
    return 0 <= first <= last <= len(text) and bool(text[first:last] == span["text"])
