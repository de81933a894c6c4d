"""The dates of a sentence as a title sees them: with the words that lead to them, to be left out or kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dipltime.events import kinds as k
from dipltime.events.dating.prepositions import bound_of

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Dated, Sentence

_BEFORE_DATE = frozenset(
    {"prior", "up", "ahead", "back", "early", "late", "starting", "beginning", "dating", "exactly", "just",
     "only", "sometime", "shortly", "long", "between", "again", "as", "some", "nearly", "almost"}
)  # fmt: skip
"""Words that only lead to a date: "prior to Friday", "as of Monday"."""
_SPANS = frozenset(
    {"course", "end", "beginning", "start", "middle", "rest", "eve", "night", "morning", "evening"}
)
_COURSE = 3
"""Words of "over the course", before "of the night"."""
_MONTH = len("2021-05")
_LENGTHS = frozenset(
    {
        "week",
        "weeks",
        "weekend",
        "month",
        "months",
        "year",
        "years",
        "day",
        "days",
        "hours",
        "decade",
        "decades",
    }
)
_TIMES = frozenset({"the future", "the past", "the present"})
_BACK = frozenset({"earlier", "later", "ago"})


class Spoken(NamedTuple):
    """A date with the words that lead to it."""

    start: int
    end: int
    first: int
    """The first word of the date itself."""
    left_out: bool
    """Whether it says no more than when."""
    plain: bool
    """Whether it names a day or a time, not how long something takes."""
    era: bool
    """Whether it is an era, which can be a subject: "the Cold War"."""
    leads: bool
    """Whether a clause can begin with it: "hours earlier"."""


def spoken_dates(sentence: Sentence) -> list[Spoken]:
    """The dates of the sentence, in order."""
    if not sentence.dates:
        return []
    found: list[Spoken] | None = sentence.memo.get("spoken")
    if found is None:
        found = sentence.memo["spoken"] = [_spoken(dated, sentence) for dated in sentence.dates]
    return found


def past_date(at: int, sentence: Sentence) -> int:
    """The word after the date in which `at` stands, that word itself where it stands in none."""
    if not sentence.dates:
        return at
    for date in spoken_dates(sentence):
        if date.start <= at < date.end:
            return date.end
    return at


def _spoken(dated: Dated, sentence: Sentence) -> Spoken:
    start, end = _span(dated, sentence)
    plain = dated.date.type in ("DATE", "TIME")
    leads = plain or sentence.words[dated.end - 1] in _BACK
    return Spoken(
        start, end, dated.start, is_left_out(dated, sentence), plain, dated.date.rule == "era", leads
    )


def _span(dated: Dated, sentence: Sentence) -> tuple[int, int]:
    """The words of a date with those that lead to it: "on Friday"; without them in "after Friday prayers"."""
    start, end = bound_of(dated, sentence).start, dated.end
    if sentence.words[end : end + 2] in (["'", "s"], ["’", "s"]):
        return dated.start, end + 2
    if _describes(dated, sentence):
        return dated.start, end
    while start and sentence.words[start - 1] in _BEFORE_DATE:
        start -= 1
    if start > _COURSE and sentence.words[start - 1] in _SPANS and sentence.words[start - 2] == "the":
        start -= _COURSE
    if sentence.words[end : end + 1] == ["alone"]:
        end += 1
    return start, end


def _describes(dated: Dated, sentence: Sentence) -> bool:
    """Whether a noun follows that the date describes: "after Friday prayers", not "on Friday clashes broke out"."""
    at, start = dated.end, dated.start
    if at >= len(sentence.bits) or not start or sentence.words[start - 1] == "on" or sentence.capital[at]:
        return False
    plain = (
        not sentence.bits[at] & ~(k.NOUN | k.OBJECT | k.NOUNY | k.VERB | k.ING)
        and sentence.words[at].isalpha()
    )
    before = sentence.bits[start - 1] & (k.PREPOSITION | k.DETERMINER)
    return bool(before) and plain and not sentence.bits[at] & (k.PAST | k.PARTICIPLE)


def _is_object(dated: Dated, sentence: Sentence) -> bool:
    """Whether a verb acts upon the date, which is no subject itself: "discussed the future"."""
    before = sentence.bits[dated.start - 1] if dated.start else 0
    after = sentence.bits[dated.end] if dated.end < len(sentence.bits) else k.BREAK
    acting = before & k.VERB and not before & (k.NOUNY | k.BE | k.AUXILIARY)
    return bool(acting) and not after & (k.AUXILIARY | k.VERB)


def _is_length(text: str) -> bool:
    return text.rpartition(" ")[2].lower() in _LENGTHS


def _ends(at: int, sentence: Sentence) -> bool:
    return (
        at >= len(sentence.bits)
        or bool(sentence.bits[at] & (k.BREAK | k.COMMA))
        or sentence.words[at] in ".!;"
    )


def is_left_out(dated: Dated, sentence: Sentence) -> bool:
    """Whether a date says no more than when; not how long, what by history, or which ("the 1991 treaty")."""
    date, at = dated.date, dated.end
    after = sentence.words[at] if at < len(sentence.words) else ""
    if after in ("that", "when", "which", "where", "of") and _is_length(date.text):
        return False
    if dated.start and sentence.bits[dated.start - 1] & k.BE and _ends(at, sentence):
        # "The deadline is now": it is what is said.
        return False
    if date.text.lower() in _TIMES and _is_object(dated, sentence):
        # "Discussed the future": it is what the verb acts upon.
        return False
    related = date.reading.relation and " " in date.text
    if date.type in ("DURATION", "SET") or date.rule in ("era", "anniversary") or related:
        return False
    names = at < len(sentence.bits) and sentence.bits[at] & (k.NOUN | k.OBJECT)
    return not (names and len(date.value) <= _MONTH)
