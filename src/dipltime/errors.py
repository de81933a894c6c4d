"""The errors that a user can cause and mend: one line each, saying what is wrong, where, and what to do."""

from __future__ import annotations


class DipltimeError(Exception):
    """Something in the input or the store that the message names; the command line exits with status 1."""


class InputError(DipltimeError):
    """An article that cannot be read."""


class NoPublicationDateError(InputError):
    """An article whose publication date is neither given nor to be worked out."""


class DateError(DipltimeError, ValueError):
    """A date that does not exist or that nobody can read."""


class StoreError(DipltimeError):
    """A store that cannot be read or written."""
