"""The command `extract`."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from dipltime.batches import extractions
from dipltime.cli.inputs import Inputs
from dipltime.cli.misuse import MisuseError
from dipltime.cli.output import write_json
from dipltime.encoding import to_bytes
from dipltime.errors import InputError
from dipltime.serial import extraction_to_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dipltime.model import Extraction

FORMATS = ("jsonl", "json", "timeml")


def extract(
    paths: list[str],
    published: str | None,
    input_format: str,
    *,
    dates_only: bool,
    view: str,
    jobs: int = 1,
    cameo: bool = False,
) -> int:
    """Write what the inputs say in the format `view`; the exit status."""
    if view not in FORMATS:
        raise MisuseError(f'"{view}" is none of {", ".join(FORMATS)}', option="--format")
    inputs = Inputs(paths, published, input_format, need_date=False)
    found = extractions(inputs, jobs, dates_only=dates_only)
    if view == "timeml":
        _write_timeml(found)
    else:
        _write(found, array=view == "json", cameo=cameo)
    return inputs.status()


def _write(found: Iterable[Extraction], *, array: bool, cameo: bool) -> None:
    """An array, or one object a line."""
    if array:
        write_json("[")
    for index, one in enumerate(found):
        data = to_bytes(extraction_to_json(one, cameo=cameo)).decode()
        write_json(data + "\n" if not array else f",\n{data}" if index else data)
    if array:
        write_json("]\n")


def _write_timeml(found: Iterable[Extraction]) -> None:
    """The document of the one article; raises InputError if there are several."""
    from dipltime.views.timeml import render

    first = list(islice(found, 2))
    if len(first) > 1:
        raise InputError(
            "there are several articles: a document of TimeML holds one, so extract them one by one"
        )
    for one in first:
        write_json(render(one))
