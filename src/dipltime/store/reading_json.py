"""Reading rows: the first by the standard library's json, which is there at once, and when there are many by orjson."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable

_FEW = 1 << 20
"""Bytes from which on orjson makes good for the time its import takes."""


class _Reader:
    """Reads JSON; raises ValueError for what is none."""

    def __init__(self) -> None:
        self._left = _FEW
        self._decode = json.JSONDecoder(parse_constant=_refuse).decode
        self._quick: Callable[[bytes], Any] | None = None

    def __call__(self, row: bytes) -> Any:
        if self._quick is not None:
            return self._quick(row)
        self._left -= len(row)
        if (
            self._left < 0 or b"\\ud" in row or b"\\uD" in row
        ):  # json takes half a surrogate pair, orjson does not
            import orjson

            self._quick = orjson.loads
            return self._quick(row)
        try:
            return self._decode(row.decode())
        except RecursionError:
            raise ValueError("nested too deeply") from None


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON")


loads = _Reader()
