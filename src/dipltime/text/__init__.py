"""The text of an article as words and sentences, made once and read by every later step."""

from dipltime.text.sentences import sentence_spans
from dipltime.text.tokens import Tokens, tokenise

__all__ = ["Tokens", "sentence_spans", "tokenise"]
