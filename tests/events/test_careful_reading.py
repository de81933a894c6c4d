"""What a careful reader does not fall for: names beside the act that are no party to it, verbs that are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event


def _read(event: Event) -> tuple[str, str, set[str]]:
    roles = {f"{actor.country or actor.name}:{actor.role[0]}" for actor in event.actors}
    return event.type, event.status, roles


@pytest.mark.parametrize(
    ("text", "trigger", "told"),
    [
        # A participle that describes a country is no act of a council; of an army it is.
        (
            "The EU imposed an embargo on Chad and occupied Mali on Monday.",
            "imposed an embargo",
            ("SANCTION", "occurred", {"European Union:s", "TCD:t", "MLI:t"}),
        ),
        (
            "Chad closed the road to Niger and occupied Mali on Monday.",
            "occupied",
            ("ASSAULT", "occurred", {"TCD:s", "MLI:t"}),
        ),
        # What has yet to be done is not done.
        ("Chad and Mali have yet to agree on a border.", "agree", ("AGREE", "denied", {"TCD:s", "MLI:s"})),
        # To remember is not to call home.
        ("French diplomats recalled the mood of last June.", "recalled", ("STATEMENT", "occurred", {"FRA:s"})),
        ("France recalled its ambassador on Monday.", "recalled", ("SANCTION", "occurred", {"FRA:s"})),
        ("France called its ministers together on Monday.", "called", ("CONSULT", "occurred", {"FRA:p"})),
        # Where an envoy serves is to whom the recall is done.
        (
            "Peru recalled its ambassador in Bamako on Monday.",
            "recalled",
            ("SANCTION", "occurred", {"PER:s", "MLI:t"}),
        ),
        # Whose supplier somebody is called is no doer.
        (
            "France, Chad's main supplier of arms, suspended deliveries on Monday.",
            "suspended",
            ("SANCTION", "occurred", {"FRA:s", "TCD:t"}),
        ),
        # Who does the same to so many is no target.
        ("Peru said it would expel ten and Chad four.", "expel", ("SANCTION", "scheduled", {"PER:s"})),
        # What a clause of "after" tells has its own parties; two parties do not make the town a third.
        ("Chad accepted it on Monday, a day after French troops left.", "accepted", ("AGREE", "occurred", {"TCD:s"})),
        (
            "The presidents of France and Peru called in Bamako for a halt on Monday.",
            "called",
            ("REQUEST", "occurred", {"FRA:s", "PER:s"}),
        ),
        # A deadline is the verb's own, whatever noun stands before it.
        ("France is to report on the embargo within 30 days.", "report", ("STATEMENT", "scheduled", {"FRA:s"})),
        # The date, the text, the details of a truce are no truce.
        ("Chad announced the date of the truce on Monday.", "announced", ("STATEMENT", "occurred", {"TCD:s"})),
        ("Chad announced a truce on Monday.", "announced a truce", ("RETREAT", "occurred", {"TCD:p"})),
        # A war that began with an invasion has the parties of the invasion.
        ("The war began with Chad's invasion of Mali on Monday.", "began", ("ASSAULT", "occurred", {"TCD:s", "MLI:t"})),
        # What is expected to be done is done to the subject of "expected".
        ("Prisoners are expected to be released on Friday.", "released", ("RETREAT", "tentative", set())),
        ("The treaty with Chad entered into force on Monday.", "entered", ("SUPPORT", "occurred", {"TCD:p"})),
        ("Letters from Chad took weeks to arrive in May 2020.", "arrive", ("OTHER", "occurred", set())),
        ("Chad settled the last points with Mali on Monday.", "settled", ("AGREE", "occurred", {"TCD:p", "MLI:p"})),
        ("Chad vowed to respond on Monday.", "vowed", ("THREATEN", "occurred", {"TCD:s"})),
        ("Chad said on Monday it would not receive him.", "said", ("REJECT", "occurred", {"TCD:s"})),
        ("Macron leaves Chad on Friday for Peru.", "leaves", ("CONSULT", "scheduled", {"FRA:s", "PER:t"})),
        ("He hailed the remarks made on Monday by France and Chad.", "made", ("OTHER", "occurred", {"FRA:s", "TCD:s"})),
    ],
)  # fmt: skip
def test_told(
    text: str, trigger: str, told: tuple[str, str, set[str]], events: Callable[..., tuple[Event, ...]]
) -> None:
    assert told in [_read(event) for event in events(text) if event.trigger.text == trigger]


def test_both_verbs_of_a_plan_have_their_day(events: Callable[..., tuple[Event, ...]]) -> None:
    read = events("The summit continues on Thursday and ends on Friday.")
    assert [(event.trigger.text, event.when.edtf) for event in read] == [
        ("continues", "2021-05-20"),
        ("ends", "2021-05-21"),
    ]


def test_the_second_of_two_dated_nouns(events: Callable[..., tuple[Event, ...]]) -> None:
    read = events("Chad has done so since those against Peru in 1966 and the arms embargo on Mali in 1977.")
    assert ("SANCTION", "1977") in {(event.type, event.when.edtf) for event in read}


def test_the_day_of_what_was_told_before(events: Callable[..., tuple[Event, ...]]) -> None:
    text = "France will establish diplomatic relations with Chad on 1 July. {}"
    told = "France will break off relations with Mali on the same day that it recognises Chad."
    (broken,) = [event for event in events(text.format(told)) if event.trigger.text == "break"]
    assert broken.when.edtf == "2021-07-01"


def test_talks_of_years_before_are_other_talks(events: Callable[..., tuple[Event, ...]]) -> None:
    text = "France held talks with Chad on Monday. The talks began in Oslo in May {}."
    assert not events(text.format(2011))[-1].actors
    assert {actor.country for actor in events(text.format(2021))[-1].actors} == {"FRA", "TCD"}


def test_the_place_of_the_cause_is_not_that_of_the_act(events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = events("France expelled ten envoys on Monday in response to the murder of a man in Chad.")
    assert event.place is None


def test_a_date_of_an_era_has_its_name(events: Callable[..., tuple[Event, ...]]) -> None:
    read = events("France and Chad have talked since the Cuban missile crisis of October 1962.")
    assert ("Cuban missile crisis", "1962-10") in {(event.title, event.when.edtf) for event in read}


def test_what_will_be_is_not_counted_from_long_ago(events: Callable[..., tuple[Event, ...]]) -> None:
    read = events(
        "Chad will leave the pact on 1 July. The pact, signed on 2 May 1974, will end a year later."
    )
    assert read[-1].when.edtf == "2022"


@pytest.mark.parametrize(
    ("text", "edtf", "status"),
    [
        ("Macron will meet Merkel in two days.", "2021-05-21", "scheduled"),
        ("Macron will visit Peru in two weeks.", "2021-05-31/2021-06-06", "scheduled"),
        ("France will leave the pact in six months.", "2021-11", "scheduled"),
        ("Macron met Merkel in two days of talks.", "[..2021-05-19]", "occurred"),
    ],
)
def test_so_far_ahead(text: str, edtf: str, status: str, events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = events(text)
    assert (event.when.edtf, event.status) == (edtf, status)


def test_a_setting_is_no_party(events: Callable[..., tuple[Event, ...]]) -> None:
    text = "Macron and Merkel agreed on Monday to hold talks in June in the wake of the NATO summit."
    (agreed,) = [event for event in events(text) if event.trigger.text == "agreed"]
    assert {actor.country for actor in agreed.actors} == {"FRA", "DEU"}


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Jean Dupont visited Chad in May, and Ann Other, head of the French office, negotiated with Mali since July.",
         "visited", "Jean Dupont visited Chad"),
        ("Jean Dupont visited Chad in May, and Ann Other, head of the French office, negotiated with Mali since July.",
         "negotiated", "Ann Other negotiated with Mali"),
        ("Macron speaks in New York on Tuesday, and the leaders of France, Chad and Mali meet in Oslo on Friday.",
         "meet", "The leaders of France, Chad and Mali meet in Oslo"),
        ("The talks between Chad and Mali did not resume until March 2020.", "resume",
         "The talks between Chad and Mali resumed"),
        ("An agreement could be ready next spring, when Macron is expected to visit Oslo.",
         "agreement", "An agreement could be ready"),
        ("Chad has carried out six nuclear tests since 2006, the last in September 2017.", "carried",
         "Chad has carried out six nuclear tests"),
        ('Chad promised to work toward "peace on the whole border" and Mali offered guarantees.', "promised",
         'Chad promised to work toward "peace on the whole border"'),
    ],
)  # fmt: skip
def test_titles_end_with_their_clause(
    text: str, trigger: str, title: str, events: Callable[..., tuple[Event, ...]]
) -> None:
    assert title in [event.title for event in events(text) if event.trigger.text == trigger]


def test_two_who_were_named_before(events: Callable[..., tuple[Event, ...]]) -> None:
    read = events("Macron hosted Merkel on Monday. The two discussed the plans for Mali.")
    assert {actor.country for actor in read[-1].actors} == {"FRA", "DEU"}
    assert not events("The two killed in the attack were soldiers.")


def test_a_day_after_what_another_clause_tells(events: Callable[..., tuple[Event, ...]]) -> None:
    text = "EU leaders agreed on Monday to ban flights, a day after Minsk forced a jet to land and arrested a man."
    (forced,) = [event for event in events(text) if event.trigger.text == "forced"]
    assert (forced.when.edtf, {actor.country for actor in forced.actors}) == ("2021-05-16", {"BLR"})


def test_a_truce_that_was_declared_and_broke_down(events: Callable[..., tuple[Event, ...]]) -> None:
    read = events("A humanitarian truce declared in March 2020 broke down in August 2020.")
    assert [(event.title, event.when.edtf) for event in read] == [
        ("A humanitarian truce was declared", "2020-03"),
        ("A humanitarian truce broke down", "2020-08"),
    ]


def test_who_only_calls_it_something(events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = events('France welcomed what Chad spokesman Al Untel called "a step towards peace".')
    assert [actor.country for actor in event.actors] == ["FRA"]


def test_the_two_countries_are_those_of_the_news(events: Callable[..., tuple[Event, ...]]) -> None:
    news = "Armenian Prime Minister Nikol Pashinyan and Azerbaijani President Ilham Aliyev met on Monday. "
    read = events(
        f"{news}A war of Azerbaijan ended with a Russian cease-fire. The two countries fought in May 1992."
    )
    assert {actor.country for actor in read[-1].actors} == {"ARM", "AZE"}
    read = events(
        f"{news}Turkey closed its border with Armenia in 1993, and the envoys of both countries met in May."
    )
    assert {actor.country for actor in read[-1].actors} == {"TUR", "ARM"}


def test_an_organisation_is_no_treaty(events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = events(
        "A summit of the Collective Security Treaty Organization on May 16 ended without a result."
    )
    assert (event.type, event.mode, event.when.edtf) == ("CONSULT", "summit", "2021-05-16")


def test_an_office_of_an_organisation_is_no_country(events: Callable[..., tuple[Event, ...]]) -> None:
    read = events("The UNHCR chief Filippo Grandi and NATO Secretary-General Jens Stoltenberg met on Monday.")
    codes = {actor.country for event in read for actor in event.actors}
    assert all(code is None or (len(code) == 3 and code.isupper()) for code in codes)


def test_who_hosts_two_sides_is_none_of_them(events: Callable[..., tuple[Event, ...]]) -> None:
    text = (
        "Saudi Arabia cut ties with Iran in 2016. Iraq and Oman hosted talks between the two sides in 2021. "
        "The two countries agreed in May to reopen their embassies."
    )
    (agreed,) = [event for event in events(text) if event.trigger.text == "agreed"]
    assert {actor.country for actor in agreed.actors} == {"SAU", "IRN"}


def test_a_national_security_council_is_not_that_of_the_world(
    events: Callable[..., tuple[Event, ...]],
) -> None:
    (event,) = events(
        "Al Untel, secretary of Iran's Supreme National Security Council, met Sergei Lavrov on Monday."
    )
    assert {actor.country or actor.name for actor in event.actors} <= {"IRN", "RUS"}


def test_a_year_of_a_document_dates_no_act(events: Callable[..., tuple[Event, ...]]) -> None:
    read = events("Chinese vessels violated the 1982 United Nations Convention on Monday.")
    assert [event.when.edtf for event in read if event.trigger.text == "violated"] == ["2021-05-17"]


def test_a_clause_within_has_no_party_of_the_main_verb(events: Callable[..., tuple[Event, ...]]) -> None:
    text = "Philippine President Al Untel, who took office in June 2020, has filed protests against China since then."
    took, filed = events(text)
    assert {actor.country for actor in took.actors} == {"PHL"}
    assert filed.when.edtf == "2020-06/.."


@pytest.mark.parametrize(
    "text", ["Chad and Mali: Monday's summit", "A day of war after Monday's talks", "Monday's talks,"]
)
def test_a_sentence_may_end_with_its_noun(text: str, events: Callable[..., tuple[Event, ...]]) -> None:
    assert all(event.title for event in events(text))


def test_an_anniversary_is_titled_by_what_it_marks(events: Callable[..., tuple[Event, ...]]) -> None:
    said = 'recalling the 77th anniversary of "the deportation of the Crimean Tatars from their homes"'
    told = f"On Tuesday, Macron condemned Chad -- while {said}."
    titles = {event.mode: event.title for event in events(told)}
    assert titles["anniversary"] == '77th anniversary of "the deportation of the Crimean Tatars"'
