"""The parts that the inputs are read in: each is read by one worker, and read again whole if that fails."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dipltime.bulk.inputs import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dipltime.bulk.inputs import Input

_LEAST, _MOST = 1 << 18, 8 << 20
"""Bytes of text in a part: a worker is busy with it for two seconds at least, and a minute or two at most."""
_PARTS = 64
"""Parts that are enough for the workers to end at nearly the same time."""
_MOST_PARTS = 4000
_PACKED = {"jsonl": 4, "warc": 1, "parquet": 2}
"""How much more text than bytes a file has: packing leaves a quarter, and of a page three quarters are no text."""
_MOST_STRIPES = 64
"""A packed file is unpacked for each stripe of it, which takes a hundredth of the time that reading takes."""
STRIPE = 32
"""Articles that follow each other in a stripe."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of one input."""

    number: int
    """Which input it is of."""
    path: str
    kind: str
    first: int
    """The first byte of plain JSONL, the first group of Parquet; of a packed file which of its stripes."""
    last: int
    """The byte or the group behind the last one; of a packed file how many stripes there are."""
    packed: bool

    def order(self, row: int) -> tuple[int, int, int]:
        """The place of a row of the part among those of all inputs."""
        if not self.packed:
            return self.number, self.first, row
        block, at = divmod(row, STRIPE)
        return self.number, (block * self.last + self.first) * STRIPE + at, 0


def parts_of(inputs: Sequence[Input], size: int | None = None) -> list[Part]:
    """The parts of all inputs, in their order, of about `size` bytes of text each, or as many as suit them."""
    text = text_bytes(inputs)
    size = size or max(min(max(text // _PARTS, _LEAST), _MOST), text // _MOST_PARTS)
    return [
        Part(number, one.path, one.kind, first, last, one.packed)
        for number, one in enumerate(inputs)
        for first, last in _spans(one, size)
    ]


def text_bytes(inputs: Sequence[Input]) -> int:
    """About how many bytes of text the inputs hold."""
    return sum(map(_text, inputs))


def _text(one: Input) -> int:
    return one.size * (_PACKED[one.kind] if one.packed or one.kind == "parquet" else 1)


def _spans(one: Input, size: int) -> Iterator[tuple[int, int]]:
    if one.kind == "parquet":
        yield from _groups(rows_of(one.path), _text(one), size)
    elif one.packed:
        stripes = min(max(_text(one) // size, 1), _MOST_STRIPES)
        yield from ((number, stripes) for number in range(stripes))
    else:
        yield from ((first, min(first + size, one.size)) for first in range(0, one.size, size))


def _groups(rows: list[int], text: int, size: int) -> Iterator[tuple[int, int]]:
    """Runs of groups of rows of about `size` bytes of text each."""
    most = sum(rows) * size // max(text, 1)
    first = held = 0
    for number, count in enumerate(rows):
        if held and held + count > most:
            yield first, number
            first, held = number, 0
        held += count
    if held:
        yield first, len(rows)
