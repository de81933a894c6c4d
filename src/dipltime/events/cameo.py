"""The root code of CAMEO that an event's type and mode stand for, for those whose data is in that scheme."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table

if TYPE_CHECKING:
    from dipltime.model import Event


@cache
def _roots() -> dict[tuple[str, str], str]:
    return {(row["type"], row["mode"]): row["root"] for row in table("cameo")}


def cameo_root(event: Event) -> str | None:
    """The two digits of the CAMEO root code of `event`, "04" for a consultation; None for OTHER.

    The row of the table `cameo` for the event's type and mode counts, else that for its type alone. The root
    is derived on request and never stored: `extract --cameo` and `show --cameo` write it beside the type.
    """
    return _roots().get((event.type, event.mode or "")) or _roots().get((event.type, ""))
