"""Where the sentences of a text begin and end."""

from __future__ import annotations

import re

import sentencex

from dipltime.text.captions import captions

# A month that is written out is no abbreviation: the period after it ends the sentence.
# The letters come before what must not stand in front of them: that is what makes the search quick.
_AFTER_MONTH = re.compile(
    r"(?:March(?<!\wMarch)|April(?<!\wApril)|May(?<!\wMay)|June(?<!\wJune)|July(?<!\wJuly))\.(\s+)(?=[A-Z])"
)
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
# A quotation mark that was never closed keeps what follows together: the end of a line ends the sentence all the same.
_AFTER_LINE = re.compile(r"(?<=[a-z\d%)”\"’][.!?])[\"”’)]?([ \t]*\n\s*)(?=\S)")
# The opening mark of the next sentence, left behind: 'he said. " We'.
_MARK_LEFT = re.compile(r"(?<=[a-z\d%)][.!?])(\s+)(?=[\"“]\s*\Z)")


def sentence_spans(text: str, language: str = "en") -> list[tuple[int, int]]:
    """Spans (start, end) of the sentences of `text`, in order, without the white space around them.

    A blank line always ends a sentence; within a paragraph sentencex decides, and the breaks that it overlooks.
    """
    spans: list[tuple[int, int]] = []
    overlooked = [*(match.span(1) for match in _AFTER_MONTH.finditer(text)), *captions(text)]
    overlooked.sort(reverse=True)
    for paragraph in _PARAGRAPH.finditer(text):
        position = paragraph.start()
        for sentence in sentencex.segment(language, paragraph.group()):
            end = position + len(sentence)
            for before, after in _breaks(sentence, position, overlooked):
                if before >= position:
                    _add(text, position, before, spans)
                    position = after
            _add(text, position, end, spans)
            position = end
    return spans


def _breaks(sentence: str, start: int, overlooked: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The white space inside a sentence that begins at `start` at which it ends, in order."""
    found: list[tuple[int, int]] = []
    while overlooked and overlooked[-1][1] <= start + len(sentence):
        found.append(overlooked.pop())
    whole = sentence.rstrip()
    if "\n" in whole:
        found += [(start + m.start(1), start + m.end(1)) for m in _AFTER_LINE.finditer(whole)]
    if whole.endswith(('"', "“")):
        found += [(start + m.start(1), start + m.end(1)) for m in _MARK_LEFT.finditer(whole)]
    return sorted(found) if len(found) > 1 else found


def _add(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> None:
    piece = text[start:end]
    if piece.strip():
        spans.append((start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())))
