"""Which events can be what is asked for, as far as the columns tell: as a condition that an index answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from psycopg.sql import SQL

from dipltime.store.postgres import columns
from dipltime.store.postgres.writing import EVERY

if TYPE_CHECKING:
    from collections.abc import Collection

    from psycopg.sql import Composable

    from dipltime.store import Span

    Condition = tuple[Composable, dict[str, Any]]

EVERYTHING: Condition = EVERY, {}
_HAPPENED = SQL("happened && %(span)s::daterange")
_WORDS = SQL("(words @@ %(words)s::tsquery OR words IS NULL)")
_SAID = SQL("EXISTS (SELECT FROM unnest(%(said)s::text[]) AS one (text) WHERE strpos(said, one.text) > 0)")


def condition(span: Span | None, said: Collection[str]) -> Condition:
    """What the columns of an event must be for it to be asked for, and the values of that."""
    conditions: list[Composable] = []
    values: dict[str, Any] = {}
    if span is not None:
        conditions.append(_HAPPENED)
        values["span"] = columns.span(*span)
    if texts := [text for one in said if (text := columns.plain(one))]:
        if query := columns.asked(texts):
            conditions.append(_WORDS)
            values["words"] = query
        conditions.append(_SAID)
        values["said"] = texts
    return (SQL(" WHERE ") + SQL(" AND ").join(conditions), values) if conditions else EVERYTHING
