"""Lists of words that rules ask for, from the table `date_words`."""

from __future__ import annotations

from functools import cache

from dipltime.data import table, values


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of the list `name`, in lower case. Raises KeyError if the table has no such list."""
    lists = {row["list"]: frozenset(values(row["words"])) for row in table("date_words")}
    return lists[name]
