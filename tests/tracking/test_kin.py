from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.making import report

from dipltime.tracking.kin import Kin
from dipltime.tracking.profile import profile

names = st.tuples(st.sampled_from("abc"), st.sampled_from("123"))


def test_nobody_is_the_kin_of_a_report_that_stands_alone() -> None:
    assert not Kin().of(("a", "1"))


def test_reports_are_searched_for_unless_they_were_found_in_a_store() -> None:
    kin = Kin()
    kin.expect(("a", "1"))
    assert not kin.is_searched(("a", "1"))
    assert kin.is_searched(("a", "2"))
    kin.searched(("a", "1"))
    assert kin.is_searched(("a", "1"))


@given(st.lists(st.tuples(names, names), max_size=12))
def test_kin_are_what_can_be_reached_by_steps(steps: list[tuple[tuple[str, str], tuple[str, str]]]) -> None:
    kin = Kin()
    for one, other in steps:
        kin.unite(one, other)
    for name in {name for step in steps for name in step}:
        reached, before = {name}, 0
        while len(reached) > before:
            before = len(reached)
            reached.update(*(step for step in steps if reached.intersection(step)))
        assert set(kin.of(name)) == reached


def test_those_that_hang_together_are_one_family() -> None:
    reports = [profile(report(name, article=name)) for name in "abcd"]
    kin = Kin()
    kin.unite(reports[0].name, reports[2].name)
    families = [[one.report.id for one in family] for family in kin.families(reports)]
    assert families == [["a", "c"], ["b"], ["d"]]
