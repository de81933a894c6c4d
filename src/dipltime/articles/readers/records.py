"""JSONL: a record a line, other keys ignored.

`{"id"?: str, "text": str, "published"?: str, "title"?: str, "url"?: str, "language"?: str}`
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

import orjson

from dipltime.articles.readers.draft import Draft
from dipltime.articles.source import MAX_TEXT
from dipltime.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 6 * MAX_TEXT
"""The longest line, in bytes: a character may be written as "\\u00e9". More could not be held as objects."""
_KEYS = ("id", "title", "published", "url", "language")


def read_records(stream: BinaryIO, name: str) -> Iterator[Draft | InputError]:
    """The records of `stream`, read as they are asked for, and an InputError for each bad line."""
    found = False
    number = 0
    while line := stream.readline(_MOST + 1):
        number += 1
        if len(line) > _MOST:
            found = True
            yield InputError(f"{name}, line {number}: more than {_MOST // 1_000_000} MB, left out")
            _pass_over(stream, line)
            continue
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            found = True
            yield record(line, f"{name}, line {number}")
    if not found:
        raise InputError(f"{name} is empty: there is no article to read")


def _pass_over(stream: BinaryIO, line: bytes) -> None:
    """Read on to the end of a line that is too long."""
    while line and not line.endswith(b"\n"):
        line = stream.readline(_MOST)


def record(line: bytes, place: str) -> Draft | InputError:
    """What one line says, or what is wrong with it."""
    try:
        record = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        return InputError(f"{place}: no JSON ({error.msg}): a record is one object a line")
    if not isinstance(record, dict):
        return InputError(f'{place}: not an object: a record is {{"text": …}}')
    for key in ("text", *_KEYS):
        if not isinstance(record.get(key), (str, type(None))):
            return InputError(f'{place}: "{key}" is not a string')
    text = record.get("text")
    if not text or not text.strip():
        return InputError(f'{place}: there is no "text" in the record')
    said = {key: record.get(key) or None for key in _KEYS}
    return Draft(
        text,
        place,
        id=said["id"],
        title=said["title"],
        published=said["published"],
        url=said["url"],
        language=said["language"],
    )
