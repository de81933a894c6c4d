"""Events that would be called the same, their ids being short, get ids of their own."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dipltime.bulk.files import rows_for, spread

if TYPE_CHECKING:
    from dipltime.bulk.job import Job


def name(job: Job, piece: int) -> dict[str, int]:
    """Send each event that cannot keep its id another one; the first in the order of reports keeps it."""
    claims: defaultdict[str, list[list[object]]] = defaultdict(list)
    for event, *claim in rows_for(piece, job.files("group")):
        claims[event].append(claim)
    count = 0
    with spread(job.file("name", piece)) as rows:
        for event, all_ in sorted(claims.items()):
            for late, (_, home, number) in enumerate(sorted(all_)[1:], 1):
                rows.put(int(str(home)), [number, event + "x" * late])
                count += 1
    return {"renamed": count}
