"""Dates in languages other than English: whole dates, weekdays, yesterday, today and tomorrow."""

from dipltime.temporal.foreign.find import find_foreign

__all__ = ["find_foreign"]
