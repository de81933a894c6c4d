"""What a word wants after it, or can be, in a title: the table `title_words`."""

from __future__ import annotations

from functools import cache

from dipltime.data import table, values


@cache
def _words() -> dict[str, frozenset[str]]:
    return {row["word"]: frozenset(values(row["classes"])) for row in table("title_words")}


def has_class(word: str, name: str) -> bool:
    """Whether the table gives the word this class."""
    return name in _words().get(word, ())


def wants(word: str, name: str) -> bool:
    """Whether a word wants the kind of complement that the table gives it, also in the plural."""
    return has_class(word, name) or (word.endswith("s") and has_class(word[:-1], name))


@cache
def _closing() -> frozenset[str]:
    return frozenset(row["lemma"] for row in table("closing_verbs"))


def is_closing(lemma: str) -> bool:
    """Whether a verb can end what is said without an object: the table `closing_verbs`."""
    return lemma in _closing()
