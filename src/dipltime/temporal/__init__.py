"""Finding the date expressions of a text and working out what they mean."""

from dipltime.temporal.find import find_dates

__all__ = ["find_dates"]
