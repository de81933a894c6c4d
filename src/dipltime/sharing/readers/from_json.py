"""A JSON document: an array of events or of what `extract` writes, or one such object."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from dipltime.errors import InputError

if TYPE_CHECKING:
    from dipltime.sharing.parcel import Parcel


def read(text: str, source: str, parcel: Parcel) -> None:
    """Put the objects of the document into `parcel`; raises InputError."""
    try:
        data = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise InputError(f"{source} is no JSON: {error}") from None
    for index, one in enumerate(data if isinstance(data, list) else [data]):
        parcel.put(one, f"{source}: object {index + 1}")
