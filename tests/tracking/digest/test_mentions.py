from __future__ import annotations

from typing import Any

import pytest
from tests.tracking.digest.rows import row, together

from dipltime.days import number
from dipltime.tracking.digest.mentions import mentions_in

FAR = 10**9


@pytest.mark.parametrize(
    ("words", "fields", "weight"),
    [
        ("18 May", {}, 1),
        ("May 18th", {}, 1),
        ("2021-05-18", {}, 1),
        ("Tuesday", {}, 1 / 2),
        ("yesterday", {}, 1 / 2),
        ("2 days before", {}, 1 / 2),
        ("the 1800s " + "18" * 4000, {}, 1 / 2),
        ("18 May, 10:30", {"value": "2021-05-18T10:30"}, 1 / 2),
        ("10:30", {"value": "2021-05-18T10:30"}, 1 / 4),
        ("Tuesday evening", {"value": "2021-05-18TEV"}, 1 / 2),
        ("18 May", {"type": "OTHER"}, 1 / 4),
        ("18 May", {"status": "ongoing"}, 1),
        ("18 May", {"status": "scheduled"}, 1 / 2),
        ("18 May", {"status": "denied"}, 1 / 2),
        ("Tuesday", {"status": "tentative", "type": "OTHER"}, 1 / 16),
        ("", {}, 1 / 4),
        ("", {"inherited": "published", "type": "OTHER"}, 1 / 16),
        ("Tuesday", {"inherited": "sentence"}, 1 / 4),
        ("now", {"value": "PRESENT_REF"}, 1 / 4),
    ],
)
def test_what_a_mention_weighs(words: str, fields: dict[str, Any], weight: float) -> None:
    (mention,) = mentions_in([row("e", "2021-05-18", words, start=FAR, **fields)])
    assert mention.weight == pytest.approx(weight, rel=1e-3)
    assert (mention.day, mention.published) == (number("2021-05-18"), number("2021-05-19"))
    assert (mention.article, mention.event) == ("a1", "e")


@pytest.mark.parametrize(("start", "weight"), [(0, 2), (1000, 1.5), (9000, 1.1)])
def test_the_head_of_an_article_weighs_more(start: int, weight: float) -> None:
    (mention,) = mentions_in([row("e", "2021-05-18", "18 May", start=start)])
    assert mention.weight == pytest.approx(weight)


def test_only_days_are_mentioned() -> None:
    assert mentions_in([row("e", "2021-05-18", "in May", last="2021-05-20")]) == []
    event = row("e", "2021-05-18")
    event["evidence"][0]["when"] |= {"earliest": None}
    assert mentions_in([event]) == []


@pytest.mark.parametrize(
    ("words", "value", "weight"),
    [
        ("18 and 19 May", "2021-05-18", 1 / 2),
        ("Tuesday and Wednesday", "2021-05-18", 1 / 4),
        ("the weekend", "2021-W19-WE", 1 / 8),
    ],
)
def test_two_days_have_one_half_each(words: str, value: str, weight: float) -> None:
    found = mentions_in([row("e", "2021-05-18", words, last="2021-05-19", value=value, start=FAR)])
    assert [one.day for one in found] == [number("2021-05-18"), number("2021-05-19")]
    assert [one.weight for one in found] == [pytest.approx(weight, rel=1e-3)] * 2


@pytest.mark.parametrize(("words", "inherited"), [("", None), ("Tuesday and Wednesday", "sentence")])
def test_two_days_that_no_words_of_the_sentence_tell_are_no_mention(
    words: str, inherited: str | None
) -> None:
    assert mentions_in([row("e", "2021-05-18", words, last="2021-05-19", inherited=inherited)]) == []


def test_every_report_of_an_event_is_a_mention_of_its_own_day() -> None:
    first, second = row("e", "2021-05-18", "18 May"), row("f", "2021-05-20", "Thursday", article="a2")
    found = mentions_in([together(first, second)])
    assert [(one.day, one.article, one.event) for one in found] == [
        (number("2021-05-18"), "a1", "e"),
        (number("2021-05-20"), "a2", "e"),
    ]


def test_what_a_person_corrected_holds_for_every_report() -> None:
    event = together(
        row("e", "2021-05-18", "18 May", start=FAR), row("f", "2021-05-18", "18 May", article="a2")
    )
    event["when"] = row("e", "2021-05-20")["when"]
    assert {one.day for one in mentions_in([event])} == {number("2021-05-18")}
    event["history"] = [{"at": "2021-06-01", "by": "hand", "change": "when"}]
    assert {one.day for one in mentions_in([event])} == {number("2021-05-20")}
    before, _ = mentions_in([event])
    event["status"] = "cancelled"
    assert mentions_in([event])[0] == before
    event["history"].append({"at": "2021-06-01", "by": "hand", "change": "status"})
    assert mentions_in([event])[0].weight == pytest.approx(before.weight / 2)
    confirmed = {"at": "2021-06-01", "by": "hand", "change": "confirmed"}
    assert mentions_in([{**event, "history": [confirmed]}]) == mentions_in([event])
    event["history"].append({"at": "2021-06-01", "change": "status", "article": "a2"})
    event["history"].append({"at": "2021-06-01", "by": "hand", "change": "merged"})
    assert len(mentions_in([event])) == 2


def test_articles_that_copy_one_text_share_its_weight() -> None:
    box = "The plan in short: on 18 May the envoys met there."
    rows = [row(f"e{n}", "2021-05-18", "18 May", article=f"a{n}", start=FAR, sentence=box) for n in range(4)]
    assert [one.weight for one in mentions_in(rows)] == [pytest.approx(1 / 4, rel=1e-3)] * 4
    rows = [row(f"e{n}", "2021-05-18", "18 May", start=FAR, sentence=box) for n in range(4)]
    assert [one.weight for one in mentions_in(rows)] == [pytest.approx(1, rel=1e-3)] * 4


def test_a_copy_is_known_again_in_other_surroundings() -> None:
    copied = (
        "after long talks in the old town hall the envoys of both the warring states signed the treaty on "
        "18 May in Vienna, and the guns that had thundered for nine long years fell silent at last on all fronts"
    )
    texts = [
        copied,
        f"Nobody knew why, but {copied}",
        f"{copied}, for good.",
        copied.replace("treaty", "truce"),
    ]
    rows = [
        row(f"e{n}", "2021-05-18", "18 May", article=f"a{n}", start=FAR, sentence=text)
        for n, text in enumerate(texts)
    ]
    weights = [one.weight for one in mentions_in(rows)]
    assert weights == [pytest.approx(share, rel=1e-3) for share in (1 / 3, 1 / 3, 1 / 3, 1)]


def test_an_article_without_a_day_of_publication() -> None:
    event = row("e", "2021-05-18", "18 May")
    event["evidence"][0]["published"] = None
    (mention,) = mentions_in([event])
    assert mention.published is None
