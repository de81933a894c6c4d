"""The verb groups of a sentence: "has been accused", "would tighten", "to resume".

No tagger: the forms of the words and what stands to the left of them decide. A word that can be a noun is a
verb only where a verb must stand.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from dipltime.events import kinds as k
from dipltime.events.clauses.forms import bare_form
from dipltime.events.triggers.lexicon import compound_verb, verb_forms


@dataclass(slots=True)
class Group:
    """A verb with its auxiliaries; indices count the words of the sentence."""

    start: int
    head: int
    lemma: str
    kind: int
    """The form of the head: one of the bits BASE, THIRD, PAST, PARTICIPLE, ING."""
    modal: str = ""
    passive: bool = False
    perfect: bool = False
    progressive: bool = False
    negative: bool = False
    infinitive: bool = False
    governor: int = -1
    """The group, by its place in the list, that this infinitive or gerund completes: "agreed to meet"."""
    past_auxiliary: bool = False
    reduced: bool = False
    """Whether it is a participle that describes a noun without "which was": "the truce signed on Monday"."""

    @property
    def finite(self) -> bool:
        """Whether the group stands in a clause of its own."""
        if self.reduced:
            return False
        if self.modal or self.passive or self.perfect or self.progressive:
            return not self.infinitive
        return not self.infinitive and self.kind in (k.PAST, k.THIRD, k.BASE)


_PAST_AUXILIARIES = frozenset({"was", "were", "had", "did", "didn", "wasn", "weren", "hadn", "been"})
_VERB = k.VERB
_HELPERS = k.AUXILIARY | k.TO
_BELONGING = _HELPERS | k.SKIPPED
_APART = k.BREAK | k.RELATIVE | k.BE
"""What stands between a verb and one that does not complete it: "the committee that met in May is due to"."""
_FAR = 12
"""Words that stand between a verb and what completes it at most."""
_OPENS_QUOTE = ('"', "“")


def verb_groups(words: list[str], bits: list[int], capital: list[bool]) -> list[Group]:
    """The verb groups of a sentence, in order of their heads."""
    found: list[Group] = []
    forms = verb_forms()
    for at in [place for place, kind in enumerate(bits) if kind & _VERB]:
        if capital[at] and at:
            continue
        last = words[at - 1] if at else ""
        compound = last == "-" and not bits[at - 1] & k.BREAK
        lemma = compound_verb(words[at - 2], words[at]) if compound and at > 1 else None
        if (compound and lemma is None) or (last in _OPENS_QUOTE and _is_quoted_adjective(at, bits)):
            continue
        group = _group(at, at - 2 if compound else at, words, bits, capital)
        if group is not None:
            plain = words[at] if group.kind == k.BASE else forms[words[at]].lemma
            group.lemma = lemma or plain
            while found and (found[-1].head >= group.start or _is_subject(found[-1], group)):
                found.pop()
            found.append(group)
    _govern(found, bits)
    return found


def _is_quoted_adjective(at: int, bits: list[int]) -> bool:
    """Whether it begins a quotation as the object of what stands before: 'fought "armed gangs"'."""
    if at < 2 or bits[at] & (k.THIRD | k.ING):
        return False
    return bool(bits[at - 2] & (k.VERB | k.PREPOSITION | k.DETERMINER)) and not bits[at - 2] & k.NOUNY


def _is_subject(gerund: Group, group: Group) -> bool:
    """Whether a gerund right before a finite verb is its subject: "rioting broke out"."""
    bare = gerund.start == gerund.head and gerund.kind == k.ING
    return bare and gerund.head == group.start - 1 and group.finite and group.kind != k.BASE


def _left(at: int, bits: list[int]) -> int:
    """The index of the word to the left that decides, adverbs and negation skipped; -1 at the beginning."""
    at -= 1
    while at >= 0 and bits[at] & k.SKIPPED and not bits[at] & (k.AUXILIARY | k.CONJUNCTION):
        at -= 1
    return at


def _group(at: int, first: int, words: list[str], bits: list[int], capital: list[bool]) -> Group | None:
    """The group whose verb is at `at`; it begins at `first`, before it where a prefix and a hyphen do."""
    kind, left = bits[at], first - 1
    if left >= 0 and bits[left] & k.SKIPPED:
        left = _left(first, bits)
    before = bits[left] if left >= 0 else 0
    if before & k.GENITIVE and left > 0 and bits[left - 1] & k.APOSTROPHE:
        before = k.BE if kind & (k.ING | k.PARTICIPLE) and bits[left - 2] & k.PRONOUN else k.POSSESSIVE
    if before & _HELPERS:
        return _with_auxiliary(at, first, left, before, words, bits)
    form = bare_form(at, kind, left, before, words, bits, capital)
    if not form:
        return None
    group = Group(first, at, "", form)
    group.passive = form == k.PARTICIPLE
    group.negative = left + 1 < first and k.has(k.NEGATION, bits, left + 1, first)
    return group


def _with_auxiliary(
    at: int, first: int, left: int, before: int, words: list[str], bits: list[int]
) -> Group | None:
    """The group whose verb follows an auxiliary or "to"; None where the two do not go together."""
    kind, group = bits[at], Group(left, at, "", k.BASE)
    if before & k.BE and kind & k.ING:
        group.progressive, group.kind = True, k.ING
    elif before & k.BE and kind & k.PARTICIPLE:
        group.passive, group.kind = True, k.PARTICIPLE
    elif before & k.HAVE and kind & k.PARTICIPLE:
        group.perfect, group.kind = True, k.PARTICIPLE
    elif before & (k.MODAL | k.DO) and kind & k.BASE:
        pass
    elif before & k.TO and kind & k.BASE:
        group.infinitive = True
    else:
        return None
    _auxiliaries(group, first, words, bits)
    return group


def _auxiliaries(group: Group, first: int, words: list[str], bits: list[int]) -> None:
    """Extend the group over everything that belongs to it on the left of its verb, which begins at `first`."""
    at = first - 1
    while at >= 0 and bits[at] & _BELONGING:
        kind = bits[at]
        if kind & k.NEGATION:
            group.negative = True
        if kind & k.MODAL:
            group.modal = words[at]
        elif kind & k.TO:
            group.infinitive = not group.modal
        elif kind & k.HAVE and at < first - 1 and group.kind == k.PARTICIPLE:
            group.perfect = True
        if words[at] in _PAST_AUXILIARIES:
            group.past_auxiliary = True
        if kind & _HELPERS:
            group.start = at
        if kind & k.TO:
            break
        at -= 1
    if group.infinitive and at > 0:
        _periphrasis(group, at, words, bits)


_MUST = frozenset({"need", "needs"})


def _periphrasis(group: Group, at: int, words: list[str], bits: list[int]) -> None:
    """Make "is to", "has to" and "needs to" before a verb its modal; `at` is the place of "to"."""
    # A question or an inversion puts a subject between; what stands left of "to" may be "is", "are": "is to".
    if bits[at - 1] & k.BE:
        group.modal, group.infinitive, group.start = "is to", False, at - 1
        group.past_auxiliary = words[at - 1] in _PAST_AUXILIARIES
    elif words[at - 1] == "yet" and at > 1 and bits[at - 2] & k.HAVE:
        # "Have yet to agree" tells what has not been done.
        group.negative, group.perfect, group.infinitive, group.start = True, True, False, at - 2
    elif words[at - 1] in _MUST or (bits[at - 1] & k.HAVE and words[at - 1] in ("has", "have")):
        group.modal, group.infinitive, group.start = "must", False, at - 1


def _govern(groups: list[Group], bits: list[int]) -> None:
    """Say which verb an infinitive or a gerund completes: the one before it, if nothing bounds them."""
    for place, (last, group) in enumerate(pairwise(groups)):
        between = group.start - last.head - 1
        completes = group.infinitive or (group.kind == k.ING and not group.progressive and between <= 1)
        if completes and between <= _FAR and not k.has(_APART, bits, last.head + 1, group.start):
            group.governor = place
