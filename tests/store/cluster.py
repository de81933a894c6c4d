"""A PostgreSQL of our own for the tests: made in a folder that goes with it, reached by loopback and a socket.

A server refuses to run as root: it runs as the user `postgres` then.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any, Self
from urllib.parse import quote

PASSWORD = "se%cret w@rd/5"  # noqa: S105 - of a server that lives as long as a test
USER = "postgres"
_FAST = (
    "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=64MB -c max_connections=60"
    " -c max_wal_size=4GB"
)


def binaries() -> Path | None:
    """The folder of the newest PostgreSQL that is installed; None without one."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda one: int(one.parts[4]))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).resolve().parent if on_path else None


class Cluster:
    """A server that runs until `stop`, with a database `team`."""

    def __init__(self, binaries: Path, *, fast: bool = True) -> None:
        self._binaries = binaries
        self._folder = Path(tempfile.mkdtemp(prefix="dipltime-pg-"))
        self.port = _free_port()
        if os.getuid() == 0:
            shutil.chown(self._folder, USER, USER)
        word = self._folder / "word"
        word.write_text(PASSWORD)
        if os.getuid() == 0:
            shutil.chown(word, USER, USER)
        self._run(
            "initdb", "--no-sync", "--no-locale", "--encoding=UTF8", "--auth-local=trust",
            "--auth-host=scram-sha-256", f"--username={USER}", f"--pwfile={word}", "-D", str(self._folder / "data"),
        )  # fmt: skip
        self.certificate = self._certify()
        options = (
            f"{_FAST * fast} -c listen_addresses=127.0.0.1 -p {self.port} -k {self._folder} -c ssl=on"
            f" -c ssl_cert_file={self.certificate} -c ssl_key_file={self._folder / 'key.pem'}"
        )
        self._run(
            "pg_ctl",
            "-w",
            "-D",
            str(self._folder / "data"),
            "-l",
            str(self._folder / "log"),
            "-o",
            options,
            "start",
        )
        self.execute("CREATE DATABASE team", database="postgres")

    def clear(self) -> None:
        """Take everything of ours out of the database."""
        for (name,) in self.execute("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'dipltime%'"):
            self.execute(f"DROP SCHEMA {name} CASCADE")

    def address(self, database: str = "team", *, host: str = "127.0.0.1", word: str = PASSWORD) -> str:
        """The address of a database."""
        return f"postgresql://{USER}:{quote(word, safe='')}@{host}:{self.port}/{database}"

    def execute(
        self, statement: str, values: list[Any] | None = None, database: str = "team", options: str = ""
    ) -> list[Any]:
        """What a statement gives, asked as the one who may do everything."""
        import psycopg

        with psycopg.connect(
            host=str(self._folder),
            port=self.port,
            user=USER,
            dbname=database,
            autocommit=True,
            options=options,
        ) as connection:
            cursor = connection.execute(statement.encode(), values)
            return cursor.fetchall() if cursor.description else []

    def kill(self, *, wait: float = 10) -> int:
        """Take the connection away from one who is in the middle of a transaction; how many there were."""
        end = time.monotonic() + wait
        while time.monotonic() < end:
            found = self.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE application_name = 'dipltime' AND xact_start IS NOT NULL"
            )
            if found:
                return len(found)
        return 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """End the server, and take its folder away."""
        self._run("pg_ctl", "-m", "immediate", "-D", str(self._folder / "data"), "stop")
        shutil.rmtree(self._folder, ignore_errors=True)

    def _certify(self) -> Path:
        """A certificate for the server, signed by itself."""
        certificate = self._folder / "certificate.pem"
        self._as_user(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days",
             "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost", "-keyout",
             str(self._folder / "key.pem"), "-out", str(certificate)]
        )  # fmt: skip
        self._folder.chmod(0o755)
        certificate.chmod(0o644)
        return certificate

    def _run(self, name: str, *arguments: str) -> None:
        self._as_user([str(self._binaries / name), *arguments])

    def _as_user(self, command: list[str]) -> None:
        lead = ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--init-groups"] if os.getuid() == 0 else []
        done = subprocess.run(
            [*lead, *command], cwd=self._folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"{command[0]}: {done.stderr.strip()}")


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
