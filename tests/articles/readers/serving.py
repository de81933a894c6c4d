"""A real HTTP server on the loopback address, for the tests of what is fetched."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

Answers = dict[str, tuple[int, dict[str, str], bytes]]
"""Status, headers and body by path."""


@contextmanager
def serving(answers: Answers, drip: float = 0.0) -> Iterator[str]:
    """The address of a server that gives these answers; with `drip`, a byte each so many seconds."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = answers.get(self.path, (404, {}, b"not here"))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            for piece in (body[i : i + 1] for i in range(len(body))) if drip else (body,):
                self.wfile.write(piece)
                time.sleep(drip)

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
