"""When an event without a date of its own was, as far as its surroundings say; never more exact than they."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.model import When

if TYPE_CHECKING:
    from dipltime.model import Status

UNKNOWN = When("XXXX")


def inherited(
    status: Status, present: bool, saying: When | None, published: str | None
) -> tuple[When, str | None]:
    """The time and where it is from: the dated saying of the same sentence, else the day of publication."""
    if saying and saying.earliest and saying.latest:
        return _around(status, False, saying.earliest, saying.latest), "sentence"
    if published:
        return _around(status, present, published, published), "published"
    return UNKNOWN, None


def _around(status: Status, present: bool, first: str, last: str) -> When:
    if status in ("scheduled", "tentative", "postponed"):
        return When(f"[{first}..]", first, None, "unknown")
    if present or status == "ongoing":
        edtf = first if first == last else f"{first}/{last}"
        return When(
            f"{edtf}~" if first == last else edtf,
            first,
            last,
            "day" if first == last else "range",
            first == last,
        )
    return When(f"[..{last}]", None, last, "unknown")
