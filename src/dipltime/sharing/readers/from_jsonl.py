"""JSON, one object a line: events, or what `extract` writes. One object over several lines is taken too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from dipltime.errors import InputError
from dipltime.sharing.readers import from_json

if TYPE_CHECKING:
    from dipltime.sharing.parcel import Parcel


def read(text: str, source: str, parcel: Parcel) -> None:
    """Put the objects of the lines into `parcel`; raises InputError."""
    if text.lstrip().startswith(("{\n", "{\r\n", "[")):
        from_json.read(text, source, parcel)
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                data = orjson.loads(line)
            except orjson.JSONDecodeError as error:
                raise InputError(f"{source}: line {number} is no JSON: {error}") from None
            parcel.put(data, f"{source}: line {number}")
