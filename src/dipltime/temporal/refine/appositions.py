"""A day that only says again which day another one is: "Oct. 12, the day before the crash"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dipltime.temporal.meaning import Found, Same
from dipltime.temporal.refine.clocks import is_day

if TYPE_CHECKING:
    from dipltime.text import Tokens


def with_appositions(found: list[Found], tokens: Tokens) -> list[Found]:
    """The readings, "the day before the crash" as the day that a comma before it names."""
    for at in range(1, len(found)):
        first, second = found[at - 1], found[at]
        beside = second.rule == "day_beside" and tokens.words[first.end : second.start] == [","]
        if beside and is_day(first):
            found[at] = replace(second, meaning=Same("day"))
    return found
