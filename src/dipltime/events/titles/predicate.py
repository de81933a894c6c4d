"""What is said of the subject, its verb made to agree with it and to stand on its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.titles.dates import past_date
from dipltime.events.titles.lexicon import is_closing
from dipltime.events.titles.spans import describes, is_bare
from dipltime.events.titles.wording import worded
from dipltime.events.triggers.inflect import conjugate
from dipltime.events.triggers.lexicon import verb_forms
from dipltime.events.triggers.senses import takes_content

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence
    from dipltime.events.titles.subject import Subject

_CONTRACTED = {"ve": "have", "ll": "will", "re": "are", "d": "would", "m": "am"}
_WAYS = frozenset(
    {"into", "onto", "through", "across", "out", "from", "to", "towards", "toward", "against", "along"}
)
"""Words after a verb that tell where its subject itself goes: "thousands spilled into the streets"."""
_NEAR = 6
_MODALS = frozenset({"will", "would", "could", "may", "might", "can", "should", "must", "shall", "is to"})
_PLURAL = {"is": "are", "was": "were", "has": "have", "does": "do"}
_SINGULAR = {plural: singular for singular, plural in _PLURAL.items()}


def predicate(low: int, high: int, place: int, subject: Subject, sentence: Sentence, roles: list[str]) -> str:
    """The words from `low` to `high`, of which the verb at `place` is the first."""
    group = sentence.groups[place]
    text = worded(low, high, sentence)
    if low and sentence.words[low - 1] in ("'", "’"):
        text = _written_out(text, sentence.words[low], group)
    if group.passive and sentence.words[group.start] == "being":
        return f"{'were' if subject.plural else 'was'} {text.partition(' ')[2]}"
    after = sentence.words[group.head + 1] if group.head + 1 < len(sentence.words) else ""
    moved = is_closing(group.lemma) and after in _WAYS
    done = group.passive and group.start == group.head and group.lemma != "be" and not is_closing(group.lemma)
    bare = done or is_bare(group) or describes(place, sentence, roles)
    bare = bare or _is_fragment(place, sentence, roles)
    if bare and not moved:
        return f"{'were' if subject.plural else 'was'} {text}"
    if group.kind == k.ING and not group.progressive and not group.infinitive:
        return _finite(text, group, place, subject, sentence)
    alone = group.kind == k.BASE and group.start == group.head
    asked = roles[place] in (markers.CONTENT, markers.BELOW) and not group.infinitive
    if alone and asked and not (subject.plural or subject.named):
        return f"should {text}"
    if sentence.words[group.start] == "be" and not group.infinitive and (lent := _lent(place, sentence)):
        return f"{lent} {text}"
    if alone and roles[place] == markers.BESIDE:
        return f"{_auxiliaries(place, sentence)} {text}".strip()
    return _agreeing(text, subject.plural) if subject.named else text


def _auxiliaries(place: int, sentence: Sentence) -> str:
    """The words that a verb shares with the one it stands beside: "is to" of "is to fly to Seoul and meet"."""
    before = sentence.groups[place - 1]
    if before.start == before.head or before.kind != k.BASE:
        return ""
    return sentence.piece(before.start, before.head)


def _is_fragment(place: int, sentence: Sentence, roles: list[str]) -> bool:
    """Whether a verb that acts on something has nothing to act on: "our houses destroyed"."""
    group = sentence.groups[place]
    ended = sentence.words[group.head + 1 : group.head + 2] in ([], ["."], [";"], ["!"])
    plain = group.kind == k.PAST and group.start == group.head and sentence.bits[group.head] & k.PARTICIPLE
    if not (ended and plain) or roles[place] not in (markers.MAIN, markers.BESIDE):
        return False
    return not is_closing(group.lemma) and not takes_content(group) and not _acts_before(group, sentence)


def _acts_before(group: Group, sentence: Sentence) -> bool:
    """Whether a word before it opens a clause whose object it is: "the plan that Chad rejected"."""
    before = sentence.bits[max(0, group.start - _NEAR) : group.start]
    return any(kind & (k.RELATIVE | k.COMPLEMENTISER | k.PRONOUN) for kind in before)


def _lent(place: int, sentence: Sentence) -> str:
    """The modal of the verb before that "be" stands beside: "could end up there or | be executed"."""
    before = next((group for group in reversed(sentence.groups[:place]) if group.modal), None)
    return before.modal if before and before.modal in _MODALS and before.modal != "is to" else ""


def _written_out(text: str, first: str, group: Group) -> str:
    """ "Have agreed" of "they've agreed"."""
    full = _CONTRACTED.get(first, "")
    if first == "s":
        perfect = group.kind == k.PARTICIPLE and not group.passive
        full = "has" if perfect or (group.kind != k.ING and is_closing(group.lemma)) else "is"
    return f"{full} {text.partition(' ')[2]}" if full else text


def _finite(text: str, group: Group, place: int, subject: Subject, sentence: Sentence) -> str:
    """A participle as a verb of its own: "killing twelve" as "killed twelve", in the tense of the verb above."""
    first, _, rest = text.partition(" ")
    if first.lower() != sentence.words[group.head]:
        return text
    if not group.start:
        return f"{conjugate(group.lemma).past[0]} {rest}".rstrip()
    follows = past_date(group.head + 1, sentence)
    after = sentence.bits[follows] if follows < len(sentence.bits) else k.BREAK
    before = sentence.bits[group.start - 1] if group.start else 0
    above = next((g for g in reversed(sentence.groups[:place]) if g.finite), None)
    if above and above.modal in _MODALS:
        modal = above.modal if above.modal != "is to" else "are to" if subject.plural else "is to"
        return f"{modal} {group.lemma} {rest}".rstrip()
    told = above is None or _is_past(above)
    if after & (k.PREPOSITION | k.SUBORDINATOR | k.COMMA | k.BREAK) and not before & k.PREPOSITION:
        be = ("were" if told else "are") if subject.plural else ("was" if told else "is")
        return f"{be} {text}"
    forms = conjugate(group.lemma)
    verb = forms.past[0] if told else forms.base if subject.plural else forms.third[0]
    return f"{verb} {rest}" if rest else verb


def _is_past(group: Group) -> bool:
    """Whether the verb tells of what is past: "was told", "has told", not "is told"."""
    if group.passive and not group.perfect:
        return group.past_auxiliary
    return group.kind in (k.PAST, k.PARTICIPLE) or group.past_auxiliary


def _agreeing(text: str, plural: bool) -> str:
    """The text with its first verb in the number of the names that have become its subject."""
    first, _, rest = text.partition(" ")
    table = _PLURAL if plural else _SINGULAR
    changed = table.get(first, first)
    forms = verb_forms().get(first)
    if changed == first and forms:
        if plural and forms.kinds == {"third"}:
            changed = forms.lemma
        elif not plural and forms.kinds == {"base"}:
            changed = conjugate(forms.lemma).third[0]
    return f"{changed} {rest}" if rest else changed
