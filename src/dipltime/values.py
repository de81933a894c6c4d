"""Frozen dataclasses with slots, made without the standard library's `dataclasses`.

That module and what it imports take longer to load, and to make a few classes, than most commands take to run. What is
made here is used the same way: `dataclasses.replace`, `fields` and `asdict` take it for one of theirs.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable

_REQUIRED = object()


def dataclass(*, frozen: bool, slots: bool) -> Callable[[type], type]:
    """The decorator; the two arguments are written out so that type checkers see what they know."""
    if not (frozen and slots):
        raise TypeError("only frozen dataclasses with slots are made here")
    return _made


def _made(plain: type) -> type:
    names = tuple(plain.__annotations__)
    defaults = {name: vars(plain)[name] for name in names if name in vars(plain)}
    dropped = {*names, "__dict__", "__weakref__"}
    attributes = {name: value for name, value in vars(plain).items() if name not in dropped}
    attributes |= {"__slots__": names, "__match_args__": names}
    attributes |= _methods(_key(names))
    made = type(plain)(plain.__name__, plain.__bases__, attributes)
    for name, value in {"__init__": _init(made, defaults), "__dataclass_fields__": _Fields(defaults)}.items():
        setattr(made, name, value)
    return made


def _key(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    """What gives the values of the fields; of one field, `attrgetter` makes no tuple."""
    values = attrgetter(*names)
    return values if len(names) > 1 else lambda one: (values(one),)


def _init(made: type, defaults: dict[str, Any]) -> Any:
    """A function, written for the class: any other takes twice as long to make a value, and millions are made."""
    names: tuple[str, ...] = vars(made)["__slots__"]
    known = {f"set_{name}": vars(made)[name].__set__ for name in names}
    known |= {f"default_{name}": value for name, value in defaults.items()}
    parameters = ", ".join(f"{name}=default_{name}" if name in defaults else name for name in names)
    body = "; ".join(f"set_{name}(self, {name})" for name in names)
    exec(f"def __init__(self, {parameters}): {body}", known)  # noqa: S102 - of the names of fields, as dataclasses do
    return known["__init__"]


def _methods(key: Callable[[Any], tuple[Any, ...]]) -> dict[str, Any]:
    """What all dataclasses can do, by what tells the values of their fields."""

    def eq(self: Any, other: Any) -> Any:
        return key(self) == key(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(key(self))

    def shown(self: Any) -> str:
        values = zip(self.__slots__, key(self), strict=True)
        return f"{type(self).__qualname__}({', '.join(f'{name}={value!r}' for name, value in values)})"

    def reduced(self: Any) -> tuple[type, tuple[Any, ...]]:
        return type(self), key(self)

    return {
        "__eq__": eq,
        "__hash__": hashed,
        "__repr__": shown,
        "__reduce__": reduced,
        "__setattr__": _frozen,
        "__delattr__": _frozen,
    }


def _frozen(self: Any, name: str, *_: Any) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"the field {name!r} of {type(self).__name__} cannot be changed")


class _Fields:
    """What `dataclasses` knows a dataclass by, made when it asks."""

    def __init__(self, defaults: dict[str, Any]) -> None:
        self._defaults = defaults

    def __get__(self, instance: object, owner: type) -> dict[str, Any]:
        from dataclasses import field, fields, make_dataclass

        named: dict[str, Any] = {name: field(default=value) for name, value in self._defaults.items()}
        types = owner.__annotations__.items()
        twin = make_dataclass(
            owner.__name__, [(name, kind, named.get(name, field())) for name, kind in types]
        )
        made = {one.name: one for one in fields(twin)}
        type.__setattr__(owner, "__dataclass_fields__", made)
        return made
