"""A cluster of Dask: one of this machine's processes, or one that runs already."""

from __future__ import annotations

import asyncio
import logging
import signal
import socket
import time
from collections import deque
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from dipltime.errors import DipltimeError
from dipltime.extras import need

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dipltime.bulk.job import Job
    from dipltime.bulk.parts import Part
    from dipltime.bulk.stages import Summary

Task = tuple[str, int, "Part | None"]
"""A stage, the number of a piece, and the part that is read."""
_ANSWERS_WITHIN = 10.0
"""Seconds for a scheduler to answer."""
_WORKERS_WITHIN = 60.0
"""Seconds for the first worker to come."""
_AHEAD = 3
"""Tasks that wait for each worker."""
_POLL = 1.0


class ClusterError(DipltimeError):
    """A cluster that does not answer, or has gone."""


class Cluster:
    """Workers that do pieces of a job."""

    def __init__(self, client: Any, name: str) -> None:
        self._client, self._name = client, name
        self._seen = time.monotonic()

    @property
    def dashboard(self) -> str:
        """The address at which a browser shows what the workers do."""
        return str(self._client.dashboard_link)

    def do(self, job: Job, tasks: Iterable[Task]) -> Iterator[tuple[Task, Summary]]:
        """Do the tasks in any order; each comes out when it is done, whatever worker dies over it.

        Raises ClusterError if the cluster goes, and what a task raises.
        """
        waiting = deque(tasks)
        running: dict[Any, Task] = {}
        try:
            while waiting or running:
                self._submit(job, waiting, running)
                for future in self._some_of(running):
                    yield running.pop(future), self._result(future)
        finally:
            with suppress(Exception):
                self._client.cancel(list(running))

    def _submit(self, job: Job, waiting: deque[Task], running: dict[Any, Task]) -> None:
        from dipltime.bulk.tasks import do

        with self._watched():
            room = max(self._threads() * _AHEAD, 1) - len(running)
            for _ in range(min(room, len(waiting))):
                task = waiting.popleft()
                running[self._client.submit(do, job, *task, pure=False, retries=1)] = task

    def _threads(self) -> int:
        return sum(self._client.ncores().values())

    def _check_workers(self) -> None:
        """Raise ClusterError if there has been no worker for long."""
        with self._watched():
            if self._threads():
                self._seen = time.monotonic()
        if time.monotonic() - self._seen > _WORKERS_WITHIN:
            raise ClusterError(f"{self._name} has lost its workers: start some, and the same command goes on")

    def _some_of(self, running: dict[Any, Task]) -> list[Any]:
        """Those that are done; at least one, as soon as there is one."""
        distributed = need("distributed", "cluster", "dipltime bulk")
        while True:
            with self._watched(), self._client.as_current(), suppress(TimeoutError):
                distributed.wait(list(running), timeout=_POLL, return_when="FIRST_COMPLETED")
            if done := [future for future in running if future.done()]:
                return done
            if self._client.status != "running":
                raise self._gone()
            self._check_workers()

    def _result(self, future: Any) -> Summary:
        distributed = need("distributed", "cluster", "dipltime bulk")
        with self._watched(of_task=True):
            try:
                summary: Summary = future.result()
            except distributed.KilledWorker:
                raise ClusterError(
                    "workers died over one piece again and again: give them more memory, and the same command goes on"
                ) from None
            except ImportError as error:
                raise ClusterError(
                    f"a worker cannot do its work ({error}): install dipltime[cluster] there"
                ) from None
            return summary

    @contextmanager
    def _watched(self, *, of_task: bool = False) -> Iterator[None]:
        """Makes of all that is raised when a cluster goes one line."""
        distributed = need("distributed", "cluster", "dipltime bulk")
        comm = need("distributed.comm", "cluster", "dipltime bulk")
        cancelled = (asyncio.CancelledError, distributed.client.FutureCancelledError)
        try:
            yield
        except (*cancelled, comm.CommClosedError, ConnectionError):
            raise self._gone() from None
        except (
            OSError
        ):  # no answer in time, unless it is what a task raised, which comes from a cluster that runs
            if of_task and self._client.status == "running":
                raise
            raise self._gone() from None

    def _gone(self) -> ClusterError:
        return ClusterError(
            f"the scheduler {self._name} has gone: what was done is kept, and the same command goes on"
        )


@contextmanager
def cluster(address: str | None, workers: int | None, on_wait: Callable[[str], None]) -> Iterator[Cluster]:
    """The cluster whose scheduler is at `address`, or one of `workers` processes that ends with the block.

    Raises ClusterError if no scheduler answers there or no worker comes, and MissingExtraError.
    """
    need("distributed", "cluster", "dipltime bulk")
    with _silent():
        yield from _joined(address, on_wait) if address else _local(workers)


def _joined(address: str, on_wait: Callable[[str], None]) -> Iterator[Cluster]:
    distributed = need("distributed", "cluster", "dipltime bulk")
    try:
        _knock(address)
        client = distributed.Client(address, timeout=_ANSWERS_WITHIN, set_as_default=False)
    except OSError:
        raise ClusterError(f"no scheduler answers at {address}: start one with `dask scheduler`") from None
    except ValueError as error:
        raise ClusterError(f"{address} is no address of a scheduler ({error}): tcp://HOST:PORT is") from None
    try:
        _wait_for_a_worker(client, address, on_wait)
        yield Cluster(client, address)
    finally:
        _close(client)


def _knock(address: str) -> None:
    """Raise OSError unless a scheduler speaks up at a plain address: what only listens would hold the client up."""
    parts = urlsplit(address)
    if parts.scheme == "tcp" and parts.hostname and parts.port:
        with socket.create_connection((parts.hostname, parts.port), _ANSWERS_WITHIN) as knocked:
            if not knocked.recv(1):
                raise ConnectionError("it hangs up")


def _wait_for_a_worker(client: Any, address: str, on_wait: Callable[[str], None]) -> None:
    end = time.monotonic() + _WORKERS_WITHIN
    told = False
    while not client.ncores():
        if time.monotonic() > end:
            raise ClusterError(f"{address} has no workers: start some with `dask worker {address}`")
        if not told:
            on_wait(f"waiting for workers: start some with `dask worker {address}`")
            told = True
        time.sleep(_POLL / 4)


def _local(workers: int | None) -> Iterator[Cluster]:
    distributed = need("distributed", "cluster", "dipltime bulk")
    try:
        here = distributed.LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            processes=True,
            dashboard_address="127.0.0.1:0",
            silence_logs=logging.CRITICAL,
        )
    except (OSError, RuntimeError) as error:
        raise ClusterError(f"the workers cannot be started: {error}") from None
    try:
        client = distributed.Client(here, set_as_default=False)
        client.register_plugin(_uninterrupted())
        try:
            yield Cluster(client, str(here.scheduler_address))
        finally:
            _close(client)
    finally:
        with suppress(Exception):
            here.close(timeout=10)


def _uninterrupted() -> Any:
    """What lets workers of this terminal leave it to the process that leads what a Ctrl-C ends."""
    distributed = need("distributed", "cluster", "dipltime bulk")

    class Uninterrupted(distributed.WorkerPlugin):  # type: ignore[misc, name-defined]
        def setup(self, worker: object) -> None:
            signal.signal(signal.SIGINT, signal.SIG_IGN)

    return Uninterrupted()


def _close(client: Any) -> None:
    with suppress(Exception):
        client.close(timeout=5)


@contextmanager
def _silent() -> Iterator[None]:
    """Let Dask say nothing of its own: what goes wrong is told in one line."""
    names = [
        "distributed",
        *(name for name in logging.root.manager.loggerDict if name.startswith("distributed.")),
    ]
    before = [(logging.getLogger(name), logging.getLogger(name).level) for name in names]
    for logger, _ in before:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in before:
            logger.setLevel(level)
