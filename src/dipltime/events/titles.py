"""One line that a person can read: who, what, to whom; no dates; at most 90 characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.dating.prepositions import bound_of

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Dated, Noun, Sentence
    from dipltime.model import Actor

LIMIT = 90
_SUBJECT_LIMIT = 48
_HANGING = frozenset(
    {"of", "in", "on", "at", "for", "with", "by", "from", "and", "or", "but", "the", "a", "an", "as"}
)
_MARKS = frozenset('"“”')
_ENDINGS = "\"”',"


def verb_title(group: Group, low: int, high: int, actors: tuple[Actor, ...], sentence: Sentence) -> str:
    """The title of what a verb tells; its subject begins at the word `low`, its clause ends before `high`."""
    end = group.start
    if group.infinitive and low < end:
        # "The date is likely to be told": the title says "The date to be told", the status the rest.
        end = next((at for at in range(low, end) if sentence.bits[at] & k.BE), end)
    subject = _subject(low, end, actors, sentence)
    predicate = _clean(group.start, high, sentence)
    return _fit(f"{subject} {predicate}" if subject else predicate[:1].upper() + predicate[1:])


def saying_title(group: Group, low: int, high: int, actors: tuple[Actor, ...], sentence: Sentence) -> str:
    """The title of a saying: who, and what, whether it stands before ("…", Lavrov said) or after the verb."""
    before = sentence.text[sentence.starts[0] : sentence.starts[low]].rstrip() if low else ""
    speaker = _speaker(low, group, actors, sentence)
    if len(before.split()) > 2 and before[-1] in _ENDINGS and speaker and _is_closed(group, sentence):
        return _fit(f"{speaker}: {_clean(0, low, sentence)}")
    return verb_title(group, low, high, actors, sentence)


def _is_closed(group: Group, sentence: Sentence) -> bool:
    """Whether nothing is said after the verb: a date, a place, a comma or the end follows."""
    at = group.head + 1
    for dated in sentence.dates:
        if bound_of(dated, sentence).start == at:
            at = dated.end
    if at >= len(sentence.words):
        return True
    kind = sentence.bits[at]
    return (
        bool(kind & (k.COMMA | k.BREAK | k.PREPOSITION | k.CONJUNCTION)) or not sentence.words[at].isalnum()
    )


def noun_title(noun: Noun, actors: tuple[Actor, ...], sentence: Sentence) -> str:
    """The title of what a noun tells: its phrase, with the actors before it that it does not name itself."""
    low, high = _phrase(noun, sentence)
    phrase = _clean(low, high, sentence)
    names = [actor.name for actor in actors if actor.name not in phrase]
    named = any(name.start < noun.start and name.start >= low for name in sentence.names)
    if names and not named:
        return _fit(f"{_joined(names[:2])}: {phrase}")
    return _fit(phrase[:1].upper() + phrase[1:])


def happening_title(noun: Noun, high: int, actors: tuple[Actor, ...], sentence: Sentence) -> str:
    """The title of a noun that is the subject of its verb: "Talks between Iran and the EU resumed"."""
    low, _ = _phrase(noun, sentence)
    text = _clean(low, high, sentence)
    named = any(low <= name.start < high for name in sentence.names)
    names = [actor.name for actor in actors]
    return _fit(f"{_joined(names[:2])}: {text}" if names and not named else text[:1].upper() + text[1:])


def _speaker(low: int, group: Group, actors: tuple[Actor, ...], sentence: Sentence) -> str:
    subject = _subject(low, group.start, actors, sentence)
    return subject or _joined([actor.name for actor in actors[:2]])


def _subject(low: int, high: int, actors: tuple[Actor, ...], sentence: Sentence) -> str:
    """The subject as it stands; the names of the actors where it is a pronoun, missing or long."""
    opening = k.CONJUNCTION | k.COMMA | k.BREAK | k.COMPLEMENTISER | k.ADVERB | k.SUBORDINATOR
    while low < high and sentence.bits[low] & opening:
        low += 1
    words = sentence.words[low:high]
    sources = [actor.name for actor in actors if actor.role != "target"]
    only_pronoun = len(words) <= 1 and (not words or bool(sentence.bits[low] & (k.PRONOUN | k.RELATIVE)))
    text = _clean(low, high, sentence)
    loose = low < high and bool(sentence.bits[low] & k.PREPOSITION)
    if (only_pronoun or loose or len(text) > _SUBJECT_LIMIT or not text) and sources:
        return _joined(sources[:3])
    return text[:1].upper() + text[1:]


def _joined(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def _phrase(noun: Noun, sentence: Sentence) -> tuple[int, int]:
    """The words of the noun phrase: back to its article, on through its prepositions."""
    bits = sentence.bits
    low, high = noun.start, noun.end
    stops = k.PREPOSITION | k.COMMA | k.BREAK | k.AUXILIARY | k.CONJUNCTION | k.TO | k.RELATIVE | k.DETERMINER
    heads = {i for group in sentence.groups for i in range(group.start, group.head + 1)}
    while low and noun.start - low < 8 and not bits[low - 1] & stops and low - 1 not in heads:
        low -= 1
    ends = k.COMMA | k.BREAK | k.RELATIVE | k.COMPLEMENTISER | k.AUXILIARY
    while high < len(bits) and high - noun.end < 14 and high not in heads:
        if bits[high] & ends and sentence.words[high] not in _MARKS:
            break
        high += 1
    return low, high


def _without_dates(low: int, high: int, sentence: Sentence) -> str:
    """The text of the words, the dates among them and their prepositions left out."""
    pieces: list[str] = []
    at = low
    for dated in sentence.dates:
        start = bound_of(dated, sentence).start
        if start < at or dated.end > high or _is_kept(dated, sentence):
            continue
        between = sentence.words[at:start]
        if not (at > low and between in (["and"], ["to"], ["or"], ["–"], ["-"])):
            pieces.append(sentence.piece(at, start))
        at = dated.end
        if sentence.words[at : at + 1] in (["'"], ["’"]):
            at += 2
    pieces.append(sentence.piece(at, high))
    return " ".join(" ".join(pieces).split())


def _is_kept(dated: Dated, sentence: Sentence) -> bool:
    """Whether a date is part of a name ("the 1991 treaty") or told by history, which says more than a date."""
    if dated.date.rule in ("era", "anniversary") or dated.date.reading.relation:
        return True
    at = dated.end
    return at < len(sentence.bits) and bool(sentence.bits[at] & (k.NOUN | k.OBJECT))


def _clean(low: int, high: int, sentence: Sentence) -> str:
    text = _without_dates(low, high, sentence).strip(" ,;:-–—`")
    for wrong, right in (
        (" ,", ","),
        (",,", ","),
        (" .", "."),
        (" ;", ";"),
        (',"', '"'),
        (",”", "”"),
        ("``", '"'),
        ("''", '"'),
    ):
        text = text.replace(wrong, right)
    text = text.rstrip(" .,;:-–—([{")
    while (last := text.rpartition(" ")[2]) in _HANGING:
        text = text[: -len(last)].rstrip(" ,")
    return _closed(text)


def _closed(text: str) -> str:
    """Quotation marks in pairs: one that lost its partner goes or gets it back."""
    if text.count("“") > text.count("”"):
        return text + "”"
    if text.count("”") > text.count("“"):
        return text.replace("”", "")
    if text.count('"') % 2 == 0:
        return text
    first = text.find('"')
    opens = first == 0 or text[first - 1] in " ("
    if opens and text.rfind('"') < len(text) - 1:
        return text + '"'
    return (text[:first] + text[first + 1 :] if not opens else text[:-1]).rstrip(" .,")


def _fit(text: str) -> str:
    """At most 90 characters: cut where a phrase ends, before a preposition or a conjunction."""
    if not text.isprintable():
        text = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    if len(text) <= LIMIT:
        return text
    words = text[: LIMIT - 1].split(" ")[:-1]
    kinds = k.word_kinds()
    ends = k.PREPOSITION | k.CONJUNCTION | k.RELATIVE | k.COMPLEMENTISER
    for at in range(len(words) - 1, 3, -1):
        kept = " ".join(words[:at])
        if kinds.get(words[at].lower(), 0) & ends and len(kept) > LIMIT // 2:
            return _closed(kept.rstrip(" ,;:-–—"))
    return _closed(" ".join(words).rstrip(" ,;:-–—(") + "…")[:LIMIT]
