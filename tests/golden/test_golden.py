"""The sample articles with their whole JSON: any change of what is read from them shows in a review.

To record them anew after a change that was meant: `python tests/golden/test_golden.py`; read the difference line
by line against the articles before it is committed.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from dipltime.api import extract
from dipltime.articles import read_path

ARTICLES = sorted((Path(__file__).parent.parent / "articles").glob("*.txt"))


def reading(path: Path) -> str:
    """The JSON of one article, as `dipltime extract --json` gives it, laid out for a diff."""
    (article,) = read_path(str(path))
    found = extract(replace(article, source=path.name)).to_dict()
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def golden(path: Path) -> Path:
    """The file that keeps the JSON of an article."""
    return Path(__file__).parent / f"{path.stem}.json"


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_article_reads_as_recorded(path: Path) -> None:
    assert reading(path) == golden(path).read_text(encoding="utf-8")


def test_every_recording_has_its_article() -> None:
    recorded = {path.stem for path in Path(__file__).parent.glob("*.json")}
    assert recorded == {path.stem for path in ARTICLES}


if __name__ == "__main__":
    for article_path in ARTICLES:
        golden(article_path).write_text(reading(article_path), encoding="utf-8")
