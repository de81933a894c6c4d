"""What finding names gives: the places in a text where somebody or some place is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass

    from dipltime.model import Actor, Place
else:
    from dipltime.values import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of actors or of a place; offsets count code points, `end` exclusive."""

    start: int
    end: int
    text: str
    actors: tuple[Actor, ...] = ()
    """Who is meant, later mentions and pronouns resolved; none for a city that governs nothing."""
    place: Place | None = None
    """What it names as a place, whether or not it stands as one here."""
    located: bool = False
    """Whether it stands as a place here: "in Moscow", "the Reykjavik meeting"."""
    possessive: bool = False
    """Whether a possessive ending follows: "Russia's"."""
    person: bool = False
    adjective: bool = False
    """Whether it is the adjective or the people of a country: "Russian", "Russians", "US-led"."""
