"""Bytes to text: UTF-8, a byte order mark, or the encoding that the bytes themselves show."""

from __future__ import annotations

import codecs
import re

from dipltime.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What news was written in before UTF-8 beside Windows-1252; guessing among all encodings there are finds
# exotic ones in plain English.
_LEGACY = (
    "cp1251", "cp1250", "cp1253", "cp1254", "cp1256", "koi8_r",
    "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr",
)  # fmt: skip
_MAX_DISORDER = 0.1
_MARGIN = 0.05
"""How much likelier an encoding's language has to be than its rivals'."""
_SAMPLE = 200_000
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HIGH = re.compile(rb"[\x80-\xff]+")
# The bytes that English and its neighbours use beyond ASCII in Windows-1252: quotation marks, dashes, the
# ellipsis, the euro, and letters with accents.
_WESTERN = re.compile(
    rb"[\x80\x82\x84\x85\x91-\x97\xa0\xa3\xa7\xab\xb0\xb7\xbb-\xbf\xc0-\xcf\xd1-\xdc\xdf-\xef\xf1-\xfc\xff]+"
)


def decode(raw: bytes, name: str) -> str:
    """The text of `raw`, line ends as `\\n` (universal newlines, as Python reads text files).

    Raises InputError naming `name` if the bytes are empty, are no text, or do not show their encoding.
    """
    text = _decode(raw, name)
    if len(_CONTROL.findall(text[:_SAMPLE])) > len(text[:_SAMPLE]) // 200:
        raise _binary(name)
    if not text.strip():
        raise InputError(f"{name} is empty: there is no article to read")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(raw: bytes, name: str) -> str:
    encoding = next((encoding for mark, encoding in _MARKS if raw.startswith(mark)), "utf-8")
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return _detected(raw, name)


def _detected(raw: bytes, name: str) -> str:
    if b"\0" in raw[:_SAMPLE]:
        raise _binary(name)
    encoding = "cp1252" if _looks_western(raw) else _guess(raw[:_SAMPLE])
    try:
        if encoding:
            return raw.decode(encoding)
    except UnicodeDecodeError:
        pass
    raise InputError(f"{name} is not UTF-8 and its encoding cannot be told: save it as UTF-8")


def _looks_western(raw: bytes) -> bool:
    """Whether nearly all is ASCII and the rest is what Western text has, one or two bytes at a time."""
    runs = _HIGH.findall(raw)
    rare = sum(map(len, runs)) * 6 < len(raw)
    return rare and all(len(run) <= 3 and _WESTERN.fullmatch(run) for run in runs)


def _guess(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes

    matches = [
        match for match in from_bytes(sample, cp_isolation=list(_LEGACY)) if match.chaos <= _MAX_DISORDER
    ]
    if not matches:
        return None
    best = matches[0]
    rivals = (match for match in matches[1:] if str(match) != str(best))
    return None if any(match.coherence >= best.coherence - _MARGIN for match in rivals) else best.encoding


def _binary(name: str) -> InputError:
    return InputError(f"{name} is not text (a binary file): give text or JSONL")
