"""From a text to its dates: words, rules, refinements, values."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from dipltime.model import DateExpression
from dipltime.temporal import lexicon as lexicons
from dipltime.temporal.context import Context
from dipltime.temporal.express import expression
from dipltime.temporal.grammar import Match, Rule, compile_pattern, literals
from dipltime.temporal.meaning import Away, Compared, Found
from dipltime.temporal.narrative import is_narrative
from dipltime.temporal.refine.clocks import merge_clocks, with_parts
from dipltime.temporal.refine.modifiers import with_modifiers
from dipltime.temporal.refine.overlap import drop_overlaps
from dipltime.temporal.resolve import resolve
from dipltime.text import Tokens, tokenise

if TYPE_CHECKING:
    import re

    from dipltime.temporal.lexicon import Lexicon


@cache
def _grammar() -> tuple[Lexicon, tuple[tuple[int, Rule, re.Pattern[str]], ...]]:
    from dipltime.temporal.rules import RULES

    lexicon = lexicons.build(literals(rule.pattern for rule in RULES))
    compiled = tuple((rank, rule, compile_pattern(rule.pattern, lexicon)) for rank, rule in enumerate(RULES))
    return lexicon, compiled


def read(tokens: Tokens) -> list[Found]:
    """All readings of the rules, refined, in text order, without values."""
    lexicon, rules = _grammar()
    codes = lexicon.encode(tokens.forms)
    readings: list[tuple[int, Found]] = []
    for rank, rule, pattern in rules:
        for found in pattern.finditer(codes):
            match = Match(tokens, codes, lexicon, found, *found.span())
            meaning = rule.meaning(match)
            if meaning is not None:
                readings.append((rank, Found(match.start, match.end, meaning, rule.name, rule.mod)))
    kept = [with_parts(reading, tokens) for reading in drop_overlaps(readings)]
    return [with_modifiers(reading, tokens) for reading in merge_clocks(kept, tokens)]


def _compares(meaning: object) -> bool:
    """Whether a date only stands for comparison ("a year earlier"), and what follows does not count from it."""
    return isinstance(meaning, Compared) or (
        isinstance(meaning, Away) and meaning.unit == "year" and meaning.sign < 0
    )


def find_dates(
    text: str, published: date | None = None, *, tokens: Tokens | None = None, language: str = "en"
) -> tuple[DateExpression, ...]:
    """The date expressions of `text`, in order, resolved against the day it was published.

    Without `published`, what the text alone cannot settle keeps an underspecified value (XXXX-WXX-3).
    """
    tokens = tokens or tokenise(text)
    found = read(tokens)
    context = Context(tokens, published, is_narrative(found, published))
    dates: list[DateExpression] = []
    for reading in found:
        result = resolve(reading, context)
        if result is None:
            continue
        dates.append(expression(reading, result, context))
        if result.period is not None and not _compares(reading.meaning):
            context.tell(reading.start, result.period)
    return tuple(dates)
