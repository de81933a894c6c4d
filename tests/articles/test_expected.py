"""What the program reads from the sample articles, held against a reader's list made before it ran."""

from __future__ import annotations

import pytest
from tests.articles import reading


@pytest.mark.parametrize("article", reading.articles(), ids=lambda article: article["file"])
def test_publication_day_is_the_one_the_reader_saw(article: dict[str, str]) -> None:
    assert reading.extraction(article["file"]).article.published == article["published"]


def test_agreement_with_the_reader() -> None:
    """The shares reached when this was written, less a little: they may rise, not fall."""
    floors = {"found": 0.97, "type": 0.86, "status": 0.98, "date": 0.96, "actors": 0.96, "place": 0.97}
    reached = reading.agreement()
    assert {name: share for name, share in reached.items() if share < floors[name]} == {}
