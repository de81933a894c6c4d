"""What is known where an expression stands: the publication day, the date told last, the kind of text."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dipltime.temporal.periods import Period, bounds

if TYPE_CHECKING:
    from dipltime.text import Tokens


@dataclass(slots=True)
class Context:
    """The state in which the expressions of one text are resolved, from its first to its last."""

    tokens: Tokens
    published: date | None
    narrative: bool = False
    told: list[tuple[int, Period]] = field(default_factory=list)
    """The periods told so far, each with the token it stood at."""

    def tell(self, at: int, period: Period) -> None:
        """Remember that `period` was told at token `at`."""
        self.told.append((at, period))

    @property
    def previous(self) -> Period | None:
        """The period told last."""
        return self.told[-1][1] if self.told else None

    def previous_day(self) -> date | None:
        """The day told last, or the first day of the period told last."""
        for _, period in reversed(self.told[-6:]):
            if period.unit == "day":
                return _first(period)
        return _first(self.told[-1][1]) if self.told else None

    def anchor(self, base: str) -> tuple[date | None, str]:
        """The day to count from, and what it is."""
        if (base == "previous" or self.narrative) and self.told:
            return self.previous_day(), "previous date"
        return self.published, "published"


def _first(period: Period) -> date | None:
    try:
        return bounds(period)[0]
    except (ValueError, OverflowError):
        return None
