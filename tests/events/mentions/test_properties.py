"""Whatever the text, the mentions lie in it, in order, and do not overlap."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import example, given, settings
from hypothesis import strategies as st

from dipltime.events.mentions import Mention, find_mentions
from dipltime.text import sentence_spans, tokenise

Finder = Callable[..., list[Mention]]

WORDS = st.sampled_from(
    [
        "US",
        "U.S.",
        "Russia",
        "Russian",
        "'s",
        "'",
        "-",
        ",",
        ".",
        "(",
        "and",
        "of",
        "the",
        "in",
        "for",
        "to",
        "President",
        "president",
        "former",
        "foreign",
        "minister",
        "ministers",
        "Minister",
        "Sergei",
        "Lavrov",
        "Blinken",
        "King",
        "Hussein",
        "Jordan",
        "Michael",
        "Chad",
        "Paris",
        "Geneva",
        "Switzerland",
        "two",
        "leaders",
        "both",
        "countries",
        "he",
        "She",
        "Bush",
        "administration",
        "NATO",
        "chief",
        "al",
        "de",
        "Gen.",
        "Mr",
        "O'Neill",
        "Ban",
        "Ki-moon",
        "a",
        "European",
        "country",
        "said",
        "\n",
        "\n\n",
        "«",
        "é",
        "İ",
        "‘",
        "’",
        "counterpart",
        "Secretary",
        "State",
        "UN",
    ]
)
TEXTS = st.one_of(
    st.lists(WORDS, max_size=40).map(" ".join), st.lists(WORDS, max_size=20).map("".join), st.text()
)
DAYS = st.sampled_from([None, "1985-01-01", "2021-05-19"])


@settings(max_examples=300, deadline=None)
@given(TEXTS, DAYS)
@example("of Jordan Jordan 's President Jordan", None)
def test_mentions_lie_in_the_text_in_order(text: str, published: str | None) -> None:
    end = 0
    for mention in find_mentions(tokenise(text), sentence_spans(text), published):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.actors or mention.place
        end = mention.end
