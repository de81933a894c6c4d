"""Numbers in figures and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dipltime.temporal.grammar import Match


def _figures(words: list[str]) -> float:
    """ "5", "1,200", "2.5", "5 1/2": the parts are tokens of their own."""
    words = [word for word in words if word not in ",-"]
    if "/" in words:
        at = words.index("/")
        whole = float(words[at - 2]) if at >= 2 else 0.0
        return whole + float(words[at - 1]) / max(float(words[at + 1]), 1.0)
    if "." in words:
        return float("".join(words))
    digits = "".join(word for word in words if word.isdecimal())
    return float(digits) if digits else 0.0


_FRACTIONS = {"¼": 0.25, "½": 0.5, "¾": 0.75}


def count(match: Match, name: str) -> float:
    """The number that the part `name`, a COUNT, stands for; "a" is 1, "half a" is 0.5."""
    words = match.words(name)
    if "dozen" in words and words[0] == "half":
        return 6.0
    half = 0.5 if "half" in words else sum(_FRACTIONS.get(word, 0.0) for word in words)
    if words and words[0][0].isdecimal():
        plain = [word for word in words if word[0].isdecimal() or word in (".", "/", ",")]
        return _figures(plain) * (1e6 if "million" in words else 1) + half
    if "half" in words and words[-2:-1] in (["one"], ["-"]):
        words = words[: words.index("and")] if "and" in words else words
    total, current = 0.0, 0.0
    for word in words:
        value = match.lexicon.values.get(("CARDINAL", word))
        scale = match.lexicon.values.get(("SCALE", word))
        if value is not None:
            current += float(value)
        elif scale is not None:
            current = max(current, 1.0) * float(scale)
            if float(scale) >= 1000:
                total, current = total + current, 0.0
    total += current
    if not total and half:
        return half
    return (total or 1.0) + half


def ordinal(match: Match, name: str) -> int:
    """The number of a DAYNUM: "19", "19th", "eighth", "twenty-first"."""
    total = 0
    for word in match.words(name):
        if word.isdecimal():
            return int(word)
        for kind in ("ORDINAL", "CARDINAL"):
            if (kind, word) in match.lexicon.values:
                total += int(match.lexicon.values[kind, word])
                break
    return total


def year(match: Match, name: str) -> int:
    """The year of an AYEAR or a TWO: "1998", "'98", "98", "nineteen ninety-four", "two thousand and one"."""
    words = [word for word in match.words(name) if word not in ("-", "and")]
    if words[-1].isdecimal():
        short = int(words[-1])
        return short if len(words[-1]) > 2 else short + (2000 if short < 40 else 1900)
    total = {"nineteen": 1900, "eighteen": 1800}.get(words[0], 2000)
    rest = words[1:] if words[0] in ("nineteen", "eighteen") else words[2:]
    return total + sum(int(match.lexicon.values.get(("CARDINAL", word), "0")) for word in rest)
