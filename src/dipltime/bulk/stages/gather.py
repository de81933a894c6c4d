"""Reports that hang together are sent to one piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.bulk.files import OWN, piece_of, rows_for, spread

if TYPE_CHECKING:
    from dipltime.bulk.job import Job


def gather(job: Job, piece: int) -> dict[str, int]:
    """Send the reports that were settled in a piece to the pieces of their roots."""
    roots = dict(rows_for(piece, job.files("join")))
    with spread(job.file("gather", piece)) as rows:
        for number, report, asked in rows_for(OWN, [job.file("settle", piece)]):
            root = roots.get(number, number)
            rows.put(piece_of(str(root), job.pieces), [root, report, asked])
    return {}
