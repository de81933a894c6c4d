"""Files, streams and records to articles, and the one line that says what is wrong with them."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
import threading
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dipltime.articles import from_text, publication_date, read_path, read_stdin
from dipltime.articles.source import MAX_BYTES
from dipltime.errors import DateError, DipltimeError, InputError

if TYPE_CHECKING:
    from pathlib import Path

    from dipltime.model import Article

STORY = "Talks in Reykjavik\n\nThe ministers met for three hours.\n"


def read(path: Path, raw: bytes, **options: str) -> Article:
    path.write_bytes(raw)
    (article,) = read_path(path, **options)  # type: ignore[arg-type]
    return article


def test_plain_text(tmp_path: Path) -> None:
    article = read(tmp_path / "a.txt", STORY.encode())
    assert article.text == STORY
    assert article.title == "Talks in Reykjavik"
    assert article.source == str(tmp_path / "a.txt")
    assert (article.published, article.published_from, article.language) == (None, None, "en")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks(tmp_path: Path, encoding: str) -> None:
    assert read(tmp_path / "a.txt", STORY.encode(encoding)).text == STORY


@pytest.mark.parametrize(
    ("encoding", "sentence"),
    [
        ("cp1252", "He said “no” — and the café in Genève closed its doors for the day. "),
        (
            "latin-1",
            "Le ministre des affaires étrangères a été reçu à Genève. ",
        ),
        ("cp1251", "Министр иностранных дел России встретился с коллегой в Рейкьявике. "),
        ("koi8_r", "Министр иностранных дел России встретился с коллегой в Рейкьявике. "),
        ("gb18030", "外交部长在雷克雅未克会见了他的同行，讨论了北极问题。"),
    ],
)
def test_encodings_before_utf_8(tmp_path: Path, encoding: str, sentence: str) -> None:
    assert read(tmp_path / "a.txt", (sentence * 5).encode(encoding)).text == sentence * 5


def test_line_ends_are_newlines(tmp_path: Path) -> None:
    assert (
        read(tmp_path / "a.txt", b"Title\r\n\r\nText one.\rText two.\n").text
        == "Title\n\nText one.\nText two.\n"
    )


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"abc\0def", "binary"),
        (b"%PDF-1.4\n" + bytes(range(256)) * 20, "binary"),
        (bytes(range(128, 256)) * 20, "encoding"),
        (b"<!DOCTYPE html><html></html>", "no article"),
        (b"\n <rss version='2.0'>", "feed"),
        (b"---\ntitle: T\n---\n", "no text"),
        (b"Date: 2021-02-30\nSource: Example\n\nText.", "does not exist"),
    ],
)
def test_what_is_wrong_in_one_line(tmp_path: Path, raw: bytes, says: str) -> None:
    with pytest.raises(InputError) as caught:
        read(tmp_path / "a.txt", raw)
    line = str(caught.value)
    assert says in line
    assert str(tmp_path / "a.txt") in line
    assert "\n" not in line


def test_paths_that_cannot_be_read(tmp_path: Path) -> None:
    for path, says in (
        (tmp_path / "none.txt", "does not exist"),
        (tmp_path, "holds no article"),
        ("a\0b", "cannot be read"),
    ):
        with pytest.raises(InputError, match=says):
            list(read_path(path))


def test_larger_than_the_bound(tmp_path: Path) -> None:
    with (tmp_path / "big.txt").open("wb") as big:
        big.truncate(MAX_BYTES + 1)
    with pytest.raises(InputError, match="larger than 4 MB"):
        list(read_path(tmp_path / "big.txt"))


def test_a_pipe_is_read_like_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=(STORY,))
    writer.start()
    (article,) = read_path(pipe)
    writer.join()
    assert article.text == STORY


def test_standard_input() -> None:
    (article,) = read_stdin(STORY.encode())
    assert (article.text, article.source) == (STORY, None)
    with pytest.raises(InputError, match="standard input is empty"):
        list(read_stdin(b""))


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "---\ntitle: A Title\ndate: 2021-05-19\nurl: https://example.org/x\n---\n",
            ("2021-05-19", "A Title"),
        ),
        ("Published: 3rd March 2011\nSource: Example\n\n", ("2011-03-03", "Talks in Reykjavik")),
        ("Subject: A Title\nDate: Wed, 19 May 2021 10:00:00 GMT\n\n", ("2021-05-19", "A Title")),
    ],
)
def test_headers_are_blanked_so_that_offsets_hold_in_the_file(
    tmp_path: Path, head: str, expected: tuple[str, str]
) -> None:
    article = read(tmp_path / "a.txt", (head + STORY).encode())
    assert (article.published, article.title) == expected
    assert article.published_from == "metadata"
    assert article.text[len(head) :] == STORY
    assert not article.text[: len(head)].strip()


@pytest.mark.parametrize(
    "head",
    ["Moscow: a city in spring\n\n", "Date: a word\nand it runs on\n\n", "---\n", "Date: 1 May 2021\n\n"],
)
def test_what_is_no_header(tmp_path: Path, head: str) -> None:
    assert read(tmp_path / "a.txt", (head + STORY).encode()).text == head + STORY


def test_records(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"id": "x1", "text": "One.\\r\\n", "published": "19 May 2021", "title": "T", "url": "u", '
        '"language": "fr", "k": 1}\n'
        "\n"
        '{"text": "Two."}\n'
    )
    first, second = read_path(path)
    assert (first.id, first.text, first.title, first.source, first.language) == (
        "x1",
        "One.\r\n",
        "T",
        "u",
        "fr",
    )
    assert (first.published, first.published_from) == ("2021-05-19", "record")
    assert (second.text, second.published, second.source) == ("Two.", None, str(path))


def test_bad_records_are_named_by_their_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = [
        '{"text": "good"}',
        '{"text": ""}',
        "[1]",
        "{bad",
        '{"text": "a", "published": "x"}',
        '{"text": 5}',
    ]
    path.write_text("\n".join([*lines, '{"text": "\\ud800"}', "[" * 5000, '{"text": "last"}']))
    errors: list[DipltimeError] = []
    assert [article.text for article in read_path(path, on_error=errors.append)] == ["good", "last"]
    assert [f"line {number}:" in str(error) for number, error in enumerate(errors, 2)] == [True] * 7
    with pytest.raises(InputError, match="line 2"):
        list(read_path(path))


def test_the_option_wins() -> None:
    raw = b'{"text": "a", "published": "2020-01-01"}'
    for published in ("2021-05-19", "19 May 2021", dt.date(2021, 5, 19)):
        (article,) = read_stdin(raw, published=published)
        assert (article.published, article.published_from) == ("2021-05-19", "option")
    with pytest.raises(DateError):
        list(read_stdin(raw, published="2021-02-30"))


def test_the_id_is_that_of_the_words() -> None:
    assert from_text("a  b\n").id == from_text("a b").id != from_text("a c").id
    assert from_text("Été").id == from_text("E\u0301te\u0301").id
    assert from_text("Talks in Reykjavik").id == "65749571fa84"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Talks in Reykjavik\n\nText.", "Talks in Reykjavik"),
        ("This is already the story.\nIt goes on.", None),
        ("Only a line", None),
        ("x" * 200 + "\nText", None),
        ("----\nText", None),
        ("2021-05-19\nTalks in Reykjavik\n\nText.", "Talks in Reykjavik"),
        (
            "Published: 19 May 2021\n\nTalks of 1 May 2021 begin anew in Reykjavik\nText",
            "Talks of 1 May 2021 begin anew in Reykjavik",
        ),
    ],
)
def test_titles(text: str, title: str | None) -> None:
    assert from_text(text).title == title


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("https://example.org/2021/05/19/talks.html", STORY, ("2021-05-19", "url")),
        ("https://example.org/world/2021/may/19/talks", STORY, ("2021-05-19", "url")),
        ("https://example.org/talks-2021-05-19", STORY, ("2021-05-19", "url")),
        ("https://example.org/a?d=2021-05-19", STORY, (None, None)),
        ("https://example.org/2021/05/talks", STORY, (None, None)),
        ("https://example.org/2021-05-19/2021-05-20", STORY, (None, None)),
        ("talks-2021-05-19.txt", STORY, ("2021-05-19", "filename")),
        ("20210519_talks.txt", STORY, ("2021-05-19", "filename")),
        ("2021-02-30.txt", STORY, (None, None)),
        ("/home/2021-05-19/talks.txt", STORY, (None, None)),
        ("talks-2021-05-20.txt", "May 19, 2021 | By Ann Other\n" + STORY, ("2021-05-19", "dateline")),
    ],
)
def test_where_the_date_is_found(source: str, text: str, expected: tuple[str | None, str | None]) -> None:
    article = publication_date(dataclasses.replace(from_text(text), source=source))
    assert (article.published, article.published_from) == expected


def test_a_date_that_is_given_stays() -> None:
    article = from_text("May 19, 2021 | By Ann Other\n" + STORY, published="2020-01-01")
    assert publication_date(article) is article


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    errors: list[str] = []
    try:
        articles = list(read_stdin(raw, on_error=lambda error: errors.append(str(error))))
    except InputError as error:
        articles = []
        errors.append(str(error))
    assert all(article.text.strip() for article in articles)
    assert all("\n" not in error for error in errors)
