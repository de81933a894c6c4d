"""What hangs together over all pieces, by the trees that each piece found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.bulk.files import rows_for, spread
from dipltime.bulk.forest import Forest
from dipltime.bulk.stages.settle import piece_of_report

if TYPE_CHECKING:
    from dipltime.bulk.job import Job


def join(job: Job, piece: int) -> dict[str, int]:
    """Send the root of each report that hangs together with another to where the report was settled."""
    forest = Forest()
    for one, other in rows_for(piece, job.files("link")):
        forest.join(one, other)
    count = 0
    with spread(job.file("join", piece)) as rows:
        for number, root in forest.items():
            rows.put(piece_of_report(number), [number, root])
            count += 1
    return {"joined": count}
