"""The name of an event: short enough to type, the same on every machine."""

from __future__ import annotations

from base64 import b32encode
from hashlib import blake2b

_LENGTH = 7


def event_id(article: str, offset: int, kind: str) -> str:
    """The id of the event of type `kind` whose trigger begins at `offset` of the article `article`."""
    digest = blake2b(f"{article}\0{offset}\0{kind}".encode("utf-8", "surrogatepass"), digest_size=5).digest()
    return b32encode(digest).decode("ascii").lower()[:_LENGTH]
