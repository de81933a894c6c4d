"""In which form a word without an auxiliary is a verb, if it is one: what stands around it decides."""

from __future__ import annotations

from dipltime.events import kinds as k
from dipltime.events.clauses.mandates import is_mandated

_MEANS = frozenset(
    {"telephone", "phone", "video", "radio", "letter", "post", "mail", "email", "fax", "cable", "telex", "train", "air",
     "sea", "road", "rail", "land", "car", "bus", "boat", "ship", "plane", "helicopter", "force", "far", "mistake",
     "consensus", "acclamation", "decree", "law", "proxy", "chance", "night", "day", "midnight", "noon", "then", "now"}
)  # fmt: skip
"""What stands after "by" and does nothing."""
_CLOSED = k.DETERMINER | k.POSSESSIVE | k.PREPOSITION | k.AUXILIARY | k.CONJUNCTION | k.COMMA | k.BREAK | k.TO


def bare_form(
    at: int, kind: int, left: int, before: int, words: list[str], bits: list[int], capital: list[bool]
) -> int:
    """The form of a verb without auxiliaries at `at`, or 0 where it is no verb."""
    after = bits[at + 1] if at + 1 < len(bits) else k.BREAK
    if after & k.AGENT and at + 2 < len(bits) and (words[at + 2] in _MEANS or _is_number(words[at + 2])):
        # "shortened by one hour", "conferred by telephone": an amount or a means, nobody who does it.
        after &= ~k.AGENT
    if _is_no_verb(at, kind, left, before, after, words, bits):
        return 0
    if kind & k.ING:
        return _ing(kind, before, after)
    if kind & k.PAST:
        return _past(kind, left, before, after, bits, words[at])
    if before & k.PREPOSITION and not before & k.SUBORDINATOR:
        return 0
    if kind & k.THIRD:
        return _third(kind, left, before, after, bits, capital)
    if kind & (k.NOUNY | k.NOUN) and not before & _CLOSED and is_mandated(at, words, bits):
        return k.BASE
    plural = left >= 0 and words[left].endswith("s") and not (left and capital[left])
    return _base(kind, left, before, after, bits, capital, plural, _is_many(at + 1, words, bits))


def _is_no_verb(
    at: int, kind: int, left: int, before: int, after: int, words: list[str], bits: list[int]
) -> bool:
    """Whether what stands around a word that can be a verb makes it something else."""
    if before & _BEFORE_NOUNS and not before & k.RELATIVE:
        return not (before & k.NUMBER and kind & k.PAST and _is_pair(at, left, words, bits))
    if kind & k.PAST and left >= 0 and words[left].isdigit() and not before & k.DATED:
        return True
    if left > 0 and words[left] == "that" and kind & k.NOUNY and bits[left - 1] & k.PREPOSITION:
        # "For that support": it points at a noun.
        return True
    return _describes(at, kind, left, before, after, words, bits)


_NEAR = 9
_BEFORE_NOUNS = k.DETERMINER | k.POSSESSIVE | k.NUMBER
_PAIRS = frozenset({"two", "three", "four"})
_AFTER = k.PREPOSITION | k.DETERMINER | k.POSSESSIVE | k.TO | k.ADVERB | k.COMPLEMENTISER


def _is_pair(at: int, left: int, words: list[str], bits: list[int]) -> bool:
    """Whether "the two" stands for people or states, and a verb goes on from them: "the two met in Oslo"."""
    if left < 1 or words[left - 1] != "the" or words[left] not in _PAIRS:
        return False
    # "The two killed in the attack were": another verb follows.
    after = bits[at + 1 : at + _NEAR]
    return bool(after and after[0] & _AFTER) and not any(kind & k.BE for kind in after)


def _describes(
    at: int, kind: int, left: int, before: int, after: int, words: list[str], bits: list[int]
) -> bool:
    """Whether the word only describes a noun after it: "gain free access", "the mosque parking lot"."""
    if words[at] in _ADJECTIVES and not after & (k.DETERMINER | k.POSSESSIVE | k.PRONOUN | k.TO):
        return True
    compound = kind & k.ING and words[at] in _COMPOUNDS and left >= 0 and not before & ~_NOUNS
    if compound and _is_noun(at + 1, words, bits):
        return True
    # "May inhibit free expression": no verb follows another bare one.
    return (
        bool(kind & k.BASE and before & k.BASE and not before & (k.NOUNY | k.NOUN))
        and words[left] not in _HELPS
    )


_ADJECTIVES = frozenset(
    {"free", "open", "clear", "back", "secure", "complete", "clean", "empty", "present", "live"}
)
"""Words that are verbs without "to" only before an object: "troops free the hostages", not "gain free access"."""
_NOUNS = k.OBJECT | k.NOUN
_COMPOUNDS = frozenset(
    {"parking", "shopping", "housing", "mining", "banking", "building", "training", "trading", "landing", "shipping",
     "boarding", "polling", "drilling", "fishing", "holding", "launching", "listening", "living", "operating",
     "planning", "testing", "voting", "waiting", "monitoring", "peacekeeping", "ruling", "governing", "negotiating"}
)  # fmt: skip
"""Participles that join two nouns: "the mosque parking lot"."""


def _is_noun(at: int, words: list[str], bits: list[int]) -> bool:
    """Whether a word that is nothing but a noun can stand here."""
    return at < len(words) and words[at].isalpha() and not bits[at] & ~(k.OBJECT | k.NOUN | k.NOUNY | k.VERB)


def _is_many(at: int, words: list[str], bits: list[int]) -> bool:
    """Whether a plural that is no verb stands here: "withdraw and release | soldiers"."""
    if at >= len(words) or bits[at] & ~k.OBJECT:
        return False
    return words[at].endswith("s") and not words[at].endswith(("ss", "us", "is"))


_HELPS = frozenset({"help", "let", "make", "go", "come", "dare", "see", "watch", "hear", "have", "do"})
"""Verbs that take another without "to"."""


def _is_number(word: str) -> bool:
    return word.isdigit() or bool(k.word_kinds()[word] & k.NUMBER)


def _ing(kind: int, before: int, after: int) -> int:
    if kind & (k.NOUN | k.NOUNY):
        # "meeting", "bombing": a verb only where an object or a preposition of the verb follows.
        follows = after & (k.DETERMINER | k.POSSESSIVE | k.PRONOUN | k.NUMBER)
        return k.ING if follows and before & (k.PREPOSITION | k.COMMA) else 0
    return k.ING


def _past(kind: int, left: int, before: int, after: int, bits: list[int], word: str) -> int:
    if left < 0:
        return 0
    if before & k.PREPOSITION and not before & (k.SUBORDINATOR | k.CONJUNCTION):
        return 0
    if kind & k.PARTICIPLE and _is_by(after, left, bits) and word not in _NO_PASSIVE:
        return k.PARTICIPLE
    # "Rioting broke out": before a finite verb a gerund is its subject; any other verb has this form as a noun's.
    gerund = before & k.ING and not (left and bits[left - 1] & k.AUXILIARY)
    if before & k.VERB and not gerund and not before & (k.NOUNY | k.NOUN | k.SKIPPED | _CLOSED):
        return 0
    return k.PAST


def _is_by(after: int, left: int, bits: list[int]) -> bool:
    """A participle without auxiliary before "by": "weapons developed by"."""
    return bool(after & k.AGENT) and left >= 0 and not bits[left] & (k.CONJUNCTION | k.COMMA)


_NO_PASSIVE = frozenset(
    {"stood", "gone", "came", "went", "abided", "swore", "stuck", "dropped", "stopped", "sat"}
)
"""Verbs that "by" follows without making them passive: "stood by his word"."""


def _third(kind: int, left: int, before: int, after: int, bits: list[int], capital: list[bool]) -> int:
    if not kind & k.NOUNY and not kind & k.NOUN:
        return k.THIRD
    goes_on = 0 if after & k.RELATIVE else after & (k.DETERMINER | k.POSSESSIVE | k.TO | k.PRONOUN)
    if before & (k.PRONOUN | k.RELATIVE):
        goes_on |= after & (k.PREPOSITION | k.SUBORDINATOR)
        return k.THIRD if goes_on else 0
    if before & k.CONJUNCTION and after & (k.PREPOSITION | k.DETERMINER | k.POSSESSIVE):
        # "The summit continues on Monday and ends on Friday": beside another verb of this form.
        return k.THIRD if any(_is_plain_third(bits[i]) for i in range(max(0, left - 8), left)) else 0
    # "handed over two al-Qaeda suspects to": after another verb, a name and a plural are one object.
    if after & k.TO and any(bits[i] & (k.PAST | k.AUXILIARY) for i in range(left)):
        return 0
    return k.THIRD if left >= 0 and capital[left] and goes_on else 0


def _is_plain_third(kind: int) -> bool:
    """Whether a word is a verb in the present and can be no noun: "continues", not "talks"."""
    return bool(kind & k.THIRD) and not kind & (k.NOUN | k.NOUNY | k.AUXILIARY)


def _base(
    kind: int,
    left: int,
    before: int,
    after: int,
    bits: list[int],
    capital: list[bool],
    plural: bool,
    many: bool,
) -> int:
    if left < 0:
        return 0
    if before & (k.PRONOUN | k.RELATIVE):
        return k.BASE
    if kind & (k.NOUNY | k.NOUN):
        coordinated = before & k.CONJUNCTION and (after & (k.DETERMINER | k.POSSESSIVE) or many)
        if coordinated and _verb_before(left, bits):
            return k.BASE
        goes_on = after & (k.TO | k.DETERMINER | k.POSSESSIVE)
        return k.BASE if plural and goes_on and not before & _CLOSED else 0
    if before & k.CONJUNCTION:
        return k.BASE if _verb_before(left, bits) or capital[left - 1] else 0
    return k.BASE if not before & (_CLOSED & ~k.COMMA) else 0


def _verb_before(at: int, bits: list[int]) -> bool:
    """Whether a verb stands among the eight words before `at`, to coordinate with."""
    return any(bits[i] & (k.BASE | k.TO | k.MODAL) for i in range(max(0, at - 8), at))
