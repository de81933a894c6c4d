"""RSS and Atom feeds: an article an entry, with its own date and address."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dipltime.articles import read_path
from dipltime.errors import DipltimeError, InputError

if TYPE_CHECKING:
    from pathlib import Path

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Example World</title><language>en-gb</language>
<item><title>Ministers meet &amp; talk</title><link>https://example.org/oslo</link><guid>tag:1</guid>
<pubDate>Wed, 19 May 2021 23:30:00 -0400</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The ministers met in <b>Oslo</b>.</p>
<p>They left.</p><script>x()</script>]]></content:encoded>
</item>
<item><title>Second</title><pubDate>Thu, 20 May 2021 08:00:00 GMT</pubDate>
<description>Plain words.</description></item>
</channel></rss>"""
ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Example</title>
<entry><title>Talks</title><id>urn:2</id><link href="https://example.org/talks"/>
<updated>2021-05-21T08:00:00Z</updated><published>2021-05-20T09:00:00+02:00</published>
<summary type="html">&lt;p&gt;Talks were held.&lt;/p&gt;</summary></entry></feed>"""


def test_rss(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(RSS)
    first, second = read_path(tmp_path / "feed.xml")
    assert first.text == "Ministers meet & talk\n\nThe ministers met in Oslo.\n\nThey left.\n"
    assert (first.id, first.title, first.source) == (
        "tag:1",
        "Ministers meet & talk",
        "https://example.org/oslo",
    )
    assert (first.published, first.published_from) == ("2021-05-19", "metadata")
    assert (second.text, second.published) == ("Second\n\nPlain words.\n", "2021-05-20")
    assert second.language == "en"


def test_atom(tmp_path: Path) -> None:
    (tmp_path / "a.atom").write_text(ATOM)
    (entry,) = read_path(tmp_path / "a.atom")
    assert (entry.id, entry.published, entry.text) == ("urn:2", "2021-05-20", "Talks\n\nTalks were held.\n")


def test_one_bad_entry_leaves_the_rest(tmp_path: Path) -> None:
    bad = ATOM.replace("</feed>", "<entry><id>urn:3</id></entry></feed>").replace(
        "2021-05-20T", "2021-15-20T"
    )
    (tmp_path / "a.atom").write_text(bad)
    errors: list[DipltimeError] = []
    assert list(read_path(tmp_path / "a.atom", on_error=errors.append)) == []
    assert [f"entry {number}" in str(error) for number, error in enumerate(errors, 1)] == [True, True]


ENTITIES = "".join(
    f'<!ENTITY {one} "{f"&{other};" * 10}">' for other, one in zip("abcdefg", "bcdefgh", strict=True)
)
BOMB = f'<!DOCTYPE r [<!ENTITY a "ha">{ENTITIES}]><rss><channel><title>&h;</title></channel></rss>'
OUTSIDE = (
    '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel><title>&x;</title></channel></rss>'
)


@pytest.mark.parametrize("feed", ["<rss></rss>", "<feed>" * 50_000, BOMB, OUTSIDE])
def test_feeds_without_entries(tmp_path: Path, feed: str) -> None:
    (tmp_path / "a.rss").write_text(feed)
    with pytest.raises(InputError, match="no entry") as caught:
        list(read_path(tmp_path / "a.rss"))
    assert "\n" not in str(caught.value)
