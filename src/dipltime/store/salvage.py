"""Saving what can be read of a file that is cut short, overwritten in part, or without its head.

Nothing is trusted but the rows themselves: each is a name, a colon and an object, wherever it stands, and what
an object holds tells the table that it belongs to.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

import orjson

from dipltime.store import FORMAT, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.store import Table
    from dipltime.store.lines import Tables

_HEAD = 1000
_EDGE = 10
"""The longest of what may be cut off in the middle beside strings: a word, an escape, a number's end."""
_SNIFF = 1 << 16
_FORMAT = re.compile(rf'"format"\s{{0,9}}:\s{{0,9}}"{FORMAT}"')
_VERSION = re.compile(r'"version"\s{0,9}:\s{0,9}(\d{1,9})\b')
_STRING = re.compile(r'"((?:[^"\\\n]++|\\.)*+)("(\s{0,99}:\s{0,99}(?=\{))?)?')
_IS_ROW = re.compile(r'\{\s{0,99}"id"\s{0,9}:')
_BETWEEN = " \t\r\n,{}"
_THING = re.compile(r"[^ \t\r\n,]")
_TITLE = re.compile(r'"title"\s{0,9}:\s{0,9}"((?:[^"\\\n]|\\.){1,300})"')
_HOLDS_ID = frozenset(("report",))
"""Names that objects with an id have inside of rows."""
_SIGNS: tuple[tuple[Table, frozenset[str]], ...] = (
    ("events", frozenset(("evidence", "when"))),
    ("removed", frozenset(("report",))),
    ("corrections", frozenset(("kind", "set"))),
    ("articles", frozenset(("published", "language"))),
)
"""What only the rows of a table have."""
_WINDOW = 1 << 13
"""Characters that are tried as a row at first: what fails to be one should not cost as much as the file is long."""
_PATIENCE = 20
"""How many times the length of a file may be read in vain, before the rest of it is given up."""
_LEAST = 100
"""What a try costs at least, as if it had read so many characters."""
_NAMES_TOLD = 3
_CLOSING = 2
"""Brackets that close the last table and the file."""


@dataclass(slots=True)
class Salvage:
    """What could be read of a file, and a line about each thing that could not, or was not as it should be."""

    tables: Tables = field(default_factory=lambda: {name: {} for name in TABLES})
    lost: list[str] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)
    version: int | None = None
    """None where the head of the file is lost."""

    def count(self) -> int:
        """How many rows there are."""
        return sum(map(len, self.tables.values()))


def is_damaged(content: bytes) -> bool:
    """Whether a file that is no store has been one, by its head or by a row near its beginning."""
    head = content[:_SNIFF].decode("latin-1")
    if _FORMAT.search(head[:_HEAD]):
        return True
    return any(_IS_ROW.match(head, named.end) for named in _named(head))


def salvage(content: bytes) -> Salvage:
    """All rows that `content` holds; takes time in proportion to its length, whatever it is."""
    return _Search(content).run()


class _Search:
    def __init__(self, content: bytes) -> None:
        self._content = content
        # Latin-1 has a character for each byte: places in the text are places in the file.
        self._text = content.decode("latin-1")
        self._decode = json.JSONDecoder().raw_decode
        self._patience = _PATIENCE * len(content) + _HEAD
        self._found = Salvage()
        self._table: Table | None = None
        self._lines = (0, 1)

    def run(self) -> Salvage:
        self._read_head()
        at = 0
        for start, end in self._rows():
            self._gap(at, start)
            at = end
        self._gap(at, len(self._text))
        if self._text.count("}", at) < _CLOSING:
            self._found.lost.append("the file ends in the middle: what stood behind that is lost")
        return self._found

    def _read_head(self) -> None:
        try:
            whole = orjson.loads(self._content)
        except orjson.JSONDecodeError:
            whole = None
        if isinstance(whole, dict) and whole.get("format") == FORMAT and type(whole.get("version")) is int:
            self._found.version = whole["version"]
            return
        name, version = _FORMAT.search(self._text[:_HEAD]), _VERSION.search(self._text[:_HEAD])
        if name and version:
            self._found.version = int(version[1])
        if not name or not version or not self._text.lstrip().startswith("{"):
            self._found.odd.append("the head of the file, which says what it is, is lost")

    def _rows(self) -> Iterator[tuple[int, int]]:
        """Where the rows that can be read begin and end."""
        at = 0
        while (named := next(_named(self._text, at), None)) and self._patience > 0:
            at = named.end
            if named.name in TABLES and not _IS_ROW.match(self._text, at):
                self._table = named.name
                at += 1
                yield named.start, at
                continue
            end = self._end(at)
            if end is None:
                continue
            if self._take(named.name, at, end):
                yield named.start, end
                at = end
            else:
                self._patience -= end - at

    def _end(self, at: int) -> int | None:
        """Where the object ends that begins at `at`; None if it is none."""
        size = _WINDOW
        while self._patience > 0:
            window = self._text[at : at + size]
            try:
                return at + int(self._decode(window)[1])
            except (RecursionError, ValueError) as error:
                stopped = getattr(error, "pos", len(window))
                self._patience -= stopped + _LEAST
            # What is cut off by the window fails near its end, in a string at where that begins.
            if len(window) < size or not _is_cut(window, stopped):
                break
            size *= 8
        return None

    def _take(self, name: str, start: int, end: int) -> bool:
        """Keep the row between two places; whether it is one."""
        line = self._content[start:end]
        try:
            row = orjson.loads(line)
        except orjson.JSONDecodeError:
            return False
        id_ = row.get("id")
        table = _table_of(row) or self._table
        if (
            not isinstance(id_, str)
            or table is None
            or (name in _HOLDS_ID and name != id_)
            or _holds_row(self._text[start + 1 : end])
        ):
            return False
        if _words(name) != id_:
            self._found.odd.append(f"{self._where(start)}: the row of {id_!r} goes by another name")
        rows = self._found.tables[table]
        if id_ in rows:
            self._found.odd.append(f"{self._where(start)}: the row of {id_!r} is there twice")
        rows.setdefault(id_, orjson.dumps(row))
        return True

    def _gap(self, start: int, end: int) -> None:
        """Tell what stands between two rows if it is more than the head, commas and brackets."""
        gap = _VERSION.sub("", _FORMAT.sub("", self._text[start:end])).strip(_BETWEEN)
        if not gap:
            return
        names = [named for named in _named(gap) if _IS_ROW.match(gap, named.end)]
        told = ", ".join(_told(gap, match) for match in names[:_NAMES_TOLD])
        more = f" and {len(names) - _NAMES_TOLD} more" if len(names) > _NAMES_TOLD else ""
        rows = f", of {told}{more}," if told else ""
        self._found.lost.append(f"{self._where(start)}: {len(gap)} bytes{rows} cannot be read")

    def _where(self, at: int) -> str:
        """The line of the first character from `at` on that is no comma and no space."""
        thing = _THING.search(self._text, at)
        at = thing.start() if thing else at
        before, line = self._lines
        self._lines = at, line + self._text.count("\n", before, at)
        return f"line {self._lines[1]}"


def _table_of(row: dict[str, Any]) -> Table | None:
    return next((table for table, signs in _SIGNS if signs <= row.keys()), None)


def _holds_row(inside: str) -> bool:
    """Whether another row got into this one, because the end of this and the beginning of that are lost."""
    return any(named.name not in _HOLDS_ID and _IS_ROW.match(inside, named.end) for named in _named(inside))


class _Named(NamedTuple):
    """A name before an object: where it begins, the name as it is written, where the object begins."""

    start: int
    name: str
    end: int


def _named(text: str, at: int = 0) -> Iterator[_Named]:
    """The names of objects from `at` on; a string that is no name may end where one begins."""
    while found := _STRING.search(text, at):
        if found[3] is not None:
            yield _Named(found.start(), found[1], found.end())
        at = found.end() - 1 if found[2] == '"' else found.end()


def _is_cut(window: str, stopped: int) -> bool:
    """Whether reading stopped at `stopped` for want of more: at the end, or in a string that has none."""
    unclosed = window[stopped : stopped + 1] == '"' and _STRING.match(window, stopped)
    return stopped >= len(window) - _EDGE or bool(
        unclosed and unclosed[2] is None and unclosed.end() == len(window)
    )


def _told(gap: str, named: _Named) -> str:
    """A lost row by its name and, where that can still be read, its title."""
    title = _TITLE.search(gap, named.end, named.end + _HEAD)
    return f'"{_words(named.name)}"' + (f" ({_words(title[1])})" if title else "")


def _words(literal: str) -> str:
    """What stands between two quotation marks of the file."""
    raw = literal.encode("latin-1")
    try:
        return str(orjson.loads(b'"%b"' % raw))
    except orjson.JSONDecodeError:
        return raw.decode("utf-8", "replace")
