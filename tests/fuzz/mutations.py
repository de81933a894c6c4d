"""Good inputs with small changes, the same ones on every machine: no search, so that chance decides nothing."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORDS = (
    b"\0", b"\xff", b"\x1b[2J", b'"', b"\\", b"{", b"}", b"[", b"<", b">", b"&", b"<![CDATA[", b"]]>", b"<!--", b"\r\n",
    b"\n\n", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\xef\xbb\xbf", b"9" * 50, b"-1", b"1e999", b"null", b"true", b"---\n",
    b"WARC/1.0\r\n", b"\x1f\x8b\x08\x00", b"31 February 2021", b"Wednesday", b"0000-00-00", b"\xd9\xa3", b"&#xD800;",
    b"<html>", b"<rss>", b"<feed>",
)  # fmt: skip
_LONGEST = 4000


def mutations(seeds: Sequence[bytes], count: int, seed: int = 1) -> Iterator[bytes]:
    """`count` inputs, each a seed with one to six changes."""
    chance = random.Random(seed)  # noqa: S311 - the same changes every time are what is wanted
    for _ in range(count):
        raw = bytearray(chance.choice(seeds)[:_LONGEST])
        for _ in range(chance.randint(1, 6)):
            _change(raw, chance)
        yield bytes(raw)


def _change(raw: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(raw) + 1)
    end = min(len(raw), at + chance.choice((1, 2, 8, 64, 512)))
    match chance.randrange(5):
        case 0:
            raw[at:end] = b""
        case 1:
            raw[at:at] = raw[at:end]
        case 2:
            raw[at:at] = chance.choice(_WORDS)
        case 3:
            raw[at:end] = chance.choice(_WORDS)
        case _ if at < len(raw):
            raw[at] ^= 1 << chance.randrange(8)
        case _:
            del raw[at:]
