"""A command line that asks for what there is not."""

from __future__ import annotations


class MisuseError(Exception):
    """What is wrong with a value, and the option or argument that it was given to, if it is one."""

    def __init__(self, reason: str, option: str | None = None) -> None:
        self.reason = reason
        super().__init__(f"Invalid value for {option}: {reason}" if option else f"Invalid value: {reason}")
