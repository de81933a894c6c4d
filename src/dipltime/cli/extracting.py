"""The command `extract`."""

from __future__ import annotations

from dipltime.batches import extractions
from dipltime.cli.inputs import Inputs
from dipltime.cli.output import write_json
from dipltime.serial import extraction_to_json, to_bytes


def extract(
    paths: list[str],
    published: str | None,
    input_format: str,
    *,
    dates_only: bool,
    array: bool,
    jobs: int = 1,
) -> int:
    """Write what the inputs say, as an array or one object a line; the exit status."""
    inputs = Inputs(paths, published, input_format, need_date=False)
    if array:
        write_json("[")
    first = True
    for found in extractions(inputs, jobs, dates_only=dates_only):
        data = to_bytes(extraction_to_json(found)).decode()
        write_json(data + "\n" if not array else data if first else f",\n{data}")
        first = False
    if array:
        write_json("]\n")
    return inputs.status()
