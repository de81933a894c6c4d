"""Where the sentences of a text begin and end."""

from __future__ import annotations

import re

import sentencex

# A month that is written out is no abbreviation: the period after it ends the sentence.
_AFTER_MONTH = re.compile(r"\b(?:March|April|May|June|July)\.(\s+)(?=[A-Z])")
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
            breaks = [match.span(1) for match in _AFTER_MONTH.finditer(text, position, end)]
            starts = [position, *(after for _, after in breaks)]
            for start, stop in zip(starts, [*(before for before, _ in breaks), end], strict=True):
                piece = text[start:stop]
                if piece.strip():
                    spans.append((start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())))
            position = end
    return spans
