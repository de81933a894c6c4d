"""Many articles at once: read outside the store's lock, by several processes if wanted, stored in batches."""

from __future__ import annotations

from collections import deque
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from dipltime.api import extract

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dipltime.model import Article, Extraction

_AHEAD = 8
"""How many articles wait for each process: enough to keep it busy, few enough for the memory."""


_LARGEST = 512
"""Articles of a batch: writing them takes a small part of the time that reading them took."""


def extractions(
    articles: Iterable[Article], jobs: int = 1, *, dates_only: bool = False
) -> Iterator[Extraction]:
    """What each article says, in their order, worked out by `jobs` processes; the result is that of one."""
    read = partial(extract, dates_only=True) if dates_only else extract
    yield from map(read, articles) if jobs <= 1 else _in_processes(read, iter(articles), jobs)


def _in_processes(
    read: Callable[[Article], Extraction], articles: Iterator[Article], jobs: int
) -> Iterator[Extraction]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # Spawned, not forked: the command line may have a thread that draws a progress bar.
    with ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_leave_interrupts) as pool:
        waiting = deque(pool.submit(read, article) for article in islice(articles, jobs * _AHEAD))
        try:
            while waiting:
                result = waiting.popleft().result()
                waiting.extend(pool.submit(read, article) for article in islice(articles, 1))
                yield result
        finally:
            pool.shutdown(cancel_futures=True)


def _leave_interrupts() -> None:
    """Let the process that leads decide what a Ctrl-C ends, so that what was read is stored."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def batches(read: Iterable[Extraction]) -> Iterator[list[Extraction]]:
    """What articles say, in batches of 1, 2, 4, 8 … up to some hundred.

    A store is written as a whole, which takes longer the more is in it: with batches that double, all writing
    together takes a few times the last. The first articles are safe at once, and no more is in memory than a
    batch.
    """
    size = 1
    batch: list[Extraction] = []
    for extraction in read:
        batch.append(extraction)
        if len(batch) >= size:
            yield batch
            batch, size = [], min(size * 2, _LARGEST)
    if batch:
        yield batch
