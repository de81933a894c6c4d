"""Each of the finer modes, in the active, the passive and as a noun, with who does it and to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event

# "Norway>Chad": who does it, and to whom; "Norway=Chad": both take part; nothing where nobody is named.
SENTENCES = [
    ("sign", "Norway signed a treaty with Chad on Monday.", "Norway=Chad"),
    ("sign", "A treaty was signed by Norway and Chad on Monday.", "Norway=Chad"),
    ("sign", "The signing of the treaty between Norway and Chad took place on Monday.", "Norway=Chad"),
    ("ratify", "Norway ratified the treaty with Chad on Monday.", "Norway>Chad"),
    ("ratify", "The treaty with Chad was ratified by Norway on Monday.", "Norway>Chad"),
    ("ratify", "Norway's ratification of the treaty with Chad followed on Monday.", "Norway>"),
    ("recognise", "Norway recognised Kosovo on Monday.", "Norway>Kosovo"),
    ("recognise", "Kosovo was recognised by Norway on Monday.", "Norway>Kosovo"),
    ("recognise", "Norway's recognition of Kosovo on Monday surprised nobody.", "Norway>Kosovo"),
    ("restore_relations", "Norway restored diplomatic relations with Chad on Monday.", "Norway=Chad"),
    (
        "restore_relations",
        "Diplomatic relations between Norway and Chad were restored on Monday.",
        "Norway=Chad",
    ),
    (
        "restore_relations",
        "The restoration of diplomatic relations between Norway and Chad took place on Monday.",
        "Norway=Chad",
    ),
    ("sever_relations", "Norway severed diplomatic relations with Chad on Monday.", "Norway>Chad"),
    ("sever_relations", "Diplomatic relations with Chad were severed by Norway on Monday.", "Norway>Chad"),
    (
        "sever_relations",
        "Norway's severance of diplomatic relations with Chad on Monday came as a shock.",
        "Norway>Chad",
    ),
    ("summon", "Norway summoned the Chadian ambassador on Monday.", "Norway>Chad"),
    ("summon", "The Chadian ambassador was summoned by Norway on Monday.", "Norway>Chad"),
    ("summon", "Norway's summoning of the Chadian ambassador took place on Monday.", "Norway>Chad"),
    ("recall", "Norway recalled its ambassador from Chad on Monday.", "Norway>Chad"),
    ("recall", "The Norwegian ambassador to Chad was recalled on Monday.", "Norway>Chad"),
    ("recall", "Norway's recall of its ambassador from Chad followed on Monday.", "Norway>Chad"),
    ("expel", "Norway expelled ten Chadian diplomats on Monday.", "Norway>Chad"),
    ("expel", "Ten Chadian diplomats were expelled by Norway on Monday.", "Norway>Chad"),
    ("expel", "Norway's expulsion of ten Chadian diplomats followed on Monday.", "Norway>Chad"),
    ("appoint", "Norway appointed Ann Berg ambassador to Chad on Monday.", "Norway>Chad"),
    ("appoint", "Ann Berg was appointed ambassador to Chad by Norway on Monday.", "Norway>"),
    ("appoint", "Norway's appointment of a new ambassador to Chad followed on Monday.", "Norway>Chad"),
    ("accredit", "Norway accredited the new Chadian ambassador on Monday.", "Norway>Chad"),
    ("accredit", "The new Chadian ambassador was accredited by Norway on Monday.", "Norway>Chad"),
    (
        "accredit",
        "Norway's accreditation of the new Chadian ambassador on Monday was a formality.",
        "Norway>Chad",
    ),
    (
        "accredit",
        "The Chadian ambassador presented his credentials to the King of Norway on Monday.",
        "Chad>Norway",
    ),
    ("veto", "Russia vetoed a Security Council resolution on Chad on Monday.", "Russia>"),
    ("veto", "A resolution on Chad was vetoed by Russia on Monday.", "Russia>"),
    ("veto", "Russia's veto of a resolution on Chad followed on Monday.", "Russia>"),
    ("vote", "Norway voted for the resolution on Chad on Monday.", "Norway>"),
    ("vote", "The resolution was put to the vote in the General Assembly on Monday.", ">"),
    ("vote", "The Norwegian vote on the resolution took place on Monday.", "Norway>"),
    ("mediate", "Norway mediated between Chad and Mali on Monday.", "Norway"),
    ("mediate", "The talks between Chad and Mali were mediated by Norway on Monday.", "Norway"),
    ("mediate", "Norwegian mediation between Chad and Mali began on Monday.", "Norway"),
    ("negotiate", "Norway negotiated with Chad on Monday.", "Norway=Chad"),
    ("negotiate", "A truce was negotiated by Norway and Chad on Monday.", "Norway=Chad"),
    ("negotiate", "Negotiations between Norway and Chad began on Monday.", "Norway=Chad"),
    ("summit", "Norway and Chad held a summit on Monday.", "Norway=Chad"),
    ("summit", "A summit was held by Norway and Chad on Monday.", "Norway=Chad"),
    ("summit", "The summit between Norway and Chad on Monday lasted six hours.", "Norway=Chad"),
    ("cancel", "Norway cancelled the meeting with Chad on Monday.", "Norway"),
    ("cancel", "The meeting with Chad was cancelled by Norway on Monday.", "Norway"),
    ("cancel", "Norway's cancellation of the meeting with Chad followed on Monday.", "Norway"),
    ("postpone", "Norway postponed the visit to Chad on Monday.", "Norway"),
    ("postpone", "The visit to Chad was postponed by Norway on Monday.", "Norway"),
    ("postpone", "Norway's postponement of the visit to Chad followed on Monday.", "Norway"),
    ("walk_out", "Norway walked out of the talks with Chad on Monday.", "Norway>Chad"),
    ("walk_out", "The Norwegian delegation stormed out of the meeting with Chad on Monday.", "Norway>Chad"),
    ("walk_out", "Norway's walkout from the talks with Chad took place on Monday.", "Norway>Chad"),
    ("apologise", "Norway apologised to Chad on Monday.", "Norway>Chad"),
    ("apologise", "An apology was offered to Chad by Norway on Monday.", "Norway>Chad"),
    ("apologise", "Norway's apology to Chad followed on Monday.", "Norway>Chad"),
    ("cease_fire", "Norway and Chad agreed a ceasefire on Monday.", "Norway=Chad"),
    ("cease_fire", "A ceasefire was declared by Chad on Monday.", "Chad"),
    ("cease_fire", "The ceasefire between Norway and Chad took effect on Monday.", "Norway=Chad"),
    ("exchange_prisoners", "Norway and Chad exchanged prisoners on Monday.", "Norway=Chad"),
    ("exchange_prisoners", "Prisoners were exchanged by Norway and Chad on Monday.", "Norway=Chad"),
    (
        "exchange_prisoners",
        "The prisoner exchange between Norway and Chad took place on Monday.",
        "Norway=Chad",
    ),
]


@pytest.mark.parametrize(("mode", "text", "parties"), SENTENCES)
def test_a_mode_is_reached_with_its_parties(
    mode: str, text: str, parties: str, events: Callable[..., tuple[Event, ...]]
) -> None:
    event = next(event for event in events(text) if event.mode == mode)
    doing = {actor.name for actor in event.actors if actor.role != "target"}
    others = {actor.name for actor in event.actors if actor.role == "target"}
    if "=" in parties:
        assert set(parties.split("=")) <= doing | others
    else:
        source, _, target = parties.partition(">")
        assert {source} - {""} <= doing
        assert {target} - {""} <= others


def test_every_mode_is_there_three_times() -> None:
    modes = [mode for mode, _, _ in SENTENCES]
    assert all(modes.count(mode) >= 3 for mode in modes)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Palestinian militants fired rockets at Israel on Monday.", "Palestinian militants"),
        ("Syrian rebels attacked the town of Idlib on Monday.", "Syrian rebels"),
        (
            "Egyptian anti-government protesters marched in Cairo on Monday.",
            "Egyptian anti-government protesters",
        ),
        ("Turkey met Syrian opposition leaders in Istanbul on Monday.", "Syrian opposition leaders"),
        ("Israel killed three Palestinian gunmen on Monday.", "Palestinian gunmen"),
    ],
)
def test_people_who_do_not_act_for_their_country_are_a_group(
    text: str, name: str, events: Callable[..., tuple[Event, ...]]
) -> None:
    actors = [actor for event in events(text) for actor in event.actors if actor.name == name]
    assert actors
    assert {actor.kind for actor in actors} == {"group"}
    assert all(actor.country for actor in actors)


def test_its_troops_and_ministers_act_for_a_country(events: Callable[..., tuple[Event, ...]]) -> None:
    for text in ("Syrian troops shelled the town on Monday.", "Syrian officials left Oslo on Monday."):
        assert ("Syria", "country") in {(a.name, a.kind) for event in events(text) for a in event.actors}
