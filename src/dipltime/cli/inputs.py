"""The articles that a command is given, with a word about each input that cannot be read."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from dipltime.api import dated
from dipltime.articles import contradiction, read_path, read_stdin
from dipltime.articles.readers import READERS
from dipltime.cli import voice
from dipltime.cli.days import published_day
from dipltime.cli.misuse import MisuseError
from dipltime.cli.output import complain
from dipltime.cli.run import AT_FAULT, DONE, PARTLY
from dipltime.errors import DateError, DipltimeError, InputError, NoPublicationDateError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dipltime.model import Article

_FORMATS = ("auto", *READERS)
_TRIES = 3


class Inputs:
    """The inputs of one command; iterating reads them, and `status` tells how that went."""

    def __init__(
        self, paths: Sequence[str], published: str | None, input_format: str, *, need_date: bool
    ) -> None:
        if input_format not in _FORMATS:
            raise MisuseError(f'"{input_format}" is none of {", ".join(_FORMATS)}', option="--input-format")
        self.paths = paths
        self._published = published_day(published)
        self._format = input_format
        self._need_date = need_date
        self.read = 0
        self.failed = 0

    def __iter__(self) -> Iterator[Article]:
        for path in self.paths:
            try:
                yield from self._articles(path)
            except DipltimeError as error:
                self._fail(error)

    def status(self) -> int:
        """The exit status: whether all, none, or some of the inputs could be read."""
        if not self.failed:
            return DONE
        return PARTLY if self.read else AT_FAULT

    def _articles(self, path: str) -> Iterator[Article]:
        empty = True
        for article in self._open(path):
            empty = False
            try:
                ready = self._dated(article) if self._need_date else article
            except InputError as error:
                self._fail(error)
            else:
                self.read += 1
                if doubt := contradiction(ready):
                    voice.note(doubt)
                yield ready
        if empty and not self.failed:
            raise InputError(f"{path}: there is no article in it")

    def _open(self, path: str) -> Iterator[Article]:
        if path == "-":
            raw = sys.stdin.buffer
            return read_stdin(raw, input_format=self._format, published=self._published, on_error=self._fail)
        return read_path(path, input_format=self._format, published=self._published, on_error=self._fail)

    def _fail(self, error: Exception) -> None:
        self.failed += 1
        complain(str(error))

    def _dated(self, article: Article) -> Article:
        try:
            return dated(article)
        except NoPublicationDateError:
            if "-" in self.paths or not _can_ask():
                raise
        return self._ask(article)

    def _ask(self, article: Article) -> Article:
        from dataclasses import replace

        import typer

        from dipltime.views.clean import clean

        name = clean(article.title or article.source or "the article")
        for _ in range(_TRIES):
            words = typer.prompt(f'When was "{name}" published? (such as 2021-05-19)', err=True)
            try:
                day = published_day(words)
            except (MisuseError, DateError) as error:
                complain(str(error))
            else:
                return replace(article, published=day, published_from="option")
        raise NoPublicationDateError(f"{name}: no publication date was given: pass --published DATE")


def _can_ask() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()
