"""Files that are read back: one module a format, named here; a reader is a function `read(text, source, parcel)`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from dipltime.errors import InputError

if TYPE_CHECKING:
    from dipltime.sharing.parcel import Parcel

_MODULES = {"json": "from_json", "jsonl": "from_jsonl", "csv": "from_csv", "ics": "from_ics"}

NAMES = tuple(_MODULES)

_BLANK = b" \t\r\n\xef\xbb\xbf"


class _Reader(Protocol):
    def read(self, text: str, source: str, parcel: Parcel) -> None: ...


def read(content: bytes, source: str, parcel: Parcel, name: str | None = None) -> None:
    """Put what a file holds into `parcel`; raises InputError, which names `source` and the line.

    Without `name`, one of NAMES, the format is told by how the file begins.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{source} is not in UTF-8: it is no file that `dipltime export` wrote") from None
    module = import_module(f"{__name__}.{_MODULES[name or _guessed(content)]}")
    cast("_Reader", module).read(text, source, parcel)


def _guessed(content: bytes) -> str:
    start = content.lstrip(_BLANK)[:200]
    if start.startswith(b"["):
        return "json"
    if start.startswith(b"{") or not start:
        return "jsonl"
    return "ics" if start.upper().startswith(b"BEGIN:VCALENDAR") else "csv"
