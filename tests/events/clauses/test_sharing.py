from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence


def last(text: str, sentence: Callable[[str], Sentence]) -> Group:
    return sentence(text).groups[-1]


def test_participles_share_their_auxiliary(sentence: Callable[[str], Sentence]) -> None:
    group = last("Ten soldiers were killed or wounded.", sentence)
    assert (group.passive, group.past_auxiliary) == (True, True)
    assert last("Russia has recalled or expelled ten envoys.", sentence).perfect


def test_a_bare_verb_shares_the_modal_before(sentence: Callable[[str], Sentence]) -> None:
    assert last("He will fly to Seoul and meet the ministers.", sentence).modal == "will"
    assert last("Iran agreed to hold talks in May and sign a treaty.", sentence).infinitive


@pytest.mark.parametrize(
    "text",
    [
        "Iran and Iraq agreed to meet and signed a treaty.",
        "The town was taken and the army left.",
        "He will leave and his envoy arrived.",
    ],
)
def test_a_verb_of_its_own_shares_nothing(text: str, sentence: Callable[[str], Sentence]) -> None:
    group = last(text, sentence)
    assert (group.modal, group.passive, group.infinitive) == ("", False, False)
