from __future__ import annotations

import pytest

from dipltime.events.triggers.inflect import conjugate, plural


@pytest.mark.parametrize(
    ("lemma", "third", "past", "participle", "ing"),
    [
        ("accuse", "accuses", "accused", "accused", "accusing"),
        ("ban", "bans", "banned", "banned", "banning"),
        ("visit", "visits", "visited", "visited", "visiting"),
        ("ratify", "ratifies", "ratified", "ratified", "ratifying"),
        ("deploy", "deploys", "deployed", "deployed", "deploying"),
        ("clash", "clashes", "clashed", "clashed", "clashing"),
        ("tax", "taxes", "taxed", "taxed", "taxing"),
        ("agree", "agrees", "agreed", "agreed", "agreeing"),
        ("veto", "vetoes", "vetoed", "vetoed", "vetoing"),
        ("meet", "meets", "met", "met", "meeting"),
        ("withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing"),
        ("expel", "expels", "expelled", "expelled", "expelling"),
        ("die", "dies", "died", "died", "dying"),
    ],
)
def test_forms(lemma: str, third: str, past: str, participle: str, ing: str) -> None:
    forms = conjugate(lemma)
    assert (third,) == forms.third
    assert (past,) == forms.past
    assert (participle,) == forms.participle
    assert (ing,) == forms.ing


def test_two_spellings() -> None:
    assert conjugate("cancel").past == ("cancelled", "canceled")


@pytest.mark.parametrize(
    ("word", "many"), [("treaty", "treaties"), ("siege", "sieges"), ("clash", "clashes"), ("visit", "visits")]
)
def test_plural(word: str, many: str) -> None:
    assert plural(word) == many
