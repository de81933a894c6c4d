from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dipltime.events.clauses.sentence import Noun
from dipltime.events.dating.links import links

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.events.clauses.sentence import Sentence


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Bush said on Tuesday the US would send troops.", [("said", "Tuesday")]),
        ("On Tuesday, Bush told reporters that Iraq must leave.", [("told", "Tuesday")]),
        ("The minister told his cabinet on Sunday that Israel was ready to leave.", [("told", "Sunday")]),
        ("The council on Monday rejected the plan.", [("rejected", "Monday")]),
        ("Iran agreed to meet the envoys on Monday.", [("meet", "Monday")]),
        ("He criticised Friday's vote.", [("vote", "Friday")]),
        ("It followed a June 30 coup that toppled the government.", [("coup", "June 30")]),
        ("He arrived after the invasion last August.", [("invasion", "last August")]),
        ("The talks on Monday will decide it.", [("talks", "Monday")]),
        ("He said on Monday that troops left on Sunday.", [("said", "Monday"), ("left", "Sunday")]),
        ("Police opened fire to disperse the crowd on Monday.", [("opened", "Monday")]),
        ("It was their first visit since 2015.", [("visit", "2015")]),
        ("Chad left two years later, on 23 November 2019.", [("left", "23 November 2019")]),
        ("Chad left today, Wednesday, 19 May 2021.", [("left", "today")]),
        ("Less than three weeks ago, on May 3, envoys met.", [("met", "May 3")]),
        ("Chad left on Monday, in June Mali left.", [("left", "Monday"), ("left", "June")]),
        ("He told them early Saturday, only hours before the vote.", [("told", "early Saturday")]),
        ("Chad quit on Monday, two days after Mali left.", [("quit", "Monday"), ("left", "two days")]),
        (
            "Chad quit on Monday, two days after Mali left on 15 May.",
            [("quit", "Monday"), ("left", "15 May")],
        ),
        ("They met in May 2019, when Mali left.", [("met", "May 2019"), ("left", "May 2019")]),
        ("On Monday, when Mali left, envoys met.", [("met", "Monday"), ("left", "Monday")]),
        ("A deal could be ready in May, when Mali is to leave.", [("deal", "May"), ("leave", "May")]),
        ("Talks held in Oslo on 3 May failed.", [("held", "3 May")]),
        ("Envoys have seven days to leave.", [("leave", "seven days")]),
        ("Chad gave the envoys of Mali 48 hours to leave.", [("leave", "48 hours")]),
        ("It takes seven days to leave.", []),
        ("They must leave within 30 days.", [("leave", "30 days")]),
        ("They must leave within 30 days of the vote.", []),
    ],
)
def test_links(text: str, pairs: list[tuple[str, str]], sentence: Callable[[str], Sentence]) -> None:
    read = sentence(text)
    found = []
    for link in links(read):
        at = link.trigger.end - 1 if isinstance(link.trigger, Noun) else link.trigger.head
        found.append((read.words[at], link.dated.date.text))
    assert found == pairs


def test_coordinated_verbs_share_a_date(sentence: Callable[[str], Sentence]) -> None:
    read = sentence("On Monday rebels killed three soldiers and wounded six.")
    assert [(link.dated.date.text, link.shared) for link in links(read)] == [
        ("Monday", False),
        ("Monday", True),
    ]


def test_two_dates_make_one_time(sentence: Callable[[str], Sentence]) -> None:
    (link,) = links(sentence("Ministers met on Monday and Tuesday in Vienna."))
    assert link.until is not None
    assert link.until.date.text == "Tuesday"


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("The war was halted by an armistice in July 1953.", [("halted", "July 1953")]),
        ("The war ended with a truce in July 1953.", [("ended", "July 1953")]),
        ("He met envoys with a ceasefire in July 1953.", [("ceasefire", "July 1953")]),
        ("Iran demanded it in Resolution 598 of 20 July 1987.", [("demanded", "20 July 1987")]),
    ],
)
def test_what_ends_and_begins_does_so_with_its_noun(
    text: str, pairs: list[tuple[str, str]], sentence: Callable[[str], Sentence]
) -> None:
    test_links(text, pairs, sentence)
