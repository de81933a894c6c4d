"""Sentences of two articles: do they tell of one event? The table is `pairs.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.tracking.keeping import Kept

from dipltime.api import extract
from dipltime.model import Article

PAIRS: dict[str, list[dict[str, Any]]] = tomllib.loads(Path(__file__).with_name("pairs.toml").read_text())
JOIN = {pair["name"]: pair for pair in PAIRS["join"]}
APART = {pair["name"]: pair for pair in PAIRS["apart"]}


def together(pair: dict[str, Any]) -> list[bool]:
    """Of the events that the two articles tell, in both orders of reading, whether one is told by both."""
    found = []
    for order in ("ab", "ba"):
        kept = Kept()
        for name in order:
            published, text = pair[name]
            one = Article(name, f"{text}\n", published=published, published_from="option")
            kept.add(one, extract(one).events)
        assert kept.faults() == []
        articles = ({evidence["article"] for evidence in row["evidence"]} for row in kept.events.values())
        found.append(any(told == {"a", "b"} for told in articles))
    return found


@pytest.mark.parametrize("pair", JOIN.values(), ids=JOIN)
def test_one_event(pair: dict[str, Any]) -> None:
    assert together(pair) == [True, True]


@pytest.mark.parametrize("pair", APART.values(), ids=APART)
def test_two_events(pair: dict[str, Any]) -> None:
    assert together(pair) == [False, False]


def test_no_pair_is_lost() -> None:
    assert len(JOIN) == len(PAIRS["join"])
    assert len(APART) == len(PAIRS["apart"])
