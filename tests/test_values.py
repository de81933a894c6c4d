"""Our dataclasses behave as those of the standard library do."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import Any

import pytest

from dipltime import model, values

CLASSES = [one for one in vars(model).values() if isinstance(one, type)]
GIVEN = ("id", 1, None, "day", (), "a", "b", "c", "d", "e", "f", "g", "h", "i")


class Plain:
    name: str
    size: int = 3


Ours: Any = values.dataclass(frozen=True, slots=True)(Plain)


def twin(of: Any) -> Any:
    """The same class as `dataclasses` makes it."""
    fields = [(one.name, one.type, dataclasses.field(default=one.default)) for one in dataclasses.fields(of)]
    return dataclasses.make_dataclass(of.__qualname__, fields, frozen=True, slots=True)


@pytest.mark.parametrize("ours", CLASSES, ids=lambda one: one.__name__)
def test_a_value_is_what_the_standard_library_would_make_of_it(ours: Any) -> None:
    given = GIVEN[: len(dataclasses.fields(ours))]
    one, theirs = ours(*given), twin(ours)(*given)
    assert repr(one) == repr(theirs)
    assert hash(one) == hash(theirs)
    assert dataclasses.asdict(one) == dataclasses.asdict(theirs)
    assert one == ours(**dict(zip(ours.__slots__, given, strict=True)))
    assert one != theirs
    assert ours.__match_args__ == twin(ours).__match_args__
    assert copy.deepcopy(one) == one == pickle.loads(pickle.dumps(one))  # noqa: S301 - our own bytes
    changed = dataclasses.replace(one, **{ours.__slots__[0]: "new"})
    assert changed != one
    assert dataclasses.replace(changed, **{ours.__slots__[0]: given[0]}) == one


def test_defaults_stand_in() -> None:
    assert Ours("a") == Ours(name="a", size=3) != Ours("a", 4)


@pytest.mark.parametrize(
    ("given", "named"), [((), {}), (("a", 1, 2), {}), (("a",), {"name": "b"}), (("a",), {"x": 1})]
)
def test_wrong_arguments_are_refused(given: tuple[Any, ...], named: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="__init__"):
        Ours(*given, **named)


def test_a_value_cannot_be_changed() -> None:
    one = Ours("a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.name = "b"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del one.name
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.other = 1
    assert not hasattr(one, "__dict__")


def test_other_dataclasses_are_not_made() -> None:
    with pytest.raises(TypeError):
        values.dataclass(frozen=False, slots=True)


def test_a_dataclass_can_have_one_field() -> None:
    made = values.dataclass(frozen=True, slots=True)(type("One", (), {"__annotations__": {"a": "int"}}))
    assert made(1) == made(1)
    assert made(1) != made(2)
    assert len({made(1), made(1)}) == 1
    assert repr(made(1)) == "One(a=1)"
    assert dataclasses.replace(made(1), a=2) == made(2)
