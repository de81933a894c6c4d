"""JSON as bytes that any program can read and no terminal obeys."""

from __future__ import annotations


def to_bytes(value: object) -> bytes:
    """`value` as JSON in UTF-8; half a surrogate pair, which UTF-8 cannot hold, becomes a question mark.

    Control characters that JSON could hold as they are, and a terminal would obey, are escaped.
    """
    import orjson

    try:
        return _escaped(orjson.dumps(value))
    except TypeError:
        import json

        return _escaped(
            json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
        )


def _escaped(data: bytes) -> bytes:
    """JSON with DEL and the controls of C1, which begin with C2 in UTF-8, as escapes."""
    if b"\xc2" not in data and b"\x7f" not in data:
        return data
    import re

    return re.sub(rb"\xc2[\x80-\x9f]|\x7f", lambda found: b"\\u00%02x" % found[0][-1], data)
