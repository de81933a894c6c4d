"""Dates that count from other events: the events ask, and those that may be meant offer themselves.

An event is meant by name where the article tells of it, else by its kind and its place, as in `tracking.relating`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dipltime.bulk.files import piece_of, spread
from dipltime.bulk.groups import groups
from dipltime.days import number
from dipltime.events.triggers.lexicon import noun_forms
from dipltime.serial import event_to_json
from dipltime.tracking.index import LONGEST
from dipltime.tracking.profile import profile
from dipltime.tracking.relating import link_of, names_in
from dipltime.tracking.rows import event_of
from dipltime.tracking.words import noun_type, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.bulk.groups import Group
    from dipltime.bulk.job import Job
    from dipltime.model import Event
    from dipltime.tracking.relating import Link


def offer(job: Job, piece: int) -> dict[str, int]:
    """Send the questions and the offers of a piece to where their keys meet."""
    asks = 0
    kinds = {sense.type for sense in noun_forms().values()}
    with spread(job.file("offer", piece)) as rows:
        for group in groups(job, piece):
            for key, question in _questions(group):
                rows.put(piece_of(key, job.pieces), ["ask", key, piece, *question])
                asks += 1
            if found := list(_keys(group, kinds)):
                standing = _standing(group)
                for key, day, name in found:
                    rows.put(piece_of(key, job.pieces), ["offer", key, day, name, *standing])
    return {"asks": asks}


def _questions(group: Group) -> Iterator[tuple[str, list[Any]]]:
    """Each key by which a report of the group asks, with the group, the report, the rank of the key, and a day."""
    for at, report in enumerate(group.reports):
        link = link_of(report)
        if link is None:
            continue
        if link.target:
            yield _by_name(link.article, link.target), [group.number, at, 0, None]
        elif link.published and (kind := noun_type(words_of(link.words))):
            for rank, key in enumerate(_places(link, kind)):
                yield key, [group.number, at, rank, number(link.published)]


def _places(link: Link, kind: str) -> list[str]:
    return list(dict.fromkeys(_by_place(place, kind) for place in names_in(link.words)))


def _keys(group: Group, kinds: set[str]) -> Iterator[tuple[str, int, tuple[str, str]]]:
    """Each key by which the group may be meant, with the first day and the name of the report that says so."""
    for report in group.asked:
        yield _by_name(report.evidence[0].article, report.id), 0, (report.evidence[0].article, report.id)
    for report in group.reports:
        if report.place and report.type in kinds:
            one = profile(report)
            if one.sketch.last - one.sketch.first < LONGEST:
                yield _by_place(report.place.name.casefold(), report.type), one.sketch.first, one.name


def _standing(group: Group) -> tuple[dict[str, Any], bool]:
    """The event by its own reports alone, without their sentences, and whether it counts from another itself."""
    made: Event = event_of(group.reports, group.id)
    slim = {**event_to_json(made), "evidence": [], "history": [], "conflicts": []}
    return slim, any(link_of(report) for report in group.reports)


def _by_name(article: str, report: str) -> str:
    return f"report\0{article}\0{report}"


def _by_place(place: str, kind: str) -> str:
    return f"place\0{place}\0{kind}"
