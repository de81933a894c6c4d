"""Finding what anniversaries commemorate takes work in proportion to the text."""

from __future__ import annotations

import pytest

from dipltime import find_dates
from dipltime.temporal import relations

SENTENCE = (
    "On Monday they marked the 50th anniversary of the founding of NATO. They met on 3 May 1999 and in June. "
)


def test_work_grows_with_the_text_and_no_faster(monkeypatch: pytest.MonkeyPatch) -> None:
    real, calls = relations._belongs, [0]

    def counted(*arguments: object) -> bool:
        calls[0] += 1
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(relations, "_belongs", counted)
    work = []
    for repeats in (30, 120):
        calls[0] = 0
        find_dates(SENTENCE * repeats, "1999-05-04")
        work.append(calls[0])
    assert work[0] > 0
    assert work[1] <= 5 * work[0]
