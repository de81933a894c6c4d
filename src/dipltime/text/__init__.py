"""The text of an article as words and sentences, made once and read by every later step."""

from dipltime.text.sentences import sentence_spans
from dipltime.text.tokens import Tokens, first_word, tokenise, words_of

__all__ = ["Tokens", "first_word", "sentence_spans", "tokenise", "words_of"]
