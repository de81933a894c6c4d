"""The signs and colours of a timeline. A sign says the status; colour only repeats it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

if TYPE_CHECKING:
    from dipltime.model import Event


class Sign(NamedTuple):
    """A sign, what stands for it in ASCII, and its style."""

    glyph: str
    plain: str
    style: str


# Colours that people with any kind of colour vision tell apart, after Okabe and Ito, "Color Universal Design", 2008,
# made darker or lighter until each can be read on a white and on a black ground.
ORANGE, SKY, GREEN, BLUE, RED, PURPLE = (
    "#b58100", "#2f98d6", "#00936a", "#4b62d6", "#c73c00", "#c265b4",
)  # fmt: skip
_ACTORS = (ORANGE, SKY, GREEN, BLUE, RED, PURPLE)

_STATUS = {
    "occurred": Sign("●", "*", GREEN),
    "ongoing": Sign("◉", "@", GREEN),
    "scheduled": Sign("○", "o", SKY),
    "tentative": Sign("◌", "?", ORANGE),
    "postponed": Sign("◇", ">", PURPLE),
    "cancelled": Sign("✕", "x", RED),
    "denied": Sign("⊘", "-", RED),
}
_RANGE = Sign("◍", "=", GREEN)
_ANNIVERSARY = Sign("◆", "+", PURPLE)
PUBLISHED = Sign("━┿━", "-+-", "dim")
GAP = Sign("⋮", ":", "dim")
SPINE = Sign("│", "|", "dim")
CONFLICT = Sign("⚠", "!", f"bold {RED}")
OVERDUE = Sign("⏱", "overdue", f"bold {RED}")
WEIGHT = Sign("━", "=", SKY)

_ASCII = str.maketrans(
    {"–": "-", "—": "-", "·": "/", "…": ".", "⋮": ":", "‘": "'", "’": "'", "“": '"', "”": '"'}
)


def sign_of(event: Event) -> Sign:
    """The sign of `event`: what did not happen, or not yet, never looks like what did."""
    if event.status not in ("occurred", "ongoing"):
        return _STATUS[event.status]
    if anniversary(event):
        return _ANNIVERSARY
    if event.when.precision == "range":
        return _RANGE
    return _STATUS[event.status]


def anniversary(event: Event) -> bool:
    """Whether an event is dated by the anniversary that it falls on."""
    return any(evidence.date and "anniversary" in evidence.date.rule for evidence in event.evidence)


@lru_cache(1 << 12)
def actor_style(name: str) -> str:
    """The colour of an actor, the same wherever and whenever it is shown."""
    return _ACTORS[crc32(name.encode("utf-8", "replace")) % len(_ACTORS)]


def in_ascii(text: str) -> str:
    """`text` for an output that shows ASCII alone; what has no likeness there becomes a question mark."""
    return text.translate(_ASCII).encode("ascii", "replace").decode("ascii")
