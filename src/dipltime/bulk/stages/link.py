"""Which reports of a piece hang together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.bulk.files import piece_of, rows_for, spread
from dipltime.bulk.forest import Forest
from dipltime.serial import event_from_json
from dipltime.tracking.links import links
from dipltime.tracking.profile import profile

if TYPE_CHECKING:
    from dipltime.bulk.job import Job
    from dipltime.tracking.index import Name
    from dipltime.tracking.profile import Profile


def link(job: Job, piece: int) -> dict[str, int]:
    """Send what hangs together to where all of its type is joined, each tree of it by its root.

    Reports of two types are never the same, so that each type is joined by itself.
    """
    numbers: dict[Name, int] = {}
    profiles: dict[Name, Profile] = {}
    for number, report in rows_for(piece, job.files("settle")):
        one = profile(event_from_json(report))
        numbers[one.name], profiles[one.name] = number, one
    forest, kinds = Forest(), {}
    for one, other in links(profiles.values()):
        forest.join(numbers[one.name], numbers[other.name])
        kinds[numbers[one.name]] = kinds[numbers[other.name]] = one.report.type
    count = 0
    with spread(job.file("link", piece)) as rows:
        for number, root in forest.items():
            rows.put(piece_of(kinds[number], job.pieces), [number, root])
            count += 1
    return {"links": count}
