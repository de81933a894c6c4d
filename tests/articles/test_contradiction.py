"""Where an article names two days of publication, the order decides and a line names both."""

from __future__ import annotations

import pytest

from dipltime.articles import contradiction, publication_date
from dipltime.model import Article

DATELINE = "OSLO, 4 March 2012 (Example) - The ministers met on Sunday.\n"


@pytest.mark.parametrize(
    ("published", "origin", "source", "text", "says"),
    [
        (
            "2021-05-19",
            "metadata",
            None,
            DATELINE,
            ("its dateline says 2012-03-04", "2021-05-19 (its metadata)"),
        ),
        ("2021-05-19", "option", "talks-2020-05-19.txt", "Talks.\n", ("its name says 2020-05-19", "(given)")),
        ("2012-03-04", "dateline", "https://e.org/2013/03/04/x", DATELINE, ("its address says 2013-03-04",)),
        ("2012-03-05", "metadata", None, DATELINE, ()),
        ("2012-03-04", "record", "https://e.org/2012/03/03/x", DATELINE, ()),
        ("2021-05-19", "metadata", None, "The war of 1991 ended on 28 February 1991.\n", ()),
        (None, None, "https://e.org/2013/03/04/x", "Talks.\n", ()),
    ],
)
def test_contradiction(
    published: str | None, origin: str | None, source: str | None, text: str, says: tuple[str, ...]
) -> None:
    article = Article("1", text, source=source, published=published, published_from=origin)  # type: ignore[arg-type]
    line = contradiction(article) or ""
    assert bool(line) == bool(says)
    assert all(part in line for part in says)
    assert publication_date(article).published == (published or "2013-03-04")
