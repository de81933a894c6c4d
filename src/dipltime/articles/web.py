"""Web pages and feeds by their address: http and https only, with bounds on size, time and redirects."""

from __future__ import annotations

import os
import re
from contextlib import closing
from time import monotonic
from typing import Any

from dipltime.articles.source import MAX_BYTES
from dipltime.errors import InputError
from dipltime.extras import need

ADDRESSES = ("http://", "https://")
_CONNECT, _READ, _WHOLE = 10.0, 20.0, 60.0
"""Seconds to wait for a connection, for the next bytes, and for all of them."""
_REDIRECTS = 5
_CHUNK = 1 << 16
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}://")
_HEADERS = {
    "User-Agent": "dipltime (reads an article on behalf of its user)",
    "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}


def is_address(path: object) -> bool:
    """Whether an input is a web address rather than a file's path."""
    return str(path).lower().startswith(ADDRESSES)


def check_scheme(path: object) -> None:
    """Raise InputError for an address that is none of the web: `ftp://`, `file://` and the like."""
    if _SCHEME.match(str(path)) and not os.path.lexists(str(path)):
        raise InputError(f"{path} cannot be fetched: only http:// and https:// addresses are")


def fetch(url: str) -> bytes:
    """The body of the answer at `url`; raises InputError, one line that names the address."""
    urllib3 = need("urllib3", "html", f"{url}: reading web pages")
    retry = urllib3.Retry(connect=0, read=0, other=0, status=0, redirect=_REDIRECTS, raise_on_redirect=True)
    timeout = urllib3.Timeout(connect=_CONNECT, read=_READ)
    with urllib3.PoolManager(headers=_HEADERS, retries=retry, timeout=timeout) as pool:
        try:
            with closing(pool.request("GET", url, preload_content=False)) as answer:
                return _body(answer, url)
        except urllib3.exceptions.HTTPError as error:
            raise InputError(f"{url} cannot be fetched ({_reason(error)}): check the address") from None


def _body(answer: Any, url: str) -> bytes:
    if answer.status != 200:
        raise InputError(f"{url} cannot be fetched (the server answers {answer.status}): check the address")
    body = bytearray()
    end = monotonic() + _WHOLE
    # read1, since a read of so many bytes would wait for a server that gives one at a time.
    while chunk := answer.read1(_CHUNK, decode_content=True):
        body += chunk
        if len(body) > MAX_BYTES:
            raise InputError(f"{url} is larger than {MAX_BYTES // 1_000_000} MB: it is not read")
        if monotonic() > end:
            raise InputError(f"{url} takes more than {_WHOLE:.0f} seconds: fetch it to a file")
    return bytes(body)


def _reason(error: Exception) -> str:
    """The innermost cause, without the names of objects."""
    cause: BaseException = error
    while (inner := getattr(cause, "reason", None)) and isinstance(inner, BaseException):
        cause = inner
    words = str(cause).strip() or type(cause).__name__
    return words.rpartition("): ")[2] or words
