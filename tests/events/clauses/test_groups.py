from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.events.clauses.sentence import Sentence


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Syria has been accused of it.", ["has been accused"]),
        ("The talks will not resume.", ["will not resume"]),
        ("They are to meet in Geneva.", ["are to meet"]),
        ("He agreed to hold talks.", ["agreed", "to hold"]),
        ("Iran didn't sign the deal.", ["didn ' t sign"]),
        ("Ministers quickly rejected the offer and left.", ["rejected", "left"]),
        ("Weapons supplied by Moscow arrived.", ["supplied", "arrived"]),
        ("After meeting the king he flew home.", ["meeting", "flew"]),
    ],
)
def test_groups(text: str, verbs: list[str], sentence: Callable[[str], Sentence]) -> None:
    read = sentence(text)
    assert [" ".join(read.words[g.start : g.head + 1]) for g in read.groups] == verbs


@pytest.mark.parametrize(
    "text",
    [
        "The visit of the minister to the attack site.",
        "A strong protest against the vote.",
        "US-led forces in the region.",
        "His planned visit to Minsk.",
        "Talks in March.",
    ],
)
def test_nouns_are_no_verbs(text: str, sentence: Callable[[str], Sentence]) -> None:
    assert sentence(text).groups == []


@pytest.mark.parametrize(
    ("text", "reduced"),
    [
        ("The treaty, signed on 2 May 1954, will end in June.", ["signed"]),
        ("In a resolution, passed on Thursday, the Council condemned Iran.", ["passed"]),
        ("Foo, a former colonel convicted in 2006 of spying, came in a swap.", ["convicted"]),
        ("The truce signed on Monday collapsed.", ["signed"]),
        ("Russia said on Friday the talks held in Vienna had failed.", ["held"]),
        ("Chile wants the port, closed since 1980, to be cleared.", ["closed"]),
        ("Putin arrived in Geneva, met Biden and left.", []),
        ("On Monday, Putin arrived in Geneva, met Biden and left.", []),
        ("He flew to Paris, stayed for two days, and left.", []),
        ("The minister said on Friday the talks would fail.", []),
        ("Rebels attacked on Monday as the leaders of Chad met.", []),
        ("The curfew was eased, Iran said on Monday.", []),
    ],
)
def test_participles_that_describe_a_noun(
    text: str, reduced: list[str], sentence: Callable[[str], Sentence]
) -> None:
    read = sentence(text)
    assert [read.words[group.head] for group in read.groups if group.reduced] == reduced


@pytest.mark.parametrize(
    ("text", "governed"),
    [
        ("Ministers agreed to meet.", True),
        ("The group, which met in May, is due to act.", False),
        ("The ministers who met are likely to act.", False),
    ],
)
def test_an_infinitive_completes_the_verb_before_unless_is_stands_between(
    text: str, governed: bool, sentence: Callable[[str], Sentence]
) -> None:
    assert (sentence(text).groups[-1].governor >= 0) == governed


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Prime Minister Theresa May told parliament on Monday.", "told"),
        ("Will Young met envoys in Oslo.", "met"),
        ("Engineers hope to open the line.", "hope"),
    ],
)
def test_names_and_first_words_are_no_auxiliaries(
    text: str, head: str, sentence: Callable[[str], Sentence]
) -> None:
    read = sentence(text)
    assert read.words[read.groups[0].head] == head
