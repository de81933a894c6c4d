"""What stands before a title and belongs to it: "the former US deputy" of "the former US deputy minister"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dipltime.events.mentions.surroundings import capital_at, spaced, words_with

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.events.mentions.spotting import Hit
    from dipltime.text import Tokens

OF_A_COUNTRY = frozenset({"country", "people", "capital", "seat", "organisation"})
_REACH = 6


class Phrase(NamedTuple):
    """The words before a title that belong to it."""

    depth: int
    """How many of the last hits it swallows."""
    first: int
    owner: Hit | None
    """Whose title it is: a country, an organisation, or a person ("the president's adviser")."""
    definite: bool
    """Whether nothing says that it is a former one."""


def read_phrase(tokens: Tokens, found: Sequence[Hit], title: Hit) -> Phrase:
    """Go back from the title over modifiers to whose title it is."""
    depth, place, definite, start = 0, title.first - 1, True, title.first
    while place >= 0 and title.first - place <= _REACH:
        last = found[-1 - depth] if depth < len(found) else None
        if last and last.end == place + 1:
            if last.entry.kind == "title":
                depth, place, start = depth + 1, last.first - 1, last.first
                continue
            if last.person or last.entry.kind not in OF_A_COUNTRY:
                return Phrase(depth, start, last if last.person else None, definite)
            return Phrase(depth + 1, last.first, last, definite)
        definite = definite and tokens.words[place] not in words_with("former")
        if not _may_modify(tokens, place):
            if not _may_be_field(tokens, last, title, place):
                break
            # "The US market leader" holds no office.
            definite = False
        if tokens.words[place] not in "'’s":
            start = place
        place -= 1
    return Phrase(depth, found[-depth].first if depth else title.first, None, definite)


def _may_modify(tokens: Tokens, place: int) -> bool:
    word = tokens.words[place]
    if word in words_with("title_modifier") or word in words_with("former"):
        return True
    if word in "'’s" and not spaced(tokens, place - 1):
        return True
    return capital_at(tokens, place) and word.isalpha() and word not in words_with("no_name")


def _may_be_field(tokens: Tokens, last: Hit | None, title: Hit, place: int) -> bool:
    """Whether the one word before a title says of what: "Iran's security chief", "UN aid chief"."""
    if last is None or place != title.first - 1 or place - last.end not in (0, 2):
        return False
    word = tokens.words[place]
    if capital_at(tokens, title.first) or not word.isalpha() or word.endswith("ed"):
        return False
    return word not in words_with("no_name") and tokens.words[last.end] in ("'", "’", word)
