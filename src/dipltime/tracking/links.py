"""Which of many reports hang together: those that are the same, or of which one moves the plan of another.

What hangs together, directly or by others between, is grouped together, and nothing else bears on it. So a corpus
can be grouped in pieces: the links of all pieces that `block_keys` puts together are those of the whole.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dipltime.tracking.index import Index
from dipltime.tracking.moves import moves
from dipltime.tracking.same import alike
from dipltime.tracking.vetoes import slack

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dipltime.tracking.profile import Profile, Signature


def hang_together(one: Profile, other: Profile) -> bool:
    """Whether two reports that were found near each other are to be grouped together; symmetric.

    The answer depends on their signatures alone, so that what is alike in all that counts is asked about once.
    """
    return alike(one, other) or moves(one, other) or moves(other, one)


def links(profiles: Iterable[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Pairs of reports: whoever follows them comes from each report to all that hang together with it."""
    lots: defaultdict[Signature, list[Profile]] = defaultdict(list)
    for one in profiles:
        lots[one.signature].append(one)
    index, leaders = Index(), {lot[0].name: lot[0] for lot in lots.values()}
    linked: set[Signature] = set()
    for lead in leaders.values():
        if len(lots[lead.signature]) > 1 and hang_together(lead, lead):
            linked.add(lead.signature)
        for name in index.near(lead.sketch, slack(lead)):
            if hang_together(lead, leaders[name]):
                linked |= {lead.signature, leaders[name].signature}
                yield lead, leaders[name]
        index.add(lead.name, lead.sketch)
    for signature in linked:
        lead, *others = lots[signature]
        yield from ((lead, other) for other in others)
