"""One line that a person can read: who, what, to whom; no dates; at most 90 characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.dating.prepositions import bound_of
from dipltime.events.subjects import DASHES, body_start, is_bare
from dipltime.events.triggers.inflect import conjugate
from dipltime.events.triggers.lexicon import verb_forms

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


def verb_title(
    group: Group, span: tuple[int, int], high: int, actors: tuple[Actor, ...], sentence: Sentence
) -> str:
    """The title of what a verb tells: `span` are the words of its subject, its clause ends before `high`."""
    low, end = span
    if group.infinitive and low < end:
        # "The date is likely to be told": the title says "The date to be told", the status the rest.
        end = next((at for at in range(low, end) if sentence.bits[at] & k.BE), end)
    if is_bare(group):
        high = next((at for at in range(group.head, high) if sentence.bits[at] & k.COMMA), high)
    predicate = _trimmed(_clean(group.start, high, sentence), high, sentence)
    subject, names = _subject(low, end, actors, sentence, predicate)
    if is_bare(group):
        predicate = f"was {predicate}"
        names = names or (2 if _PLURAL_END.search(subject) else 1)
    elif group.kind == k.BASE and group.start == group.head and end < group.start:
        predicate = f"to {predicate}"
    if names:
        predicate = _agreeing(predicate, names > 1)
    if "," in subject and end and sentence.words[end - 1] == "," and not names:
        subject += ","
    return _fit(f"{subject} {predicate}" if subject else predicate[:1].upper() + predicate[1:])


def saying_title(
    group: Group, span: tuple[int, int], high: int, actors: tuple[Actor, ...], sentence: Sentence
) -> str:
    """The title of a saying: who, and what, whether it stands before ("…", Lavrov said) or after the verb."""
    low = min(span[0], group.start)
    before = sentence.text[sentence.starts[0] : sentence.starts[low]].rstrip() if low else ""
    speaker = _speaker(low, group, actors, sentence)
    if len(before.split()) > 2 and before[-1] in _ENDINGS and speaker and _is_closed(group, sentence):
        return _fit(f"{speaker}: {_clean(body_start(sentence), low, sentence)}")
    return verb_title(group, span, high, actors, sentence)


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
    text = _trimmed(_clean(low, high, sentence), high, sentence)
    named = any(low <= name.start < high for name in sentence.names)
    names = [actor.name for actor in actors]
    return _fit(f"{_joined(names[:2])}: {text}" if names and not named else text[:1].upper() + text[1:])


def _speaker(low: int, group: Group, actors: tuple[Actor, ...], sentence: Sentence) -> str:
    subject, _ = _subject(low, group.start, actors, sentence)
    return subject or _joined([actor.name for actor in actors[:2]])


def _subject(
    low: int, high: int, actors: tuple[Actor, ...], sentence: Sentence, predicate: str = ""
) -> tuple[str, int]:
    """The subject as it stands; the names of the actors where it is a pronoun, missing or long, and how many."""
    opening = k.CONJUNCTION | k.COMMA | k.BREAK | k.COMPLEMENTISER | k.ADVERB | k.SUBORDINATOR
    while low < high and sentence.bits[low] & opening:
        low += 1
    sources = [actor.name for actor in actors if actor.role != "target"]
    pronoun = low < high and bool(sentence.bits[high - 1] & (k.PRONOUN | k.RELATIVE))
    text = _clean(low, high, sentence)
    loose = low < high and bool(sentence.bits[low] & k.PREPOSITION)
    if (pronoun or loose or len(text) > _SUBJECT_LIMIT or not text) and sources:
        others = [name for name in sources if name.rpartition(" ")[2] not in predicate]
        names = (others or sources)[:3]
        return _joined(names), len(names)
    if pronoun:
        text = _clean(high - 1, high, sentence)
    return text[:1].upper() + text[1:], 0


_PLURAL_END = re.compile(r" and |[^su]s$")
_PLURAL = {"is": "are", "was": "were", "has": "have", "does": "do"}
_SINGULAR = {plural: singular for singular, plural in _PLURAL.items()}


def _agreeing(predicate: str, plural: bool) -> str:
    """The predicate with its first verb in the number of the names that have become its subject."""
    first, _, rest = predicate.partition(" ")
    table = _PLURAL if plural else _SINGULAR
    changed = table.get(first, first)
    forms = verb_forms().get(first)
    if changed == first and forms:
        if plural and forms.kinds == {"third"}:
            changed = forms.lemma
        elif not plural and forms.kinds == {"base"}:
            changed = conjugate(forms.lemma).third[0]
    return f"{changed} {rest}" if rest else changed


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


_LEFT_WORDS = 3
_JOINING = frozenset({"and", "or"})
_MONTHS = frozenset({"may", "june", "july"})
_SHORTENED = 4
"""Letters of the longest word before a full stop that may only shorten it: "Sept. 11", "Prof. Lee"."""


def _trimmed(text: str, high: int, sentence: Sentence) -> str:
    """The text without the few words after a comma that a date left behind: ", two weeks" before "after"."""
    kept, _, last = text.rpartition(", ")
    short = kept and last[:1].islower() and len(last.split()) <= _LEFT_WORDS
    return kept if short and high < len(sentence.words) - 1 and not _JOINING & set(last.split()) else text


def _is_shortened(word: str) -> bool:
    return len(word) <= _SHORTENED and not word.isdigit() and word not in _MONTHS


def _ended(low: int, high: int, sentence: Sentence) -> int:
    """Where the words end: before an aside after a dash, and where another sentence begins."""
    for at in range(low + 3, high - 1):
        word = sentence.words[at]
        if word in DASHES and sentence.starts[at] > sentence.ends[at - 1]:
            return at
        if word == "." and sentence.capital[at + 1] and not _is_shortened(sentence.words[at - 1]):
            return at
    return high


def _clean(low: int, high: int, sentence: Sentence) -> str:
    high = _ended(low, high, sentence)
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
            second = max(kept.rfind(word) for word in (", and ", ", but ", ", while "))
            kept = kept[:second] if second > LIMIT // 3 else kept
            return _closed(kept.rstrip(" ,;:-–—"))
    return _closed(" ".join(words).rstrip(" ,;:-–—(") + "…")[:LIMIT]
