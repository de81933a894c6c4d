"""The name of an event: short enough to type, the same on every machine."""

from __future__ import annotations

from hashlib import blake2b

# The first seven of the eight signs that base 32 writes five bytes with.
_SIGNS = "abcdefghijklmnopqrstuvwxyz234567"
_SHIFTS = range(35, 0, -5)


def event_id(article: str, offset: int, kind: str) -> str:
    """The id of the event of type `kind` whose trigger begins at `offset` of the article `article`."""
    digest = blake2b(f"{article}\0{offset}\0{kind}".encode("utf-8", "surrogatepass"), digest_size=5).digest()
    number = int.from_bytes(digest)
    return "".join([_SIGNS[number >> shift & 31] for shift in _SHIFTS])
