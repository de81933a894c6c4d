"""One line that a person can read: who, what, to whom; no dates; at most 90 characters."""

from dipltime.events.titles.doer import is_clear
from dipltime.events.titles.fit import LIMIT
from dipltime.events.titles.naming import Title, title_of, title_of_noun, title_of_sentence
from dipltime.events.titles.plain import is_between, plain_noun_title, plain_title

__all__ = [
    "LIMIT",
    "Title",
    "is_between",
    "is_clear",
    "plain_noun_title",
    "plain_title",
    "title_of",
    "title_of_noun",
    "title_of_sentence",
]
