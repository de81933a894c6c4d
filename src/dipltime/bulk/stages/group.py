"""Reports that hang together become events, by the grouping that a store has."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dipltime.bulk.files import OWN, piece_of, rows_for, spread
from dipltime.serial import event_from_json, event_to_json
from dipltime.tracking.clusters import clusters
from dipltime.tracking.profile import profile
from dipltime.tracking.rulings import Rulings

if TYPE_CHECKING:
    from dipltime.bulk.job import Job
    from dipltime.tracking.index import Name
    from dipltime.tracking.profile import Profile


def group(job: Job, piece: int) -> dict[str, int]:
    """Keep the groups of a piece, and send the id of each to where those that are called the same meet."""
    lots: defaultdict[int, list[Profile]] = defaultdict(list)
    asked: set[Name] = set()
    for root, report, is_asked in rows_for(piece, job.files("gather")):
        one = profile(event_from_json(report))
        lots[root].append(one)
        if is_asked:
            asked.add(one.name)
    number = 0
    with spread(job.file("group", piece)) as rows:
        for root in sorted(lots):
            for cluster in clusters([lots.pop(root)], Rulings()):
                rows.put(OWN, [[event_to_json(one.report), one.name in asked] for one in cluster])
                first = cluster[0]
                rows.put(piece_of(first.report.id, job.pieces), [first.report.id, first.key, piece, number])
                number += 1
    return {"events": number}
