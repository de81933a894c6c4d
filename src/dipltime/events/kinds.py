"""What a word can be, as bits of one integer: a sentence is read by looking each word up once."""

from __future__ import annotations

from functools import cache, reduce
from operator import or_

from dipltime.data import table, values
from dipltime.events.triggers.lexicon import (
    noun_phrases,
    object_phrases,
    verb_forms,
    verbs_that_are_nouns,
)

DETERMINER = 1
POSSESSIVE = 1 << 1
PRONOUN = 1 << 2
MODAL = 1 << 3
BE = 1 << 4
HAVE = 1 << 5
DO = 1 << 6
NEGATION = 1 << 7
TO = 1 << 8
PREPOSITION = 1 << 9
CONJUNCTION = 1 << 10
SUBORDINATOR = 1 << 11
RELATIVE = 1 << 12
CONDITION = 1 << 13
ADVERB = 1 << 14
NUMBER = 1 << 15
BASE = 1 << 16
THIRD = 1 << 17
PAST = 1 << 18
PARTICIPLE = 1 << 19
ING = 1 << 20
NOUN = 1 << 21
"""An event noun of the table of nouns."""
NOUNY = 1 << 22
"""A verb form that is as often a noun: "visits", "attack"."""
COMMA = 1 << 23
BREAK = 1 << 24
APOSTROPHE = 1 << 25
GENITIVE = 1 << 26
OBJECT = 1 << 27
"""A word of the table of objects."""

AGENT = 1 << 28
"""The word "by" before who does it."""
COMPLEMENTISER = 1 << 29
"""What begins the content of a saying: "that", "whether"."""

PHRASE = 1 << 30
"""The first word of an event noun of several words, which alone is a verb: "closed-door meeting"."""

DATED = 1 << 31
"""A figure of a date: "on May 16 ended"."""

VERB = BASE | THIRD | PAST | PARTICIPLE | ING
AUXILIARY = MODAL | BE | HAVE | DO
SKIPPED = ADVERB | NEGATION | APOSTROPHE
"""What may stand between an auxiliary and its verb."""

_CLASSES = {
    "determiner": DETERMINER,
    "possessive": POSSESSIVE,
    "pronoun": PRONOUN,
    "modal": MODAL,
    "be": BE,
    "have": HAVE,
    "do": DO,
    "negation": NEGATION,
    "to": TO,
    "preposition": PREPOSITION,
    "conjunction": CONJUNCTION,
    "subordinator": SUBORDINATOR,
    "relative": RELATIVE,
    "condition": CONDITION,
    "adverb": ADVERB,
    "number": NUMBER,
    "comma": COMMA,
    "break": BREAK,
    "apostrophe": APOSTROPHE,
    "genitive": GENITIVE,
    "agent": AGENT,
    "complementiser": COMPLEMENTISER,
    "adjective": 0,
}
_FORMS = {"base": BASE, "third": THIRD, "past": PAST, "participle": PARTICIPLE, "ing": ING}


class Kinds(dict[str, int]):
    """The bits of every word of the tables; a word of none is an adverb by its ending, else nothing known."""

    def __missing__(self, word: str) -> int:
        return ADVERB if word[-2:] == "ly" and len(word) > 4 else 0


_KEPT = 50_000
"""Words after which no more are kept that no table knows."""


class SeenKinds(Kinds):
    """The same, with the words of no table that texts have had so far: those come again and again."""

    def __missing__(self, word: str) -> int:
        bits = super().__missing__(word)
        if len(self) < _KEPT:
            self[word] = bits
        return bits


def has(mask: int, bits: list[int], low: int, high: int) -> bool:
    """Whether one of the words from `low` to `high` (exclusive, none negative) is of a kind of `mask`."""
    return reduce(or_, bits[low:high], 0) & mask != 0


@cache
def word_kinds() -> Kinds:
    """Every word that the reading of a sentence knows, with its bits."""
    kinds = Kinds()
    for word, forms in verb_forms().items():
        kinds[word] = _form_bits(forms.kinds)
    for word in verbs_that_are_nouns():
        if word in kinds:
            kinds[word] |= NOUNY
    for first, nouns in noun_phrases().items():
        alone = any(not rest for rest, _ in nouns)
        kinds[first] = kinds.get(first, 0) | (NOUN if alone or not kinds.get(first, 0) & VERB else PHRASE)
    for first, phrases in object_phrases().items():
        alone = any(not rest for rest, _ in phrases)
        verb = NOUNY if alone and kinds.get(first, 0) & THIRD else 0
        kinds[first] = kinds.get(first, 0) | OBJECT | verb
    for row in table("function_words"):
        kinds[row["word"]] = _function_word(row["word"], values(row["classes"]), kinds)
    return kinds


@cache
def seen_kinds() -> SeenKinds:
    """The bits of the words of texts, each looked up once."""
    return SeenKinds(word_kinds())


@cache
def _form_bits(forms: frozenset[str]) -> int:
    return sum(_FORMS[form] for form in forms)


def _function_word(word: str, classes: tuple[str, ...], kinds: dict[str, int]) -> int:
    if classes == ("adjective",):
        # "Armed forces": no verb, though it is the form of one.
        return 0
    bits = sum(_CLASSES[name] for name in classes)
    # "have", "do" and "need" stay verbs of their own; "may", "might" and "like" do not.
    own = kinds.get(word, 0) if bits & (HAVE | DO) or not bits & ~(ADVERB | NUMBER) else 0
    return bits | own


@cache
def function_words() -> frozenset[str]:
    """The closed classes: articles, prepositions, auxiliaries and their like."""
    return frozenset(row["word"] for row in table("function_words"))
