"""What hangs together is found wherever it is, and nothing else bears on how reports are grouped."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.making import report

from dipltime.model import When
from dipltime.tracking.blocks import block_keys
from dipltime.tracking.clusters import clusters
from dipltime.tracking.index import Index
from dipltime.tracking.links import hang_together, links
from dipltime.tracking.profile import profile
from dipltime.tracking.rulings import Rulings
from dipltime.tracking.vetoes import slack

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dipltime.model import Event
    from dipltime.tracking.index import Name
    from dipltime.tracking.profile import Profile

_WHENS: list[dict[str, Any]] = [
    {"day": "2021-06-16"},
    {"day": "2021-06-17"},
    {"day": "2021-06-01", "last": "2021-06-30", "precision": "month"},
    {"day": "2021-06-01", "last": "2021-08-31", "precision": "season"},
    {"day": "2021-05-20", "last": "2021-07-10", "precision": "range"},
    {"day": "2021-01-01", "last": "2021-12-31", "precision": "year"},
    {"day": None, "last": "2021-06-18"},
    {"day": "2021-06-16", "last": None},
    {"day": None, "last": None},
]
_LONG = "In a long statement the ministry told all who would hear it that the road stays open."
_moved = st.sampled_from(
    [
        None,
        When("2021-06-16", "2021-06-16", "2021-06-16", "day"),
        When("1900/2021-06", "1900-01-01", "2021-06-30", "range"),
        When("../2021-06-20", None, "2021-06-20", "range"),
        When("2021/..", "2021-01-01", None, "range"),
    ]
)
_fields = st.fixed_dictionaries(
    {
        "when": st.sampled_from(_WHENS),
        "title": st.sampled_from(["Leaders meet in Geneva", "Talks on fishing", "Envoys talk of fishing", "Hm"]),
        "actors": st.sampled_from([("USA", "RUS"), ("USA",), ("RUS", "USA", "CHE"), ()]),
        "type": st.sampled_from(["CONSULT", "STATEMENT", "OTHER", "ASSAULT"]),
        "mode": st.sampled_from([None, "meet", "summit", "postpone"]),
        "status": st.sampled_from(["tentative", "scheduled", "occurred", "cancelled", "postponed"]),
        "place": st.sampled_from([None, ("Geneva", "CHE"), ("Vienna", "AUT")]),
        "published": st.sampled_from(["2021-05-01", "2021-06-10", "2021-06-18", "2019-06-01"]),
        "inherited": st.sampled_from([None, None, "published"]),
        "article": st.sampled_from(["a", "b", "c"]),
    }
)  # fmt: skip
_reports = st.lists(st.tuples(_fields, _moved, st.booleans()), max_size=9)


def _made(number: int, fields: dict[str, Any], moved: When | None, copied: bool) -> Event:
    made = report(f"e{number}", start=0 if copied else 100 * number, **{**fields.pop("when"), **fields})
    (evidence,) = made.evidence
    text = _LONG if copied else f"{evidence.text} {number % 4}"
    return replace(made, evidence=(replace(evidence, moved_from=moved, text=text),))


def _profiles(rows: Iterable[tuple[dict[str, Any], When | None, bool]]) -> list[Profile]:
    return [profile(_made(number, dict(row), *rest)) for number, (row, *rest) in enumerate(rows)]  # type: ignore[arg-type]


def _sets(pairs: Iterable[tuple[Profile, Profile]], all_: list[Profile]) -> set[frozenset[Name]]:
    """The reports that belong together by these pairs."""
    sets = {one.name: frozenset([one.name]) for one in all_}
    for one, other in pairs:
        joined = sets[one.name] | sets[other.name]
        sets.update(dict.fromkeys(joined, joined))
    return set(sets.values())


@settings(max_examples=400)
@given(_reports)
def test_what_hangs_together_is_near_and_shares_a_key(rows: list[Any]) -> None:
    for one, other in combinations(_profiles(rows), 2):
        if hang_together(one, other):
            assert hang_together(other, one)
            assert block_keys(one) & block_keys(other)
            for here, there in ((one, other), (other, one)):
                index = Index()
                index.add(there.name, there.sketch)
                assert index.near(here.sketch, slack(here)) == {there.name}


@settings(max_examples=200)
@given(_reports)
def test_links_lead_to_all_that_hangs_together(rows: list[Any]) -> None:
    all_ = _profiles(rows)
    pairs = [(one, other) for one, other in combinations(all_, 2) if hang_together(one, other)]
    assert _sets(links(all_), all_) == _sets(pairs, all_)


@settings(max_examples=200)
@given(_reports)
def test_grouping_in_pieces_is_grouping_the_whole(rows: list[Any]) -> None:
    all_ = _profiles(rows)
    by_name = {one.name: one for one in all_}
    pieces = _sets(links(all_), all_)
    apart = [group for piece in pieces for group in clusters([[by_name[name] for name in piece]], Rulings())]
    assert {_names(group) for group in apart} == {_names(group) for group in clusters([all_], Rulings())}


def _names(group: Iterable[Profile]) -> frozenset[Name]:
    return frozenset(one.name for one in group)


def test_copies_of_a_sentence_are_near_whatever_their_titles() -> None:
    rows = [
        {"when": {"day": "2021-06-16"}, "type": "STATEMENT", "title": "Talks on fishing", "article": "a"},
        {"when": {"day": "2021-06-16"}, "type": "STATEMENT", "title": "The road stays open", "article": "b"},
    ]
    one, other = _profiles((row, None, True) for row in rows)
    assert list(links([one, other])) == [(other, one)]


def test_what_cannot_be_one_event_shares_no_key() -> None:
    june, july = _profiles(
        ({"when": {"day": day}, "type": "ASSAULT"}, None, False) for day in ("2021-06-16", "2021-09-16")
    )
    assert block_keys(june).isdisjoint(block_keys(july))
    assert list(links([june, july])) == []
