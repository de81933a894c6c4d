"""The command `add`."""

from __future__ import annotations

import signal
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from dipltime.cli import bars, voice, waiting
from dipltime.cli.clock import today
from dipltime.cli.inputs import Inputs
from dipltime.cli.output import complain
from dipltime.cli.summary import Summary, summary
from dipltime.views.changes import change_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from contextlib import AbstractContextManager

    from dipltime.changes import Change
    from dipltime.model import Article

    Watch = Callable[[Iterable[Article]], Iterator[Article]]

_MANY_INPUTS = 20
_MANY_BYTES = 1_000_000


def add(
    paths: list[str], published: str | None, input_format: str, *, db: str, dry_run: bool, jobs: int = 1
) -> int:
    """Read the inputs into the store `db`; the exit status."""
    inputs = Inputs(paths, published, input_format, need_date=True)
    timeline = waiting.timeline(db)
    if not dry_run:
        timeline.check_writable()
    total, empty = Summary(), True
    with _until_interrupted() as watch, _progress(inputs) as show:
        for change in timeline.add_all(watch(show(inputs)), added=today(), dry_run=dry_run, jobs=jobs):
            total.add(change)
            empty = False
            voice.detail(summary(change))
            if dry_run:
                _tell(change)
    if not empty:
        voice.tell(f"dry run, nothing is stored: {total}" if dry_run else str(total))
    if inputs.failed and inputs.read:
        complain(f"{_inputs(inputs.failed)} could not be read, each told above; the rest was")
    if watch.interrupted:
        raise KeyboardInterrupt
    return inputs.status()


def _inputs(count: int) -> str:
    return f"{count} input{'s' * (count > 1)}"


def _tell(change: Change) -> None:
    """What an article would add and change, one line an event."""
    for event in change.added:
        voice.tell(f"+ {event.id}: {event.when.edtf} {event.title}")
    articles = {article.id for article in change.articles}
    for event in change.updated:
        news = [change_line(one) for one in event.history if one.get("article") in articles]
        voice.tell(f"~ {event.id}: {event.title} ({'; '.join(news) or 'told again'})")
    for gone in change.removed:
        voice.tell(f"- {gone}")


class _Watch:
    """Ends the reading at the first Ctrl-C, so that what was read is stored; a second one ends everything."""

    interrupted = False

    def __call__(self, articles: Iterable[Article]) -> Iterator[Article]:
        for article in articles:
            if self.interrupted:
                return
            yield article
            if self.interrupted:
                return

    def note(self, *_: object) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        self.interrupted = True


@contextmanager
def _until_interrupted() -> Iterator[_Watch]:
    watch = _Watch()
    before = signal.signal(signal.SIGINT, watch.note)
    try:
        yield watch
    finally:
        signal.signal(signal.SIGINT, before)


def _progress(inputs: Inputs) -> AbstractContextManager[Watch]:
    return _bar(inputs) if bars.wanted() and _is_much(inputs.paths) else nullcontext(iter)


def _is_much(paths: Sequence[str]) -> bool:
    if len(paths) >= _MANY_INPUTS:
        return True
    return sum(_size(path) for path in paths) >= _MANY_BYTES


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except OSError:
        return 0


@contextmanager
def _bar(inputs: Inputs) -> Iterator[Watch]:
    with bars.bar("reading", "articles") as progress:
        total = len(inputs.paths) if len(inputs.paths) > 1 else None
        task = progress.add_task("", total=total)

        def watch(articles: Iterable[Article]) -> Iterator[Article]:
            for article in articles:
                yield article
                progress.advance(task)

        yield watch
