from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dipltime.events import extract_events
from dipltime.events.titles import LIMIT
from dipltime.model import Article
from dipltime.temporal import find_dates
from dipltime.text import sentence_spans, tokenise

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("France recognised Kosovo on Monday.", "SUPPORT", "recognise"),
        ("Poland expelled three Russian diplomats on Monday.", "SANCTION", "expel"),
        ("Peru recalled its ambassador from Chile on Monday.", "SANCTION", "recall"),
        ("Iran and Iraq signed a treaty on Monday.", "SUPPORT", "sign"),
        ("The Senate ratified the convention on Monday.", "SUPPORT", "ratify"),
        ("China vetoed the resolution on Monday.", "REJECT", "veto"),
        ("Japan imposed sanctions on North Korea on Monday.", "SANCTION", "impose"),
        ("Serbia lifted a curfew in the province on Monday.", "CONCEDE", "ease"),
        ("Turkey summoned the Dutch ambassador on Monday.", "ACCUSE", "summon"),
        ("Egypt broke off relations with Qatar on Monday.", "SANCTION", "sever_relations"),
        ("Rebels declared a cease-fire on Monday.", "RETREAT", "cease_fire"),
        ("Israel and Syria exchanged prisoners on Monday.", "COOPERATE", "exchange_prisoners"),
        ("Students staged a hunger strike on Monday.", "PROTEST", "strike"),
        ("Russia shelled the city on Monday.", "ASSAULT", "bomb"),
        ("India moved troops to the border on Monday.", "MOBILIZE", "troops"),
        ("Norway gave aid to Sudan on Monday.", "AID", "economic"),
    ],
)
def test_types(text: str, kind: str, mode: str, events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = events(text)
    assert (event.type, event.mode) == (kind, mode)
    assert event.when.edtf == "2021-05-17"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hungary said it will support the resolution.", "AGREE"),
        ("Syria says it is willing to withdraw its troops.", "AGREE"),
        ("Straw said that Libya must hand over the suspects.", "REQUEST"),
        ("Iran said it will not sign the treaty.", "REJECT"),
        ("Hamas vowed to attack Israel.", "THREATEN"),
    ],
)
def test_announcements(text: str, kind: str, events: Callable[..., tuple[Event, ...]]) -> None:
    assert [event.type for event in events(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "NATO confirmed on Monday it would tighten the blockade.",
            [("confirmed", "THREATEN", "occurred"), ("tighten the blockade", "COERCE", "scheduled")],
        ),
        (
            "Chad said it would expel ten envoys.",
            [("said", "THREATEN", "occurred"), ("expel", "SANCTION", "scheduled")],
        ),
        ("Iran said on Monday it will not sign the treaty.", [("said", "REJECT", "occurred")]),
        ("Macron announced on 5 May that Iran would accept the offer.", [("announced", "AGREE", "occurred")]),
        ("Macron is to hold talks with Merkel.", [("hold talks", "CONSULT", "scheduled")]),
        ("Macron will visit Chad.", [("visit", "CONSULT", "scheduled")]),
        ("Russia will expel ten diplomats.", [("expel", "SANCTION", "scheduled")]),
        ("The last soldiers are to leave Chad.", [("leave", "RETREAT", "scheduled")]),
        ("Iran will sign the treaty.", [("sign the treaty", "AGREE", "scheduled")]),
        ("Iran is willing to sign the treaty.", [("sign the treaty", "AGREE", "occurred")]),
    ],
)
def test_what_is_announced_is_still_to_come(
    text: str, told: list[tuple[str, str, str]], events: Callable[..., tuple[Event, ...]]
) -> None:
    assert [(event.trigger.text, event.type, event.status) for event in events(text)] == told


def test_the_title_of_an_announcement_says_who_said_it(events: Callable[..., tuple[Event, ...]]) -> None:
    titles = [event.title for event in events("Chad said on Monday that it would expel ten envoys.")]
    assert titles == ["Chad said that it would expel ten envoys", "Chad would expel ten envoys"]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Russia accused Norway on Monday of spying.", {"RUS"}, {"NOR"}),
        ("Norway was accused by Russia on Monday of spying.", {"RUS"}, {"NOR"}),
        ("Japan halted economic aid to Serbia on Monday.", {"JPN"}, {"SRB"}),
        ("Poland and Hungary condemned Belarus on Monday.", {"POL", "HUN"}, {"BLR"}),
    ],
)
def test_roles(
    text: str, source: set[str], target: set[str], events: Callable[..., tuple[Event, ...]]
) -> None:
    (event,) = events(text)
    assert {actor.country for actor in event.actors if actor.role == "source"} == source
    assert {actor.country for actor in event.actors if actor.role == "target"} == target


def test_those_who_meet_take_part(events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = events("The French president met the German chancellor in Paris on Monday.")
    assert {(actor.country, actor.role) for actor in event.actors} == {
        ("FRA", "participant"),
        ("DEU", "participant"),
    }
    assert event.place is not None
    assert event.place.name == "Paris"


def test_a_saying_and_what_it_reports_have_their_own_dates(events: Callable[..., tuple[Event, ...]]) -> None:
    found = events("Japan said on Tuesday that Iran had attacked a tanker on Sunday.")
    assert [(event.type, event.when.edtf) for event in found] == [
        ("STATEMENT", "2021-05-18"),
        ("ASSAULT", "2021-05-16"),
    ]


def test_a_window_counts_from_the_saying(events: Callable[..., tuple[Event, ...]]) -> None:
    found = events("On Monday, Blinken said he expected the summit to happen in the next few weeks.")
    assert [(event.when.edtf, event.status) for event in found] == [
        ("2021-05-17", "occurred"),
        ("2021-05-17/..", "tentative"),
    ]


def test_taking_office_keeps_the_month_visible(events: Callable[..., tuple[Event, ...]]) -> None:
    text = "Since taking over the White House in January, Joe Biden has taken a strong line against Russia."
    event = next(event for event in events(text) if event.trigger.text == "taking")
    assert (event.when.edtf, event.when.earliest) == ("2021-01/..", "2021-01-20")
    assert event.status == "ongoing"


def test_without_a_date_precision_never_grows(events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = events("Russia expelled five Polish diplomats.")
    assert (event.when.earliest, event.when.latest) == (None, "2021-05-19")
    assert event.evidence[0].inherited == "published"


def test_without_a_publication_date(events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = events("Russia expelled five Polish diplomats.", published=None)
    assert event.when.edtf == "XXXX"


def test_a_meeting_named_again_has_the_same_actors(events: Callable[..., tuple[Event, ...]]) -> None:
    text = "Talks between Iran and Russia opened on Monday. The talks ended on Tuesday."
    first, second = events(text)
    assert (
        {actor.country for actor in second.actors}
        == {actor.country for actor in first.actors}
        == {"IRN", "RUS"}
    )


def test_ids_are_the_same_every_time_and_differ(events: Callable[..., tuple[Event, ...]]) -> None:
    text = "Russia expelled five diplomats on Monday. Poland recalled its ambassador on Tuesday."
    ids = [event.id for event in events(text)]
    assert ids == [event.id for event in events(text)]
    assert len(set(ids)) == 2
    assert all(5 < len(name) < 8 for name in ids)


@given(
    st.text(
        alphabet=st.sampled_from("abc DENT,.\"'\n\u2019-0129 on Monday said that Russia will\x00"),
        max_size=80,
    )
)
@settings(max_examples=60, deadline=None)
def test_any_text_is_read(text: str) -> None:
    tokens = tokenise(text)
    dates = find_dates(text, None, tokens=tokens)
    for event in extract_events(Article("a", text), dates, tokens, sentence_spans(text)):
        assert text[event.trigger.start : event.trigger.end] == event.trigger.text
        assert len(event.title) <= LIMIT


_WORDS = [
    "Russia",
    "said",
    "on",
    "Monday",
    "that",
    "Iran",
    "will",
    "not",
    "meet",
    "the",
    "EU",
    ",",
    "and",
    "who",
    "in",
    "Geneva",
    "talks",
    "Friday's",
    "had",
    "been",
    "killed",
    "by",
    '"',
    "to",
]


@given(st.lists(st.sampled_from(_WORDS), max_size=25))
@settings(max_examples=120, deadline=None)
def test_any_order_of_words_is_read(words: list[str]) -> None:
    test = " ".join(words)
    tokens = tokenise(test)
    dates = find_dates(test, None, tokens=tokens)
    for event in extract_events(Article("a", test), dates, tokens, sentence_spans(test)):
        assert 0 < len(event.title) <= LIMIT


@pytest.mark.parametrize("unit", ["Monday Tuesday ", "Russia said on Monday that Iran will meet the EU and "])
def test_a_sentence_without_end_is_read_in_pieces(
    unit: str, events: Callable[..., tuple[Event, ...]]
) -> None:
    text = unit * 200
    assert all(event.evidence[0].end - event.evidence[0].start < 240 * 12 for event in events(text))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Russia denies it. On Monday it expelled two British diplomats.", {"RUS"}),
        ("France and Italy protested. They expelled two British diplomats on Monday.", {"FRA", "ITA"}),
        ("Moon Jae-in, who met Abe in Seoul in April, condemned Iran on Monday.", {"KOR"}),
        ("At least 14 members of the European Union condemned Iran on Monday.", {None}),
    ],
)
def test_whose_act_it_is(
    text: str, source: set[str | None], events: Callable[..., tuple[Event, ...]]
) -> None:
    event = events(text)[-1]
    assert {actor.country for actor in event.actors if actor.role == "source"} == source
