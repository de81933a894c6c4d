from __future__ import annotations

import datetime as dt
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import dipltime

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "PARIS, May 19, 2021 - The ministers of France and Germany met on Wednesday.\n"


def test_importing_costs_nothing() -> None:
    code = "import sys, dipltime; print(*(name for name in sys.modules if name.startswith('dipltime')))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout
    assert out.split() == [b"dipltime"]


def test_all_names_are_there() -> None:
    for name in dipltime.__all__:
        assert getattr(dipltime, name).__name__ == name
        assert name in dir(dipltime)
    with pytest.raises(AttributeError):
        dipltime.nonsense  # noqa: B018


@pytest.mark.parametrize("published", ["2021-05-19", dt.date(2021, 5, 19), "19 May 2021"])
def test_find_dates(published: str | dt.date) -> None:
    (date,) = dipltime.find_dates("They met on Wednesday.", published=published)
    assert date.to_dict()["value"] == "2021-05-19"
    (date,) = dipltime.find_dates("They met on Wednesday.")
    assert date.value == "XXXX-WXX-3"


@pytest.mark.parametrize("published", ["2021-02-30", "someday", "20210"])
def test_a_publication_date_that_is_none(published: str) -> None:
    with pytest.raises(dipltime.DateError):
        dipltime.find_dates("They met.", published=published)
    with pytest.raises(dipltime.DateError):
        dipltime.extract("They met.\n", published=published)


def test_extract() -> None:
    extraction = dipltime.extract(TEXT, title="A title", source="paris.txt", id="p")
    article = extraction.article
    assert (article.id, article.title, article.source) == ("p", "A title", "paris.txt")
    assert (article.published, article.published_from) == ("2021-05-19", "dateline")
    assert extraction.events
    assert dipltime.extract(TEXT, dates_only=True).events == ()
    assert dipltime.extract(TEXT, published="2021-05-26").article.published_from == "option"
    with pytest.raises(dipltime.InputError):
        dipltime.extract(" ")


def test_half_a_surrogate_pair_does_no_harm(tmp_path: Path) -> None:
    text = f"\ud800 {TEXT}"
    with dipltime.Timeline(tmp_path / "events.json") as timeline:
        timeline.add(text, published="2021-05-19")
        assert timeline.events()


def test_a_timeline(tmp_path: Path) -> None:
    path = tmp_path / "paris.txt"
    path.write_text(TEXT)
    with dipltime.Timeline(tmp_path / "events.json") as timeline:
        assert timeline.events() == []
        change = timeline.add(path)
        assert change.added
        assert not change.known
        assert change.events == change.added
        assert timeline.add(str(path)).known
        assert timeline.add(TEXT).known
        assert timeline.add(dipltime.extract(TEXT).article).known
        (listing,) = timeline.articles()
        assert listing.to_dict()["events"] == len(timeline.events())
        assert listing.added == "2021-05-19"
        event = timeline.events(start="2021-05", end="2021-05", search="met")[0]
        assert timeline.event(event.id) == event
        assert timeline.events(start="2022") == []
        assert timeline.check() == []
        with pytest.raises(dipltime.StoreError):
            timeline.event("nonsense")


def test_several_articles_at_once(tmp_path: Path) -> None:
    path = tmp_path / "two.jsonl"
    path.write_text('{"id": "a", "text": "France met Germany.", "published": "2021-05-19"}\n' * 2)
    change = dipltime.Timeline(tmp_path / "events.json").add(path)
    assert [article.id for article in change.articles] == ["a", "a"]


@pytest.mark.parametrize("text", ["No date is named by anyone.\nNobody did.\n", "nothing/such.txt"])
def test_what_cannot_be_added(tmp_path: Path, text: str) -> None:
    timeline = dipltime.Timeline(tmp_path / "events.json")
    with pytest.raises(dipltime.InputError):
        timeline.add(text)
    assert not timeline.exists()
