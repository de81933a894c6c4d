"""Markdown: the words of a text without what lays them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dipltime.articles import read_path
from dipltime.articles.readers.markdown import words_of
from dipltime.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("# Talks\n\nThey *met* in **Oslo**.", "Talks\n\nThey met in Oslo."),
        ("See [the treaty](https://example.org/2021/05/19) of 1951.", "See the treaty of 1951."),
        ("- one\n- two\n\n> said he", "one\n\ntwo\n\nsaid he"),
        ("broken\nline", "broken line"),
        ("![a map](map.png) of it", "of it"),
        ("| when | who |\n|---|---|\n| 3 May | NATO |", "when\n\nwho\n\n3 May\n\nNATO"),
        ("<b>bold</b> &amp; so", "bold & so"),
        ("```\ncode 1991\n```", "code 1991"),
    ],
)
def test_words(markdown: str, words: str) -> None:
    assert words_of(markdown) == words


def test_file_with_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: Talks\ndate: 19 May 2021\n---\n# Talks held\n\nThey *met*.\n")
    (article,) = read_path(path)
    assert (article.text, article.title, article.published) == (
        "Talks held\n\nThey met.\n",
        "Talks",
        "2021-05-19",
    )


def test_markup_alone_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("![](x.png)\n")
    with pytest.raises(InputError, match="no text"):
        list(read_path(tmp_path / "a.md"))


@given(st.text(alphabet="*_[]()#>-`<&;|!\\ \n1a", max_size=200))
def test_anything_is_read(markdown: str) -> None:
    assert isinstance(words_of(markdown), str)


@pytest.mark.parametrize("sign", ["> ", "[", "*a ", "- ", "`", "<", "![", "a\n> ", "**"])
def test_hostile_nesting_is_read_in_linear_time(sign: str) -> None:
    assert isinstance(words_of(sign * 20_000), str)
