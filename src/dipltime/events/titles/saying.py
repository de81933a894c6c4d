"""The title of a saying: who, and what, whether it stands before ("…", Lavrov said) or after the verb."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.clauses.groups import Group
from dipltime.events.mentions.later import surnames
from dipltime.events.titles.asides import inverts, is_dash
from dipltime.events.titles.copula import with_copula
from dipltime.events.titles.dates import past_date
from dipltime.events.titles.doer import as_doer, is_clear
from dipltime.events.titles.ending import Reach, best_end
from dipltime.events.titles.fit import LEADING, LIMIT, cut
from dipltime.events.titles.spans import body_start, subject_span
from dipltime.events.titles.subject import (
    LONGEST,
    NOBODY,
    NOTHING,
    Earlier,
    Subject,
    shorter,
    subject_of,
)
from dipltime.events.titles.topic import quoted_topic
from dipltime.events.titles.verb import Title, verb_title
from dipltime.events.titles.wording import capitalised, opens_quotation, worded
from dipltime.events.titles.worths import POOR
from dipltime.events.triggers.senses import says

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Sentence

Names = tuple[str, ...]
"""How the speaker can be called, the longest first."""
Said = tuple[int, int, Group]
"""The first word of what is said, the word after its last, and the verb that says it."""
_MARKS = frozenset('"“”')
_FEWEST = 3
"""Words that what is said has at least."""
_AFTER_SAYING = frozenset(
    {"in", "at", "on", "during", "after", "before", "from", "by", "via", "through", "as"}
)
_FIRST = 8
"""Words in which a speaker who begins the sentence is named."""
_FEW = 8
"""Words that may follow "told" at the end of a sentence."""
_CLOSING = frozenset({",", "?", "!", '"', "“", "”", "'"})
_HALTS = frozenset(".?!;")


def saying_title(place: int, sentence: Sentence, roles: list[str], last: Earlier = NOTHING) -> Title:
    """The title of the saying whose verb is at `place`."""
    speaker, low = _speaker(place, sentence, roles, last)
    if speaker.text and not sentence.groups[place].passive:
        if rest := _interrupted(low, place, sentence):
            text = cut(f"{speaker.text}: {rest}")
            return Title(
                text,
                speaker.sound,
                whole=not text.endswith("…"),
                subject=as_doer(speaker, sentence.groups[place], sentence),
            )
        group = sentence.groups[place]
        adds = group.kind == k.ING and not group.progressive
        said = (None if adds else _before(low, place, sentence)) or _after(place, sentence)
        if said:
            spoken = _quoted if said[2] else _told
            short = shorter(place, sentence, roles, speaker).text
            names = (speaker.text, short, _surname(short, sentence))
            text, whole = spoken(names, (*said[:2], group), sentence, roles)
            doer = as_doer(speaker, sentence.groups[place], sentence)
            return Title(text, speaker.sound and is_clear(speaker.text), speaker.vague, whole, doer)
    return verb_title(place, sentence, roles, last)


def quoting(sentence: Sentence, roles: list[str], last: Earlier = NOTHING) -> Title | None:
    """The title that gives the words of a sentence to the one who said them; None if it names nobody."""
    for place in range(len(sentence.groups) - 1, -1, -1):
        if roles[place] == markers.MAIN and says(sentence.groups[place]):
            title = saying_title(place, sentence, roles, last)
            return title if title.sound else None
    return None


def _speaker(place: int, sentence: Sentence, roles: list[str], last: Earlier) -> tuple[Subject, int]:
    """Who says it, and the first word of "Lavrov said" or "said Lavrov"."""
    low, high = subject_span(place, sentence, roles)
    group = sentence.groups[place]
    if low < high and low < group.start:
        return subject_of(place, sentence, roles, last), low
    if not inverts(group):
        return NOBODY, group.start
    end = group.head + 1
    stops = k.COMMA | k.BREAK | k.RELATIVE | k.SUBORDINATOR
    while end < len(sentence.words) and not sentence.bits[end] & stops and sentence.words[end] != ".":
        if is_dash(end, sentence):
            break
        end += 1
    return Subject(capitalised(worded(group.head + 1, end, sentence))), group.start


def _surname(name: str, sentence: Sentence) -> str:
    """The surname of a person whom the sentence names, where one word of the name is it; else the name."""
    for named in sentence.names:
        if named.mention.person and named.mention.actors[0].name == name and " " in name:
            known = surnames(named.mention.actors[0])
            word = next((word for word in name.split() if word.lower() == known[0]), "")
            return word or name
    return name


def _interrupted(low: int, place: int, sentence: Sentence) -> str:
    """What "he said" stands in the middle of: "The only way, he said, was a truce"; else nothing."""
    start, after = body_start(sentence), past_date(sentence.groups[place].head + 1, sentence)
    if low - start < _FEWEST or after + _FEWEST > len(sentence.words) or not sentence.bits[after] & k.COMMA:
        return ""
    while start < low and sentence.bits[start] & k.CONJUNCTION:
        start += 1
    fronted = k.PREPOSITION | k.SUBORDINATOR | k.ING
    if sentence.bits[start] & fronted or sentence.words[start] in (
        "according",
        "asked",
        "contacted",
        "reached",
    ):
        # "Speaking at the UN, Mr Ban said" tells where, not what.
        return ""
    verbs = {group.head for group in sentence.groups if group.finite}
    if any(at in verbs or sentence.bits[at] & k.BE for at in range(start, low)):
        return ""
    quoted = bool(_MARKS & set(sentence.words[start:low]))
    if quoted and _MARKS.isdisjoint(sentence.words[after + 1 :]):
        return ""
    first, second = worded(start, low, sentence), worded(after + 1, len(sentence.words), sentence)
    text = (
        f"{first} {second}".replace('"', "").replace("“", "").replace("”", "").replace(" ,", ",").rstrip(" .")
    )
    return f'"{text.strip()}"' if quoted else capitalised(text.strip())


def _before(low: int, place: int, sentence: Sentence) -> tuple[int, int, bool] | None:
    """The words before "Lavrov said" that are what he said, and whether he is quoted; None if they are not."""
    start, words = body_start(sentence), sentence.words
    if low - start < _FEWEST:
        return None
    end = low
    while end > start and (sentence.bits[end - 1] & (k.COMMA | k.BREAK) or words[end - 1] in ".?!'"):
        end -= 1
    signs = set(words[end:low])
    quoted = bool(signs & _MARKS)
    if signs.isdisjoint(_CLOSING) or (end - start < _FEWEST and not quoted) or end > low:
        return None
    if not _is_closed(place, low, sentence, quoted):
        return None
    start = _last_opening(start, end, sentence) if quoted else start
    while start < end and words[start] in _MARKS:
        start += 1
    return (start, end, quoted) if start < end and (quoted or " " in worded(start, end, sentence)) else None


def _last_opening(start: int, end: int, sentence: Sentence) -> int:
    """Where the quotation begins that a caption with another one stands right before: 'Ban: "Stop" "We must"'."""
    words = sentence.words
    for at in range(end - 2, start, -1):
        opens = words[at] in _MARKS and sentence.starts[at + 1] == sentence.ends[at]
        if (
            opens
            and (words[at - 1] in _MARKS or words[at - 1] in ":.")
            and sentence.starts[at] > sentence.ends[at - 1]
        ):
            return at
    return start


def _is_closed(place: int, low: int, sentence: Sentence, quoted: bool) -> bool:
    """Whether nothing is said after the verb: a date, a place, a comma or the end follows."""
    group = sentence.groups[place]
    if low == group.start or quoted:
        return True
    at = past_date(group.head + 1, sentence)
    if at >= len(sentence.words) or _is_last(at, sentence):
        return True
    kind = sentence.bits[at]
    if kind & k.PREPOSITION:
        return sentence.words[at] in _AFTER_SAYING
    loose = k.COMMA | k.BREAK | k.CONJUNCTION | k.SUBORDINATOR | k.ADVERB
    return (bool(kind & loose) and not kind & k.COMPLEMENTISER) or not sentence.words[at].isalnum()


def _is_last(at: int, sentence: Sentence) -> bool:
    """Whether only a name or a noun is left: "the official told reporters"."""
    rest = [kind for kind in sentence.bits[at:] if not kind & k.BREAK]
    return len(rest) <= _FEW and not any(kind & (k.VERB | k.BE | k.PRONOUN) for kind in rest)


def _after(place: int, sentence: Sentence) -> tuple[int, int, bool] | None:
    """The words of the quotation that a colon or a comma after the verb opens."""
    head, words = sentence.groups[place].head, sentence.words
    for at in range(head + 1, min(head + 12, len(words) - 3)):
        if words[at] in (":", ",") and words[at + 1] in _MARKS and opens_quotation(at + 1, sentence):
            end = next((i for i in range(at + 2, len(words)) if words[i] in _MARKS), len(words))
            while end > at + 2 and (sentence.bits[end - 1] & k.COMMA or words[end - 1] in _HALTS):
                end -= 1
            return at + 2, end, True
    return _after_comma(place, sentence)


def _after_comma(place: int, sentence: Sentence) -> tuple[int, int, bool] | None:
    """The words after "However, Pollack noted on Friday," which begins its sentence."""
    group = sentence.groups[place]
    at = past_date(group.head + 1, sentence)
    high = len(sentence.words)
    while high > at and (sentence.bits[high - 1] & k.BREAK or sentence.words[high - 1] in _HALTS):
        high -= 1
    if at >= high or not sentence.bits[at] & k.COMMA or group.start > body_start(sentence) + _FIRST:
        return None
    told = any(at < later.start and later.finite for later in sentence.groups[place + 1 :])
    return (at + 1, high, False) if told else None


def _told(names: Names, words: Said, sentence: Sentence, roles: list[str]) -> tuple[str, bool]:
    """ "Laurent Fabius: A general has defected", of what is said without quotation marks; and whether it is whole."""
    low, high, _ = words
    for speaker in names:
        text = f"{speaker}: {capitalised(worded(low, high, sentence))}"
        if len(text) <= LIMIT:
            return text, True
    told = next(
        (at for at, group in enumerate(sentence.groups) if low <= group.start < high and group.finite), -1
    )
    for speaker in names if told >= 0 else ():
        title = verb_title(told, sentence, roles, limit=LIMIT - len(speaker) - 2)
        if title.sound and title.whole:
            return f"{speaker}: {title.text}", True
    return cut(text), False


def _quoted(names: Names, words: Said, sentence: Sentence, roles: list[str]) -> tuple[str, bool]:
    """ "Lavrov: “This is our land”", ended where a sentence or a phrase of it ends; and whether it is whole."""
    low, high, said = words
    halt = next((i for i in range(low + _FEWEST, high - 1) if _halts(i, sentence)), high)
    short = [name for name in dict.fromkeys(names) if len(name) <= LONGEST] or [names[-1]]
    for end in (high, halt):
        for speaker in short:
            if len(text := _with_marks(speaker, low, end, sentence)) <= LIMIT:
                return text, True
    place = next(
        (at for at, group in enumerate(sentence.groups) if low <= group.start < halt and group.finite), -1
    )
    found = with_copula(low, halt, sentence, roles) if place < 0 else None
    place, whole, parts = found or (place, sentence, roles)
    fronted = whole.bits[low] & (k.SUBORDINATOR | k.CONDITION) or whole.words[low] == "even"
    for speaker in short if place >= 0 and not fronted else ():
        reach = Reach(place, low, halt, LIMIT - len(speaker) - 4)
        made = partial(_ended, speaker, low, sentence)
        text, worth = best_end(reach, made, LIMIT, whole, parts)
        if text and worth >= POOR:
            return text, True
    begins = place >= 0 and subject_span(place, whole, parts)[0] == low
    for speaker in short if begins and said.finite else ():
        if (text := quoted_topic(speaker, said, place, whole, parts)) and len(text) <= LIMIT:
            return text, True
    return _clipped(short[-1], low, halt, sentence), False


def _ended(speaker: str, low: int, sentence: Sentence, end: int) -> str:
    return _with_marks(speaker, low, end, sentence)


def _with_marks(speaker: str, low: int, end: int, sentence: Sentence, more: str = "") -> str:
    """The words up to `end` as a quotation; one that quotes somebody itself has its marks already."""
    text = worded(low, end, sentence)
    return f"{speaker}: {text}" if "“" in text or '"' in text else f'{speaker}: "{text}{more}"'


def _halts(at: int, sentence: Sentence) -> bool:
    """Whether a sentence within the quotation ends here."""
    return sentence.words[at] in _HALTS and sentence.capital[at + 1] and len(sentence.words[at - 1]) > _FEWEST


def _clipped(speaker: str, low: int, high: int, sentence: Sentence) -> str:
    """As many words as fit, where no phrase ends in time."""
    for end in range(high, low, -1):
        if len(_with_marks(speaker, low, end, sentence, "…")) <= LIMIT:
            return _with_marks(speaker, low, _without_loose_end(end, low, sentence), sentence, "…")
    return cut(_with_marks(speaker, low, high, sentence))


def _without_loose_end(end: int, low: int, sentence: Sentence) -> int:
    """Back over the words that only lead to what follows: "determination to prevent a"."""
    while end - 1 > low + 1 and sentence.bits[end - 1] & LEADING and not sentence.bits[end - 1] & k.VERB:
        end -= 1
    return end
