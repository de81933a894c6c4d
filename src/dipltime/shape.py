"""Holding what another program wrote against the JSON Schema that `dipltime schema` prints.

Only the words of JSON Schema that this schema uses are known here; a test holds the two together.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from dipltime.errors import InputError
from dipltime.serial import schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dipltime.serial import Json

    _Checks = dict[str, Callable[[Any, Any], bool]]

_KINDS: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}
_SHOWN = 60


class _MisfitError(Exception):
    """A value that is not as it should be: where, and why."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(where, why)
        self.where, self.why = where, why


def fitted(value: object, name: str, *, exact: bool = True) -> Any:
    """`value` with no more than the definition `name` of the schema knows of; raises InputError if it is none.

    Without `exact`, words need not have the form that the schema's patterns ask for.
    """
    checks = _CHECKS if exact else {word: holds for word, holds in _CHECKS.items() if word != "pattern"}
    try:
        return _fit(value, {"$ref": f"#/$defs/{name}"}, "", checks)
    except _MisfitError as misfit:
        where = f"its {misfit.where.lstrip('.')} " if misfit.where else ""
        raise InputError(f"is no {name}: {where}{misfit.why}") from None


@cache
def _named(reference: str) -> Json:
    """The rule that "#/$defs/event/properties/title" refers to."""
    rule = schema()
    for name in reference.removeprefix("#/").split("/"):
        rule = rule[name]
    return rule


def _parts(rule: Json) -> Iterator[Json]:
    """A rule and those that it refers to or takes together."""
    if "$ref" in rule:
        yield from _parts(_named(rule["$ref"]))
    for part in rule.get("allOf", ()):
        yield from _parts(part)
    yield rule


def _fit(value: object, rule: Json, where: str, checks: _Checks) -> object:
    parts = list(_parts(rule))
    for part in parts:
        for word, holds in checks.items():
            if word in part and not holds(value, part[word]):
                raise _MisfitError(where, f"is {_shown(value)}, which the schema's {word} rules out")
        for field in part.get("required", ()):
            if isinstance(value, dict) and field not in value:
                raise _MisfitError(where, f"has no {field!r}")
    for part in parts:
        if "anyOf" in part:
            return _any(value, part["anyOf"], where, checks)
    if isinstance(value, dict):
        return _object(value, parts, where, checks)
    if isinstance(value, list):
        return _array(value, parts, where, checks)
    return value


def _any(value: object, rules: list[Json], where: str, checks: _Checks) -> object:
    """`value` by the rule that it fits best: of several misfits the one that lies deepest tells most."""
    misfits = []
    for rule in rules:
        try:
            return _fit(value, rule, where, checks)
        except _MisfitError as misfit:
            misfits.append(misfit)
    raise max(misfits, key=lambda misfit: len(misfit.where))


def _object(value: Json, parts: list[Json], where: str, checks: _Checks) -> Json:
    known = {name: rule for part in parts for name, rule in part.get("properties", {}).items()}
    if not known:
        return value
    return {
        name: _fit(one, known[name], f"{where}.{name}", checks)
        for name, one in value.items()
        if name in known
    }


def _array(value: list[Any], parts: list[Json], where: str, checks: _Checks) -> list[Any]:
    rule: Json = next((part["items"] for part in parts if "items" in part), {})
    return [_fit(one, rule, f"{where}[{index}]", checks) for index, one in enumerate(value)]


def _is(value: object, kinds: str | list[str]) -> bool:
    allowed = [kinds] if isinstance(kinds, str) else kinds
    if isinstance(value, bool):
        return "boolean" in allowed
    return any(isinstance(value, _KINDS[kind]) for kind in allowed)


def _matches(value: object, pattern: str) -> bool:
    return not isinstance(value, str) or bool(re.search(_closed(pattern), value, re.ASCII))


def _closed(pattern: str) -> str:
    """Python's `$` lets a line break follow, that of JSON Schema does not."""
    return pattern[:-1] + r"\Z" if pattern.endswith("$") else pattern


_CHECKS: _Checks = {
    "type": _is,
    "enum": lambda value, allowed: value in allowed,
    "pattern": _matches,
    "minLength": lambda value, least: not isinstance(value, str) or len(value) >= least,
    "minItems": lambda value, least: not isinstance(value, list) or len(value) >= least,
    "maxItems": lambda value, most: not isinstance(value, list) or len(value) <= most,
    "minimum": lambda value, least: not _is(value, "number") or value >= least,
}


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
