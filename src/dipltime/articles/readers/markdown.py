"""Markdown: the words without the signs that lay them out; front matter as for plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from dipltime.articles.readers.text import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from dipltime.articles.readers.draft import Draft
    from dipltime.errors import InputError

_BREAKS = {"softbreak": " ", "hardbreak": "\n"}
_NESTING = 50
# What an opening sign costs grows with the text behind it: a paragraph of more than so many is no prose.
_OPENERS = "[*_`<!"
_MOST_OPENERS = 1000
_LITERAL = ("text", "code_inline", "text_special")


def read_markdown(stream: BinaryIO, name: str) -> Iterator[Draft | InputError]:
    """The one article that `stream` holds."""
    from dataclasses import replace

    from dipltime.errors import InputError

    for draft in read_text(stream, name):
        if isinstance(draft, InputError):
            yield draft
            continue
        text = words_of(draft.text)
        if not text:
            raise InputError(f"{name} has no text beside its markup: there is no article to read")
        yield replace(draft, text=text + "\n")


def words_of(markdown: str) -> str:
    """The paragraphs of a Markdown text as plain words, a blank line between them."""
    from markdown_it import MarkdownIt

    options = {"maxNesting": _NESTING}
    blocks_only = MarkdownIt("commonmark", options).enable("table").disable("inline")
    inline = MarkdownIt("commonmark", options)
    blocks = (_words(token, inline) for token in blocks_only.parse(markdown))
    return "\n\n".join(block for block in blocks if block)


def _words(token: Token, inline: MarkdownIt) -> str:
    content = token.content.strip()
    if token.type in ("fence", "code_block"):
        return content
    if token.type != "inline":
        return ""
    if sum(map(content.count, _OPENERS)) > _MOST_OPENERS:
        return content
    pieces = inline.parseInline(content)[0].children or ()
    return "".join(map(_piece, pieces)).strip()


def _piece(token: Token) -> str:
    return token.content if token.type in _LITERAL else _BREAKS.get(token.type, "")
