"""Events dated by the term of office in which they happened."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dipltime.model import Event


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The two countries signed the pact during the Obama administration.", "2009-01-20/2017-01-20"),
        ("Germany and Russia signed the pact in Merkel's second term.", "2009-10-28/2013-12-17"),
        ("Under President Reagan, the two powers signed a treaty.", "1981-01-20/1989-01-20"),
        ("Biden has met Putin twice since taking office.", "2021-01-20/2021-05-19"),
        ("Before taking office, Macron met Merkel.", "[..2017-05-13]"),
        ("The two powers signed the pact in the Cold War.", "1947/1991"),
        # Where a date stands in the sentence it tells more exactly when.
        ("France withdrew its ambassador in 1985 under Mitterrand.", "1985"),
        ("The two powers signed the pact in 1972 in the Cold War.", "1972"),
    ],
)
def test_when(text: str, edtf: str, events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = events(text)
    assert event.when.edtf == edtf


def test_who_governs_tells_no_time(events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = events("The Biden administration expelled ten diplomats.")
    assert event.when.edtf == "[..2021-05-19]"
