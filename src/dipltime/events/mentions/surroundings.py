"""What the words around a name make of it: a place, a modifier, part of another name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table, values

if TYPE_CHECKING:
    from dipltime.events.mentions.spotting import Hit
    from dipltime.text import Tokens

_GEOGRAPHIC = frozenset({"country", "capital", "city", "region", "seat"})
_APPOSED = 3
_NAMED_AFTER = frozenset({"country", "people", "capital", "city", "region"})


@cache
def words_with(effect: str) -> frozenset[str]:
    """The words of the table of surroundings that have this effect."""
    return frozenset(row["word"] for row in table("surroundings") if row["effect"] == effect)


@cache
def _ambiguous() -> dict[str, dict[str, str]]:
    return {row["name"]: row for row in table("ambiguous")}


@cache
def _evidence(cell: str) -> frozenset[str]:
    return frozenset(values(cell))


def _with_countries(tokens: Tokens, hits: list[Hit]) -> list[Hit]:
    """The hits with "Geneva, Switzerland" made one."""
    merged: list[Hit] = []
    for hit in hits:
        last = merged[-1] if merged else None
        if (
            last
            and last.entry.kind in ("capital", "city")
            and hit.entry.kind == "country"
            and tokens.words[last.end : hit.first] == [","]
            and last.entry.country == hit.entry.country
        ):
            last.end = hit.end
        else:
            merged.append(hit)
    return merged


def judge(tokens: Tokens, hits: list[Hit]) -> list[Hit]:
    """The hits that mean what the tables say, each marked where it stands as a place or a modifier."""
    kept: list[Hit] = []
    words = frozenset(tokens.words)
    for hit in hits:
        if hit.entry.kind == "title" or (_stands(tokens, hit) and _is_meant(tokens, hit, words)):
            _mark(tokens, hit)
            if kept and not hit.located:
                hit.located = _goes_on(tokens, kept[-1], hit)
            kept.append(hit)
    return _with_countries(tokens, kept)


def _goes_on(tokens: Tokens, last: Hit, hit: Hit) -> bool:
    """Whether a place is told on: "in Kenya and Tanzania", "in the Moroccan capital, Rabat"."""
    if hit.entry.kind not in _GEOGRAPHIC or hit.adjective or hit.first - last.end > _APPOSED:
        return False
    between = tokens.words[last.end : hit.first]
    if last.located:
        return between in (["and"], ["or"])
    if last.entry.kind != "people" or not set(between) & words_with("located_noun"):
        return False
    return set(between) <= words_with("located_noun") | {",", "of"} and _stands_in_place(tokens, last)


def _stands(tokens: Tokens, hit: Hit) -> bool:
    return not (_cut_before(tokens, hit.first) or _cut_after(tokens, hit.end) or _part_of_name(tokens, hit))


def joined(tokens: Tokens, left: int) -> bool:
    """Whether the token `left` and the next touch each other."""
    return left + 1 < len(tokens.starts) and tokens.ends[left] == tokens.starts[left + 1]


def capital_at(tokens: Tokens, position: int) -> bool:
    """Whether there is a token at `position` and it begins with a capital letter."""
    return 0 <= position < len(tokens.forms) and tokens.forms[position][0].isupper()


def spaced(tokens: Tokens, left: int) -> bool:
    """Whether one blank, and nothing else, stands between the token `left` and the next."""
    if left < 0 or left + 1 >= len(tokens.starts):
        return False
    return tokens.text[tokens.ends[left] : tokens.starts[left + 1]] == " "


_MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
     "november", "december"}
)  # fmt: skip


def after_date(tokens: Tokens, first: int) -> bool:
    """Whether the word before is the month of a date, no name: "on 5 May Washington spoke"."""
    return first >= 2 and tokens.words[first - 1] in _MONTHS and tokens.words[first - 2].isdigit()


def _cut_before(tokens: Tokens, first: int) -> bool:
    words = tokens.words
    drop = words_with("drop_before")
    if first >= 2 and words[first - 1] in "-–" and joined(tokens, first - 1) and joined(tokens, first - 2):
        return words[first - 2] in drop
    return first >= 1 and words[first - 1] == "ethnic"


def _cut_after(tokens: Tokens, end: int) -> bool:
    words = tokens.words
    if end + 1 >= len(words) or words[end] not in "-–" or not joined(tokens, end - 1):
        return False
    return words[end + 1] in words_with("drop_after")


def _part_of_name(tokens: Tokens, hit: Hit) -> bool:
    if hit.entry.kind not in _NAMED_AFTER:
        return False
    if _names_brand(tokens, hit.end):
        return True
    if hit.entry.kind in ("capital", "city") and _names_instrument(tokens, hit.end):
        return True
    if hit.entry.kind == "people":
        return _is_language(tokens, hit)
    return hit.entry.after and not _after_preposition(tokens, hit.first)


def _names_brand(tokens: Tokens, end: int) -> bool:
    """Whether "Post", "State University" and the like go on the name."""
    for place in (end, end + 1):
        if not (spaced(tokens, place - 1) and capital_at(tokens, place)):
            return False
        if tokens.words[place] in words_with("brand"):
            return True
    return False


def _names_instrument(tokens: Tokens, end: int) -> bool:
    """Whether a treaty is named after the place: "the Minsk agreements", "the Paris climate accord"."""
    words = words_with("instrument")
    if not spaced(tokens, end - 1):
        return False
    if tokens.words[end] in words:
        return True
    return spaced(tokens, end) and tokens.words[end + 1] in words and tokens.words[end].isalpha()


def _is_language(tokens: Tokens, hit: Hit) -> bool:
    words = tokens.words
    if hit.first == 0 or words[hit.first - 1] != "in" or words[hit.first].endswith("s"):
        return False
    return hit.end >= len(words) or words[hit.end] in words_with("after_language")


def _after_preposition(tokens: Tokens, first: int) -> bool:
    return first > 0 and tokens.words[first - 1] in words_with("preposition")


def _is_meant(tokens: Tokens, hit: Hit, words: frozenset[str]) -> bool:
    row = _ambiguous().get(tokens.text[tokens.starts[hit.first] : tokens.ends[hit.end - 1]])
    if row is None:
        return True
    if row["given"] == "yes" and _given_name(tokens, hit):
        return False
    if row["given"] in ("yes", "surname") and _surname(tokens, hit):
        return False
    return _evidence_speaks_for(words, row)


def _evidence_speaks_for(words: frozenset[str], row: dict[str, str]) -> bool:
    wanted, unwanted = _evidence(row["for"]), _evidence(row["against"])
    if not wanted and not unwanted:
        return True
    if unwanted:
        return len(words & wanted) >= len(words & unwanted)
    return bool(words & wanted)


def _given_name(tokens: Tokens, hit: Hit) -> bool:
    return (
        spaced(tokens, hit.end - 1)
        and capital_at(tokens, hit.end)
        and not tokens.text[tokens.starts[hit.end] : tokens.ends[hit.end]].isupper()
        and tokens.words[hit.end] not in words_with("after_country") | words_with("no_name")
        and not _after_preposition(tokens, hit.first)
    )


def _surname(tokens: Tokens, hit: Hit) -> bool:
    before = hit.first - 1
    if not (spaced(tokens, before) and capital_at(tokens, before)) or not tokens.words[before].isalpha():
        return False
    if after_date(tokens, hit.first):
        return False
    return tokens.words[before] not in words_with("before_country") and len(tokens.words[before]) > 1


def _mark(tokens: Tokens, hit: Hit) -> None:
    words, end = tokens.words, hit.end
    if end < len(words) and words[end] in "-–" and joined(tokens, end - 1) and joined(tokens, end):
        hit.adjective = True
    hit.adjective = hit.adjective or _short_modifier(tokens, hit)
    if hit.entry.kind not in _GEOGRAPHIC or hit.adjective:
        return
    hit.located = _stands_in_place(tokens, hit) or _names_meeting(tokens, hit) or _heads_dateline(tokens, hit)


def _short_modifier(tokens: Tokens, hit: Hit) -> bool:
    """Whether a short form without its article modifies a noun: "at US embassies", not "in the US"."""
    first, end = hit.first, hit.end
    if hit.entry.kind != "country" or tokens.words[first] not in ("u", "us", "uk"):
        return False
    if not (first and tokens.words[first - 1] in words_with("located") and spaced(tokens, end - 1)):
        return False
    return not capital_at(tokens, end) and tokens.words[end] not in words_with("no_name")


def _stands_in_place(tokens: Tokens, hit: Hit) -> bool:
    words, first = tokens.words, hit.first
    whole_country = hit.entry.kind == "country"
    if whole_country and words[hit.end : hit.end + 2] in (["'", "s"], ["’", "s"]):
        return False
    position = first - 1
    while (
        position >= 0 and words[position] in words_with("located_modifier") | {"-"} and first - position < 5
    ):
        position -= 1
    if position < 0:
        return False
    if words[position] in words_with("located"):
        return not (whole_country and words[position] == "at")
    return words[position] == "of" and words[position - 1] in words_with("located_noun")


def _names_meeting(tokens: Tokens, hit: Hit) -> bool:
    if hit.entry.kind not in ("capital", "city") or not spaced(tokens, hit.end - 1):
        return False
    if tokens.words[hit.end] not in words_with("venue"):
        return False
    if hit.entry.kind == "capital":
        hit.actors = ()
    return True


def _heads_dateline(tokens: Tokens, hit: Hit) -> bool:
    """Whether the place begins a paragraph and a sign follows: "MOSCOW (AP) --", "GENEVA — "."""
    start, end = tokens.starts[hit.first], hit.end
    if end >= len(tokens) or (start > 0 and tokens.text[start - 1] != "\n"):
        return False
    if tokens.words[end] in "-–—_":
        return hit.entry.kind in ("capital", "city")
    return tokens.words[end] == "(" or (tokens.words[end] == "," and _is_upper(tokens, hit))


def _is_upper(tokens: Tokens, hit: Hit) -> bool:
    return tokens.text[tokens.starts[hit.first] : tokens.ends[hit.end - 1]].isupper()
