"""How good an end a word makes, by what follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dipltime.events import kinds as k
from dipltime.events.titles.bars import is_loose
from dipltime.events.titles.commas import at_sign, in_list
from dipltime.events.titles.dates import spoken_dates
from dipltime.events.titles.lexicon import is_closing, wants
from dipltime.events.titles.prepositions import at_preposition
from dipltime.events.titles.worths import NEVER, POOR, STRONG, WEAK, is_direct, is_feature, is_infinitive
from dipltime.events.triggers.senses import says

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence


class Joint(NamedTuple):
    """A word before which a title may end, and how good an end that is."""

    at: int
    worth: int


_NEAR, _FAR = 4, 6
_LIST = 8
"""Words in which a list comes to its "and"."""
_MARKS = frozenset('"“”')
_UNITS = frozenset(
    {"hours", "days", "weeks", "months", "years", "decades", "hour", "day", "week", "month", "year"}
)
_COUNTED_FROM = frozenset({"after", "following", "before", "preceding", "since", "of"})
_OPEN = frozenset(
    {
        "fact",
        "idea",
        "notion",
        "impression",
        "possibility",
        "likelihood",
        "extent",
        "way",
        "unclear",
        "clear",
        "unknown",
        "uncertain",
        "sure",
        "unsure",
        "likely",
        "unlikely",
        "certain",
        "aware",
    }
)
"""Words that what follows tells more of: "it is unclear | how much longer"."""
_INDEFINITE = frozenset(
    {"ones", "one", "those", "anyone", "everyone", "someone", "anybody", "everybody", "somebody", "anything",
     "everything", "something", "all", "nothing", "nobody"}
)  # fmt: skip
"""Words that say whom or what only with the clause that follows."""
_SIGNS = k.COMMA | k.BREAK
_NAMED = frozenset({"of", "for", "on", "and", "&"})


def worth_of(at: int, group: Group, sentence: Sentence) -> int | None:
    """How good an end the word before `at` makes of what the verb of `group` says; None where none."""
    kind = sentence.bits[at]
    if is_direct(at, group) and says(group) and not kind & _SIGNS:
        return None
    for mask, test in _TESTS:
        if not mask or kind & mask:
            found = test(at, group, sentence)
            if found is not None:
                return found if found > NEVER else None
    return None


def _at_date(at: int, group: Group, sentence: Sentence) -> int | None:
    """A date follows, which the title leaves out."""
    if not sentence.dates:
        return None
    left_out = [date for date in spoken_dates(sentence) if date.start == at and date.left_out]
    if not left_out:
        return None
    follows = left_out[0].end
    if follows < len(sentence.bits) and is_infinitive(follows, sentence):
        # "Called on Chad on Friday to leave": what is asked comes behind the date.
        return POOR if wants(group.lemma, "object_infinitive") else WEAK
    return POOR if is_direct(at, group) and not group.passive else WEAK


def _in_name(at: int, group: Group, sentence: Sentence) -> int | None:
    """Both sides belong to one name, or a clause has only just begun: "Ministry | of Defence", "but now | faces"."""
    if sentence.names and [name for name in sentence.names if name.start < at < name.end]:
        return NEVER
    if "-" in sentence.words[at - 1 : at + 2] and _is_compound(at, sentence):
        return NEVER
    after = sentence.capital[at + 1] if at + 1 < len(sentence.capital) else False
    if sentence.capital[at - 1] and after and sentence.words[at] in _NAMED:
        return NEVER
    begun = sentence.bits[at - 2] & (k.RELATIVE | k.SUBORDINATOR) or "but" in sentence.words[at - 2 : at]
    return NEVER if begun else None


def _is_compound(at: int, sentence: Sentence) -> bool:
    """Whether hyphens join the words around: "question-and-answer", "day-to-day"."""
    near = range(max(1, at - 1), min(at + 2, len(sentence.words)))
    return any(sentence.words[i] == "-" and sentence.starts[i] == sentence.ends[i - 1] for i in near)


def _at_conjunction(at: int, group: Group, sentence: Sentence) -> int | None:
    """ "And", "or", "but" follows."""
    if sentence.words[at] == "yet" and sentence.bits[at + 1] & k.TO:
        return NEVER
    if is_direct(at, group):
        return WEAK if group.passive else NEVER
    if _is_paired(at, group, sentence) or _is_shared(at, group, sentence):
        return NEVER
    return STRONG if sentence.words[at] in ("but", "yet") or _clause_after(at, sentence) else WEAK


def _is_paired(at: int, group: Group, sentence: Sentence) -> bool:
    """Whether an earlier word calls for the second half: "between … and", "not … but"."""
    earlier = set(sentence.words[group.head + 1 : at])
    if sentence.words[at] == "but":
        return bool(earlier & {"not", "only"})
    return bool(earlier & {"between", "both", "either", "whether"})


def _is_shared(at: int, group: Group, sentence: Sentence) -> bool:
    """Whether both sides share what follows: two adjectives, two verbs, two who are asked to do something."""
    if is_feature(at - 1, sentence) or sentence.words[at - 1] in ("more", "less"):
        return True
    if any(other.infinitive and at < other.start <= at + _NEAR for other in sentence.groups):
        return True
    if any(other.head == at - 1 for other in sentence.groups):
        return True
    commas = (i for i in range(max(group.head + 1, at - _LIST), at) if sentence.bits[i] & k.COMMA)
    return any(in_list(comma, sentence) for comma in commas)


def _clause_after(at: int, sentence: Sentence) -> bool:
    """Whether a verb follows the word at `at` within a few words."""
    return any(at < group.head <= at + _FAR and group.finite for group in sentence.groups)


def _at_infinitive(at: int, group: Group, sentence: Sentence) -> int | None:
    """An infinitive follows: "urged Iran | to withdraw"."""
    if not is_infinitive(at, sentence):
        return None
    before, last = sentence.words[at - 1], sentence.bits[at - 1]
    if is_direct(at, group) or last & (k.BE | k.ADVERB | k.VERB & ~k.NOUNY):
        return NEVER
    near = sentence.words[max(group.head + 1, at - 5) : at]
    if wants(before, "infinitive") or is_feature(at - 1, sentence) or "and" in near[-3:]:
        return NEVER
    wanted = wants(group.lemma, "object_infinitive") or any(wants(word, "infinitive") for word in near)
    return POOR if wanted else WEAK


def _at_clause(at: int, group: Group, sentence: Sentence) -> int | None:
    """ "While", "who", "after they left" follows."""
    kind, words = sentence.bits[at], sentence.words
    if words[at - 1] in _OPEN:
        return NEVER
    if words[at - 1] in _INDEFINITE and kind & (k.RELATIVE | k.VERB):
        return NEVER
    if words[at] == "while" and words[at - 1] in ("a", "little", "short", "long"):
        return NEVER
    if words[at] == "so" and at + 1 < len(words) and sentence.bits[at + 1] & (k.PRONOUN | k.DETERMINER):
        return NEVER if is_direct(at, group) else STRONG
    opens = kind & (k.SUBORDINATOR | k.RELATIVE) and not kind & (k.COMPLEMENTISER | k.POSSESSIVE)
    if not opens or (kind & k.PREPOSITION and not _clause_after(at, sentence)):
        return None
    if is_direct(at, group):
        return WEAK if group.passive or is_closing(group.lemma) else POOR
    return STRONG


def _at_content(at: int, group: Group, sentence: Sentence) -> int | None:
    """ "That", "whether", "if" follows."""
    kind = sentence.bits[at]
    if is_direct(at, group) or sentence.words[at - 1] in _OPEN:
        return NEVER
    if kind & k.CONDITION:
        # What is told under a condition is not told without it.
        return NEVER
    return NEVER if sentence.bits[at - 1] & k.VERB else WEAK


def _at_participle(at: int, group: Group, sentence: Sentence) -> int | None:
    """A participle follows that describes what stands before it: "a text | circulated by members"."""
    if not any(later.start == at and is_loose(later) for later in sentence.groups):
        return None
    last = sentence.bits[at - 1]
    copula = any(sentence.bits[i] & k.BE for i in range(max(group.head + 1, at - _FAR), at))
    closed = last & (k.PREPOSITION | k.DETERMINER | k.ADVERB | k.VERB) or is_feature(at - 1, sentence)
    absolute = "with" in sentence.words[max(group.head, at - _NEAR) : at]
    return NEVER if is_direct(at, group) or copula or closed or absolute else STRONG


def _after_mark(at: int, group: Group, sentence: Sentence) -> int | None:
    """An adverb follows a quotation, or what the verb acts upon: "must make bold steps | immediately"."""
    if is_direct(at, group):
        return None
    if sentence.words[at - 1] in _MARKS:
        return WEAK
    plain = not sentence.bits[at - 1] & ~k.OBJECT and not is_feature(at - 1, sentence)
    return WEAK if sentence.words[at].endswith("ly") and plain else None


def _in_span(at: int, group: Group, sentence: Sentence) -> int | None:
    """What the span is counted from follows: "in the days | following the meeting"."""
    counted = sentence.words[at] in _COUNTED_FROM and sentence.words[at - 1] in _UNITS
    return NEVER if counted else None


_TESTS: tuple[tuple[int, Callable[[int, Group, Sentence], int | None]], ...] = (
    (0, _at_date),
    (0, _in_name),
    (0, _in_span),
    (k.COMMA | k.BREAK, at_sign),
    (k.CONJUNCTION, _at_conjunction),
    (k.TO, _at_infinitive),
    (k.SUBORDINATOR | k.RELATIVE | k.VERB | k.ADVERB, _at_clause),
    (k.COMPLEMENTISER, _at_content),
    (k.PREPOSITION, at_preposition),
    (k.VERB, _at_participle),
    (k.ADVERB, _after_mark),
)
"""What a word must be for each of the tests, 0 for any; the first that knows an answer gives it."""
