"""The title of what a verb tells: its subject, the verb, and as much of what follows as fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.titles.antecedents import relative_of
from dipltime.events.titles.brief import brief_predicate
from dipltime.events.titles.clause import clause_limit, told_by, verb_start
from dipltime.events.titles.copula import with_copula
from dipltime.events.titles.dates import past_date
from dipltime.events.titles.doer import as_doer, is_clear
from dipltime.events.titles.ending import Reach, best_end
from dipltime.events.titles.fit import LIMIT, cut
from dipltime.events.titles.flaws import is_flawed
from dipltime.events.titles.lexicon import is_closing
from dipltime.events.titles.phrases import phrase_before
from dipltime.events.titles.predicate import predicate
from dipltime.events.titles.repairs import names_all, repaired
from dipltime.events.titles.spans import is_aside, subject_span
from dipltime.events.titles.subject import NOTHING, Earlier, Subject, shorter, subject_of
from dipltime.events.titles.topic import topic_title
from dipltime.events.titles.whole import is_whole
from dipltime.events.titles.wording import capitalised, joined, worded
from dipltime.events.titles.worths import POOR, WEAK
from dipltime.events.triggers.senses import says

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Sentence

TOPIC = 9
"""The worth of a title that only says of what a saying speaks."""
_VERB = 4
"""Characters that the verb adds at least."""


class Title(NamedTuple):
    """A title, and whether a reader can tell from it who did what."""

    text: str
    sound: bool
    vague: bool = False
    """Whether it speaks of somebody whom it does not name: "they left"."""
    whole: bool = True
    """Whether it ends where what it says can end."""

    subject: str = ""
    """Who does it, in the words of the sentence; empty where these do not say it well."""

    poor: bool = False
    """Whether it ends where more would have to follow."""
    topic: bool = False
    """Whether it only says of what a saying speaks."""

    nobody: bool = False
    """Whether no words of the sentence are its subject."""

    @property
    def broken(self) -> bool:
        """Whether its words show that it is only a piece."""
        return self.text.rstrip('"”').endswith("…") or not is_whole(self.text)


class _Clause(NamedTuple):
    """The verb whose title is made, and how long it may be."""

    place: int
    sentence: Sentence
    roles: list[str]
    limit: int


def verb_title(
    place: int,
    sentence: Sentence,
    roles: list[str],
    last: Earlier = NOTHING,
    sources: tuple[str, ...] = (),
    limit: int = LIMIT,
) -> Title:
    """The title of the verb at `place`; `last` is the subject of the sentence before.

    Where no words are the subject, the `sources` of the event stand for it; it has at most `limit` characters.
    """
    memo: dict[object, Title] = sentence.memo.setdefault("titles", {})
    known = told_by(place, sentence), last, sources, limit
    found = memo.get(known)
    if found is None:
        clause = _Clause(known[0], sentence, roles, limit)
        found = memo[known] = _verb_title(clause, last, sources)
    return found


def _verb_title(clause: _Clause, last: Earlier, sources: tuple[str, ...]) -> Title:
    _, sentence, roles, _ = clause
    subject = subject_of(clause.place, sentence, roles, last)
    if not subject.text and sources and _begins(clause):
        subject = Subject(joined(list(sources[:3])), len(sources) > 1, named=True)
    text, worth = _text(clause, subject)
    text = repaired(text, clause.place, subject, last, sentence, clause.limit)
    if _disagrees(clause, subject):
        worth = POOR
    told = subject.sound and len(text) > len(subject.text) + _VERB and not _is_doubted(clause)
    whole = worth > POOR and is_whole(text) and not is_flawed(clause.place, sentence)
    whole = whole and names_all(text, clause.place, subject, sentence, roles)
    doer = as_doer(subject, sentence.groups[clause.place], sentence)
    vague, topic = subject.vague or subject.speaks, worth == TOPIC
    return Title(text, told and is_clear(text), vague, whole, doer, worth <= POOR, topic, not subject.text)


def _disagrees(clause: _Clause, subject: Subject) -> bool:
    """Whether a bare verb has one person for its subject: "would like to hear | the president say that"."""
    group = clause.sentence.groups[clause.place]
    bare = group.kind == k.BASE and group.start == group.head and not group.infinitive
    return bare and not subject.plural and subject.person and clause.roles[clause.place] == markers.MAIN


def _begins(clause: _Clause) -> bool:
    """Whether the verb begins what is said, so that nobody is its subject: "Expelled ten envoys, ministry says"."""
    group, bits = clause.sentence.groups[clause.place], clause.sentence.bits
    opened = k.COMMA | k.BREAK | k.CONJUNCTION | k.RELATIVE | k.COMPLEMENTISER
    return not group.infinitive and (group.start <= 1 or bool(bits[group.start - 1] & opened))


def _is_doubted(clause: _Clause) -> bool:
    """Whether somebody does not say it: "I don't think Russia will"."""
    place, sentence, roles, _ = clause
    return roles[place] == markers.CONTENT and place > 0 and sentence.groups[place - 1].negative


def copula_title(sentence: Sentence, roles: list[str], last: Earlier = NOTHING) -> Title | None:
    """The title of a sentence that tells what is, or whose verb nobody knows: "The country is on the brink of war"."""
    found = with_copula(0, len(sentence.bits), sentence, roles)
    return verb_title(*found, last) if found else None


def _text(clause: _Clause, subject: Subject) -> tuple[str, int]:
    """The clause in full or to a good end of it, and its worth; else with a shorter subject, or without a condition."""
    text, worth = _told(clause, subject)
    if worth > POOR:
        return text, worth
    short = shorter(clause.place, clause.sentence, clause.roles, subject)
    lesser = text
    for attempt in (_reported,) if short is subject else (_told, _reported):
        text, worth = attempt(clause, short)
        if worth > POOR:
            return text, worth
        lesser = lesser or text
    place, sentence = clause.place, clause.sentence
    if said := brief_predicate(sentence.groups[place], _start(place, sentence), sentence):
        for each in (subject, short):
            if len(brief := f"{each.text} {said}".strip()) <= clause.limit:
                return brief, WEAK
    topic = topic_title(place, _start(place, sentence), short, sentence, clause.roles)
    if topic and len(topic) <= clause.limit:
        return topic, TOPIC
    return lesser or text or cut(_whole(clause, short), clause.limit), POOR


def _told(clause: _Clause, subject: Subject) -> tuple[str, int]:
    """The best title that ends at a joint, with its worth."""
    place, sentence, roles, limit = clause
    low, tail = _start(place, sentence), _acted_upon(place, sentence, roles)
    high = sentence.groups[place].head + 1 if tail else _limit(place, sentence, roles)

    def made(at: int) -> str:
        said = predicate(low, at, place, subject, sentence, roles)
        return capitalised(" ".join(filter(None, (subject.text, said, tail))))

    reach = Reach(place, low, high, limit - len(subject.text) - len(tail))
    return best_end(reach, made, limit, sentence, roles)


def _whole(clause: _Clause, subject: Subject) -> str:
    place, sentence, roles, _ = clause
    low, high = _start(place, sentence), _limit(place, sentence, roles)
    return f"{subject.text} {predicate(low, high, place, subject, sentence, roles)}"


def _reported(clause: _Clause, subject: Subject) -> tuple[str, int]:
    """ "Ban Ki-moon: The talks have failed" for what is too long with "said that"."""
    place, sentence, roles, limit = clause
    inner = place + 1
    if not says(sentence.groups[place]):
        return "", POOR
    if inner >= len(roles) or roles[inner] != markers.CONTENT:
        return _copied(clause, subject)
    rest = limit - len(subject.text) - 2
    said = subject_of(inner, sentence, roles)
    text, worth = _told(_Clause(inner, sentence, roles, rest), said)
    if not (said.sound and text) or said.text == subject.text:
        return "", POOR
    return f"{subject.text}: {text}", worth


def _copied(clause: _Clause, subject: Subject) -> tuple[str, int]:
    """The same where what is said has no verb but "was"."""
    place, sentence, roles, limit = clause
    low, high = sentence.groups[place].head + 1, clause_limit(place, sentence, roles)
    if sentence.groups[place].passive:
        return "", POOR
    first = next((at for at in range(low, high) if sentence.bits[at] & k.BE), -1)
    if first < 0:
        return "", POOR
    low = next((at + 1 for at in range(low, first) if sentence.words[at] == "that"), low)
    reach = Reach(place, low, high, limit - len(subject.text) - 2)
    text, worth = best_end(
        reach,
        lambda at: f"{subject.text}: {capitalised(worded(low, at, sentence))}" if at > first + 1 else "",
        limit,
        sentence,
        roles,
    )
    return text, worth if text else POOR


def _limit(place: int, sentence: Sentence, roles: list[str]) -> int:
    """The word after the clause; an aside ends at its comma."""
    high = clause_limit(place, sentence, roles)
    group = sentence.groups[place]
    enclosed = group.reduced and group.start and sentence.bits[group.start - 1] & k.COMMA
    if not enclosed and not is_aside(place, sentence):
        return high
    head = group.head
    return next((at for at in range(head, high) if sentence.bits[at] & k.COMMA), high)


def _start(place: int, sentence: Sentence) -> int:
    """The first word of the verb, with the adverbs before it: "never agreed", "nearly failed"."""
    low = verb_start(sentence.groups[place], sentence)
    while low and sentence.bits[low - 1] & (k.NEGATION | k.ADVERB):
        if any(date.start < low <= date.end for date in sentence.dates):
            break
        if sentence.bits[low - 1] & (k.CONJUNCTION | k.PREPOSITION | k.DETERMINER):
            break
        low -= 1
    return low


def _acted_upon(place: int, sentence: Sentence, roles: list[str]) -> str:
    """What a relative clause with a subject of its own acts upon: "the plan which Russia vetoed"."""
    if roles[place] != markers.RELATIVE:
        return ""
    group = sentence.groups[place]
    after = sentence.bits[group.head + 1] if group.head + 1 < len(sentence.bits) else k.BREAK
    if past_date(group.head + 1, sentence) > group.head + 1:
        after = k.BREAK
    closed = k.COMMA | k.BREAK | k.AUXILIARY | k.VERB | (0 if is_closing(group.lemma) else k.PREPOSITION)
    if not after & closed or says(group):
        return ""
    opening = relative_of(place, sentence, roles)
    if opening != group.start and sentence.words[opening] == "that" and is_closing(group.lemma):
        return ""
    if opening == group.start:
        # "The plan he negotiated": nothing opens the clause but its subject.
        opening = subject_span(place, sentence, roles)[0]
    if opening < 0 or group.start - opening < 1 or group.passive:
        return ""
    parted = any(sentence.bits[at] & (k.COMMA | k.AUXILIARY) for at in range(opening, group.start))
    if parted or (group.start - opening == 1 and sentence.bits[opening] & k.RELATIVE):
        return ""
    low, high = phrase_before(opening, 0, sentence, roles)
    if low >= high:
        return ""
    text = worded(low, high, sentence)
    return text if sentence.capital[low] and low else text[:1].lower() + text[1:]
