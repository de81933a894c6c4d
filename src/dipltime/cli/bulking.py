"""The command `bulk`."""

from __future__ import annotations

import signal
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

from dipltime.cli import bars, voice, waiting
from dipltime.cli.clock import today
from dipltime.cli.misuse import MisuseError
from dipltime.cli.output import complain
from dipltime.cli.run import AT_FAULT, DONE, PARTLY
from dipltime.extras import need
from dipltime.views.counts import count

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from dipltime.bulk.cluster import Cluster
    from dipltime.bulk.run import Progress, Result

    Tell = Callable[[Progress], None]

_WHAT = "dipltime bulk"


def bulk(paths: list[str], out: str, scheduler: str | None, workers: int | None, db: str | None) -> int:
    """Read the inputs on a cluster into the folder `out`; the exit status."""
    if scheduler and workers:
        raise MisuseError("a cluster that runs has its workers: leave one of the two out", option="--workers")
    for module in ("pyarrow", "dask", "distributed", "fsspec"):
        need(module, "cluster", _WHAT)
    from dipltime.bulk.run import run

    if db:
        waiting.timeline(db).check_writable()
    with _until_interrupted() as check, _progress() as tell:

        def on_progress(progress: Progress) -> None:
            check()
            tell(progress)

        result = run(
            paths, out, lambda: _cluster(scheduler, workers), added=str(today()), on_progress=on_progress
        )
        check()
    _tell(result)
    if db:
        _load(result.folder, db)
    if not result.rejects:
        return DONE
    return PARTLY if result.articles else AT_FAULT


@contextmanager
def _until_interrupted() -> Iterator[Callable[[], None]]:
    """Gives what raises KeyboardInterrupt if a Ctrl-C came that some library caught on its way here."""
    heard = False

    def hear(*_: object) -> None:
        nonlocal heard
        heard = True
        raise KeyboardInterrupt

    def check() -> None:
        if heard:
            raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, hear)
    try:
        yield check
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _cluster(scheduler: str | None, workers: int | None) -> Iterator[Cluster]:
    from dipltime.bulk.cluster import cluster

    with cluster(scheduler, workers, voice.note) as made:
        voice.note(f"the workers at work: {made.dashboard}")
        yield made


def _tell(result: Result) -> None:
    from dipltime.bulk.run import REJECTED

    voice.tell(f"{count(result.events, 'event')} from {count(result.articles, 'article')} in {result.folder}")
    if result.rejects:
        where = result.folder / REJECTED
        complain(f"{count(result.rejects, 'article')} could not be read, each told in {where}; the rest was")


def _load(folder: Path, db: str) -> None:
    """Store what the articles say, as add would."""
    from dipltime.bulk.articles import read_articles
    from dipltime.cli.summary import Summary

    total, timeline = Summary(), waiting.timeline(db)
    for change in timeline.add_read(read_articles(folder), added=today()):
        total.add(change)
    voice.tell(f"{timeline.name}: {total}")


def _progress() -> AbstractContextManager[Tell]:
    return _bar() if bars.wanted() else nullcontext(lambda _: None)


@contextmanager
def _bar() -> Iterator[Tell]:
    with bars.bar("{task.description:<8}", "{task.fields[read]}") as bar:
        task = bar.add_task("", total=None, read="")

        def tell(now: object) -> None:
            stage, done, of, articles = (getattr(now, name) for name in ("stage", "done", "of", "articles"))
            bar.update(task, description=stage, completed=done, total=of, read=f"{articles:,} articles")

        yield tell
