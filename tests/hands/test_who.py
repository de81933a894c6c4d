from __future__ import annotations

import pytest

from dipltime.errors import InputError
from dipltime.hands.who import parse_actor, parse_place
from dipltime.model import Actor, Place


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("Russia", Actor("Russia", "country", "RUS")),
        ("RUS:source", Actor("Russia", "country", "RUS", "source")),
        ("Vladimir Putin:target", Actor("Vladimir Putin", "person", "RUS", "target")),
        ("the Arctic Council", Actor("Arctic Council", "organisation")),
        ("The Quiet Society", Actor("The Quiet Society", "group")),
        ("Society: a club", Actor("Society: a club", "group")),
    ],
)
def test_actors(words: str, actor: Actor) -> None:
    assert parse_actor(words) == actor


def test_places() -> None:
    assert parse_place("Geneva") == Place("Geneva", "CHE")
    assert parse_place("Villa Nowhere") == Place("Villa Nowhere")
    assert parse_place(" ") is None


@pytest.mark.parametrize("words", ["", " ", ":source", "x" * 1000])
def test_no_name(words: str) -> None:
    with pytest.raises(InputError):
        parse_actor(words)
