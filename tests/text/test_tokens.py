import pytest
from hypothesis import given
from hypothesis import strategies as st

from dipltime.text import first_word, tokenise, words_of


@given(st.text())
def test_the_words_of_a_text_are_those_of_its_tokens(text: str) -> None:
    assert words_of(text) == tokenise(text).words


@given(st.text())
def test_the_first_word_is_that_of_the_first_token(text: str) -> None:
    assert first_word(text) == (tokenise(text).words or [""])[0]


@pytest.mark.parametrize(
    "text", ["Élysée Palace", "al-Assad", "U.N. envoy", "  two  blanks ", "O’Brien", "1990s"]
)
def test_names_are_read_like_texts(text: str) -> None:
    assert words_of(text) == tokenise(text).words
    assert first_word(text) == tokenise(text).words[0]
