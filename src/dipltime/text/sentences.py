"""Where the sentences of a text begin and end."""

from __future__ import annotations

import re

import sentencex

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")


def sentence_spans(text: str, language: str = "en") -> list[tuple[int, int]]:
    """Spans (start, end) of the sentences of `text`, in order, without the white space around them.

    A blank line always ends a sentence; within a paragraph sentencex decides.
    """
    spans: list[tuple[int, int]] = []
    for paragraph in _PARAGRAPH.finditer(text):
        position = paragraph.start()
        for sentence in sentencex.segment(language, paragraph.group()):
            end = position + len(sentence)
            start = position + len(sentence) - len(sentence.lstrip())
            stop = end - (len(sentence) - len(sentence.rstrip()))
            if stop > start:
                spans.append((start, stop))
            position = end
    return spans
