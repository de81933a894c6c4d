"""Whether a text is news, anchored at its publication, or a narrative, anchored at the last date it told."""

from __future__ import annotations

from datetime import date

from dipltime.temporal.meaning import Away, Calendar, Found, Known, MonthDay, Weekday

_FAR_YEARS = 1


def is_narrative(found: list[Found], published: date | None) -> bool:
    """Whether whole dates far from the publication outweigh the expressions that point from it."""
    far = pointing = 0
    for reading in found:
        meaning = reading.meaning
        if isinstance(meaning, Known):
            years = published and abs(meaning.period.year - published.year)
            far += meaning.period.unit in ("day", "month", "year") and (years is None or years > _FAR_YEARS)
        elif isinstance(meaning, Weekday) or (isinstance(meaning, Calendar) and meaning.base == "published"):
            pointing += 1
        elif isinstance(meaning, Away) and meaning.base == "published":
            pointing += 1
    loose = sum(isinstance(reading.meaning, MonthDay) for reading in found)
    if published is None:
        return far > 0
    return far >= 3 and far > 2 * pointing and (loose > 0 or far > 5 or pointing == 0)
