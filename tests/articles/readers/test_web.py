"""Pages and feeds fetched from a real server on this machine, and what can go wrong on the way."""

from __future__ import annotations

import gzip
import socket

import pytest
from tests.articles.readers.serving import serving
from tests.articles.readers.test_page import BODY, JSON_LD, OPEN_GRAPH, TIME, page

from dipltime.articles import contradiction, publication_date, read_path, web
from dipltime.articles.source import MAX_BYTES
from dipltime.errors import InputError

HTML = {"Content-Type": "text/html; charset=utf-8"}


def test_page_by_its_address() -> None:
    with serving({"/2021/oslo": (200, HTML, page(JSON_LD))}) as address:
        (article,) = read_path(f"{address}/2021/oslo")
    assert (article.title, article.published) == ("Ministers meet in Oslo", "2021-05-19")
    assert article.source == f"{address}/2021/oslo"


DATELINE = "<p>OSLO, 19 May 2021 (Example) - The ministers met.</p>"
SHAPES = [
    ("/oslo", page(JSON_LD), "2021-05-19", "metadata"),
    ("/oslo", page(OPEN_GRAPH), "2021-05-19", "metadata"),
    ("/oslo", page(before=TIME), "2021-05-19", "metadata"),
    ("/oslo", page(before=DATELINE), "2021-05-19", "dateline"),
    ("/2021/05/19/oslo", page(), "2021-05-19", "url"),
    ("/world/2021/may/19/oslo", page(), "2021-05-19", "url"),
    ("/oslo-20210519.html", page(), "2021-05-19", "url"),
    ("/oslo", page(), None, None),
    (
        "/2021/05/19/oslo",
        page(before="<p>OSLO, 20 May 2021 (Example) - They met.</p>"),
        "2021-05-20",
        "dateline",
    ),
    ("/2021/05/18/oslo", page(JSON_LD), "2021-05-19", "metadata"),
]


@pytest.mark.parametrize(("path", "raw", "day", "origin"), SHAPES)
def test_where_the_date_of_a_page_is_found(
    path: str, raw: bytes, day: str | None, origin: str | None
) -> None:
    with serving({path: (200, HTML, raw)}) as address:
        (article,) = map(publication_date, read_path(address + path))
        (given,) = map(publication_date, read_path(address + path, published="3 March 2011"))
    assert (article.published, article.published_from) == (day, origin)
    assert (given.published, given.published_from) == ("2011-03-03", "option")
    assert article.language == "en"


def test_a_page_that_contradicts_its_text_is_told_of() -> None:
    old = page(JSON_LD, body="<p>OSLO, 4 March 2012 (Example) - The ministers met on Sunday.</p>" + BODY)
    with serving({"/": (200, HTML, old)}) as address:
        (article,) = read_path(address + "/")
    assert article.published == "2021-05-19"
    assert "its dateline says 2012-03-04, but 2021-05-19 (its metadata) is taken" in str(
        contradiction(article)
    )


def test_packed_answer_and_redirect() -> None:
    answers = {
        "/old": (301, {"Location": "/new"}, b""),
        "/new": (200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(page(JSON_LD))),
    }
    with serving(answers) as address:
        (article,) = read_path(f"{address}/old")
    assert article.title == "Ministers meet in Oslo"


def test_plain_text_by_its_address() -> None:
    with serving({"/a.txt": (200, {"Content-Type": "text/plain"}, b"Talks were held in Oslo.\n")}) as address:
        (article,) = read_path(f"{address}/a.txt")
    assert article.text == "Talks were held in Oslo.\n"


def test_redirects_are_bounded_and_stay_on_the_web() -> None:
    answers = {
        "/loop": (302, {"Location": "/loop"}, b""),
        "/file": (302, {"Location": "file:///etc/hostname"}, b""),
    }
    with serving(answers) as address:
        for path in ("/loop", "/file"):
            with pytest.raises(InputError, match="cannot be fetched"):
                list(read_path(address + path))


def test_what_the_server_refuses() -> None:
    with serving({"/gone": (410, {}, b"gone")}) as address:
        for path, says in (("/gone", "answers 410"), ("/none", "answers 404")):
            with pytest.raises(InputError, match=says) as caught:
                list(read_path(address + path))
            assert "\n" not in str(caught.value)


def test_no_server() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(InputError, match=rf"127\.0\.0\.1:{port}.*cannot be fetched"):
        list(read_path(f"http://127.0.0.1:{port}/"))


def test_size_is_bounded_even_when_packed() -> None:
    bomb = gzip.compress(b"<p>" + bytes(MAX_BYTES + 1))
    answers = {"/": (200, {**HTML, "Content-Encoding": "gzip"}, bomb)}
    with serving(answers) as address, pytest.raises(InputError, match="larger than 10 MB"):
        list(read_path(address + "/"))


def test_time_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "_WHOLE", 0.3)
    answers = {"/": (200, HTML, page(JSON_LD))}
    with serving(answers, drip=0.1) as address, pytest.raises(InputError, match="takes more than"):
        list(read_path(address + "/"))


@pytest.mark.parametrize("address", ["http://", "http:///x", "https://[::1", "http://a b/"])
def test_addresses_that_are_none(address: str) -> None:
    with pytest.raises(InputError, match="cannot be fetched"):
        list(read_path(address))


@pytest.mark.parametrize("address", ["ftp://example.org/a", "file:///etc/hostname", "gopher://a", "s3://b/c"])
def test_nothing_but_the_web_is_fetched(address: str) -> None:
    with pytest.raises(InputError, match="only http:// and https://"):
        list(read_path(address))
