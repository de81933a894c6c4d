"""From the sentences and dates of an article to its events."""

from dipltime.events.extract import extract_events

__all__ = ["extract_events"]
