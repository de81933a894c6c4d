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


@given(st.text(st.characters() | st.sampled_from("aZé 1.,-\n\t中'")))
def test_every_letter_and_sign_is_in_one_token_where_its_offsets_say(text: str) -> None:
    tokens = tokenise(text)
    spans = list(zip(tokens.starts, tokens.ends, strict=True))
    assert [text[start:end] for start, end in spans] == tokens.forms
    assert "".join(tokens.forms) == "".join(text.split())
    assert spans == sorted(spans)


def test_places_tells_where_words_stand() -> None:
    tokens = tokenise("The envoy met the minister, and the minister left.")
    assert tokens.places(("the",)) == [0, 3, 7]
    assert tokens.places({"minister", "envoy", "king"}) == [1, 4, 8]
    assert tokens.places({}) == []


@given(
    st.lists(st.sampled_from(["the", "a", "war", "now"])),
    st.frozensets(st.sampled_from(["the", "a", "war", "x", "y", "z"])),
)
def test_places_are_those_of_a_search_word_by_word(words: list[str], wanted: frozenset[str]) -> None:
    tokens = tokenise(" ".join(words))
    assert tokens.places(wanted) == [at for at, word in enumerate(words) if word in wanted]
