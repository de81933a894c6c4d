"""From a text to its dates: words, rules, refinements, values."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dipltime.model import DateExpression
from dipltime.temporal.apposition import Read, apposed
from dipltime.temporal.context import Context
from dipltime.temporal.course import in_aside, moves_on
from dipltime.temporal.express import expression
from dipltime.temporal.meaning import Away, Calendar, Clock, Compared, Feast, Found, Known
from dipltime.temporal.narrative import narrated
from dipltime.temporal.refine.appositions import with_appositions
from dipltime.temporal.refine.clocks import merge_clocks, with_parts
from dipltime.temporal.refine.dated_names import with_named_years
from dipltime.temporal.refine.lengths import with_lengths
from dipltime.temporal.refine.modifiers import with_modifiers
from dipltime.temporal.refine.names import without_names
from dipltime.temporal.refine.orders import with_order
from dipltime.temporal.refine.overlap import apart, drop_overlaps
from dipltime.temporal.refine.ranges import with_ranges
from dipltime.temporal.refine.suffixes import with_suffix
from dipltime.temporal.relations import with_origins, with_relations
from dipltime.temporal.resolve import resolve
from dipltime.temporal.scan import scan
from dipltime.temporal.settings import with_settings
from dipltime.text import Tokens, tokenise

if TYPE_CHECKING:
    from dipltime.temporal.periods import Period


def read(tokens: Tokens) -> list[Found]:
    """All readings of the rules, refined, in text order, without values."""
    readings = scan(tokens)
    dates = without_names(drop_overlaps(readings), tokens)
    kept = with_lengths(with_order(with_ranges(dates, tokens), tokens), tokens)
    kept = with_appositions(kept, tokens)
    parted = [with_parts(reading, tokens) for reading in kept]
    merged = merge_clocks(parted, tokens)
    longer = [with_suffix(reading, tokens) for reading in merged]
    return apart(longer, [with_modifiers(reading, tokens) for reading in longer])


def _tells(reading: Found, period: Period, context: Context) -> bool:
    """Whether what follows can count from this date."""
    if context.beside and isinstance(reading.meaning, Away | Calendar | Clock):
        return False
    if context.narrative:
        at = context.line[-1][0] if context.line else None
        return moves_on(reading, period, context.reference("year"), context.tokens, at)
    return not _compares(reading.meaning)


def _compares(meaning: object) -> bool:
    """Whether a date only stands for comparison ("a year earlier"), and what follows does not count from it."""
    named = isinstance(meaning, Compared) and (meaning.years < 0 or meaning.year is not None)
    return named or (isinstance(meaning, Away) and meaning.unit == "year" and meaning.sign < 0)


def find_dates(
    text: str, published: date | None = None, *, tokens: Tokens | None = None, language: str = "en"
) -> tuple[DateExpression, ...]:
    """The date expressions of `text`, in order, resolved against the day it was published.

    Without `published`, what the text alone cannot settle keeps an underspecified value (XXXX-WXX-3).
    """
    if not language.lower().startswith("en"):
        from dipltime.temporal.foreign import find_foreign

        return find_foreign(text, published, language)
    tokens = tokens or tokenise(text)
    found = with_named_years(read(tokens), tokens, published)
    context = Context(tokens, published)
    dates: list[DateExpression] = []
    before: Read | None = None
    for reading, story, context.narrative in narrated(found, tokens, published):
        context.turn(story=story)
        context.beside = in_aside(reading, context)
        result = resolve(reading, context)
        if result is None:
            continue
        if before is not None and (context.narrative or isinstance(before[0].meaning, Feast)):
            former, result = apposed(before, (reading, result), tokens)
            if former is not before[1]:
                dates[-1] = expression(before[0], former, context)
        dates.append(expression(reading, result, context))
        before = reading, result
        if result.period is not None and _tells(reading, result.period, context):
            from_writing = not context.narrative and not isinstance(reading.meaning, Known)
            context.tell(reading.start, result.period, from_writing=from_writing)
            if result.reached is not None:
                context.tell(reading.start, result.reached)
        elif result.period is not None and context.narrative:
            context.aside = reading.start, result.period
    related = with_origins(with_relations(dates, tokens, published), tokens, published)
    return with_settings(related, tokens)
