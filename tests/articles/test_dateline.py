"""Whether the head of a text gives its publication date: usual forms, and dates that are none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dipltime.articles.published.dateline import dateline

STORY = "The two delegations met again in the capital. They spoke for three hours.\n" * 3


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("| Sat Oct 1, 2011 12:29 am IST |\n", "2011-10-01"),
        ("Thursday 13 January 2005 03.10 GMT\n", "2005-01-13"),
        ("Published: 3rd March 2011\n", "2011-03-03"),
        ("(AFP) - 19/05/2021\n", "2021-05-19"),
        ("Updated 10:35 p.m. EST, Mon November 28, 2011\n", "2011-11-28"),
        ("2021-05-19\n", "2021-05-19"),
        ("2021-05-19T08:00:00Z\n", "2021-05-19"),
        ("1998-02-27 14:56:00\n", "1998-02-27"),
        ("02-27-98 1456EST\n", "1998-02-27"),
        ("APW19980227.0494\n", "1998-02-27"),
        ("AP900816-0139\n", "1990-08-16"),
        ("January 26, 2011 | By Ann Other, Senior Correspondent ", "2011-01-26"),
        ("Envoys stuck between support and concern January 26, 2011 | By Ann Other ", "2011-01-26"),
        ("By Ann Other, staff reporterJanuary 28, 2011: 5:11 PM ET ", "2011-01-28"),
        ("By Ann Other February 2, 2011: 2:24 PM ET ", "2011-02-02"),
        ("Talks; Interview With the Minister Aired January 29, 2011 - 10:00 ET ", "2011-01-29"),
        ("14 June 2011 Last updated at 12:41 GMT Help ", "2011-06-14"),
        ("Ann Other | 10:05 UK time, Friday, 20 January 2012 Has ", "2012-01-20"),
        ("Page last updated at 07:50 GMT, Friday, 1 June 2012 08:50 UK ", "2012-06-01"),
        ("WASHINGTON, May 19, 2021 (Reuters) - ", "2021-05-19"),
        ("BRUSSELS, 19 May 2021 (AFP) -- ", "2021-05-19"),
        ("KYIV, Ukraine, May 19, 2021 — ", "2021-05-19"),
        ("May 19, 2021 (AP) -- ", "2021-05-19"),
        ("Ministers meet in Iceland\n\nReykjavik, 19 May 2021\n\n", "2021-05-19"),
        ("Ministers meet in Iceland\nBy Ann Other\n19 May 2021\n", "2021-05-19"),
        ("Ministers meet\nWednesday, May 19, 2021\n", "2021-05-19"),
        (
            "Ministers meet\nWed 19 May 2021 07.00 BST\nLast modified on Thu 20 May 2021 09.12 BST\n",
            "2021-05-19",
        ),
        ("Published 19 May 2021. Updated 21 May 2021.\n", "2021-05-19"),
        ("Updated: May 21, 2021\nPublished: May 19, 2021\n", "2021-05-19"),
        ("First published on Wed 19 May 2021 09.40 BST\n", "2021-05-19"),
        ("PUBLISHED : 19 May 2021 at 06:00\n", "2021-05-19"),
        ("Posted on May 19th, 2021 by admin\n", "2021-05-19"),
        ("Date: 19.05.2021\n", "2021-05-19"),
        ("Date: 05/19/2021\n", "2021-05-19"),
        ("Wed, 19 May 2021 10:00:00 +0000\n", "2021-05-19"),
        ("Wed May 19 10:00:00 UTC 2021\n", "2021-05-19"),
        ("May 19, 2021 / 9:03 AM / The Daily Example\n", "2021-05-19"),
        ("(Xinhua) 08:31, May 19, 2021\n", "2021-05-19"),
        ("08/07/98 14:10 EST\n", "1998-08-07"),
        ("paper.example.co.uk, Thursday 13 January 2005 03.10 GMT ", "2005-01-13"),
        ("For Immediate Release\nMAY 19, 2021•SPEECHES AND REMARKS\n", "2021-05-19"),
        ("19-May-2021 14:05\n", "2021-05-19"),
        ("GENEVA | Tue May 4, 2010 8:06pm EDT GENEVA (Example) - ", "2010-05-04"),
        ("By Ann Other Staff Writer Tuesday, May 4, 2010; A01 The ", "2010-05-04"),
        ("By Ann Other Thursday, April 29, 2010; 8:29 PM The ", "2010-04-29"),
        ("Published April 29, 2010 | Example Press | ", "2010-04-29"),
        ("March 21, 2011 -- Updated 1509 GMT (2309 HKT) The ", "2011-03-21"),
        ("By the Staff updated 9:24 PM EST, Wed December 28, 2011 The ", "2011-12-28"),
        ("The Daily, Tuesday 13 May 2003 Article history The minister ", "2003-05-13"),
        ("Last Updated: Wednesday, 19 March, 2003, 02:51 GMT ", "2003-03-19"),
        ("19 March 2003, 02:51 The ", "2003-03-19"),
        ("May 19, 20219:15 AM ET\n", "2021-05-19"),
        ("2010-05-04 16:25:28 (Example) ", "2010-05-04"),
        ("Tue 4 May 2010 18.05 BST First published on Mon 3 May 2010 17.00 BST\n", "2010-05-03"),
        ("Published Wednesday, 19th of May, 2021\n", "2021-05-19"),
    ],
)
def test_head_gives_the_day(head: str, day: str) -> None:
    found = dateline(head + STORY)
    assert found is not None
    assert found.isoformat() == day


@pytest.mark.parametrize(
    "head",
    [
        "",
        "Ministers met in Geneva on January 26, 2011, and signed. ",
        "Demonstrators stand in Sanaa on Jan. 24, 2011. \n",
        "The leader speaks at a rally September 22, 2006 in Beirut, Lebanon. \n",
        "A report published 3 March 2011 by the ministry says so. ",
        "Published on 3 March 2011, the report blames both sides. ",
        "The bonds, due March 15, 2007, were sold. ",
        "A treaty of 1 June 1990 binds both states. ",
        "Tuesday, May 19, 2021\n",  # a Wednesday
        "30 February 2021\n",
        "Date: 03/04/2021\n",  # March or April
        "May 19, 2021\nMay 20, 2021\n",
        "MORE Feb 10, 2011 7:59 AM ET Feb 9, 2011 12:28 PM ET ",
        "updated: Fri Nov 19 2010 03:22:00 An opposition leader tells ",
        "He said so. She agreed with it. February 10, 2011 at 7:53 am | Report abuse | Is that right? ",
        "He was born on 4 July 1950 and died in 2004. ",
        "Updated 10:35 p.m. EST, Mon November 29, 2011\n",  # a Tuesday
        "Resolution 1973 (2011)\n",
    ],
)
def test_head_gives_none(head: str) -> None:
    assert dateline(head + STORY) is None


def _heads() -> list[tuple[str, str]]:
    lines = (Path(__file__).parent / "heads.tsv").read_text(encoding="utf-8").split("\n")
    rows = (line.partition("  ") for line in lines if line and not line.startswith("#"))
    return [(head.replace("\\n", "\n").replace("\\t", "\t"), day) for day, _, head in rows]


@pytest.mark.parametrize(("head", "day"), _heads())
def test_heads_of_the_press(head: str, day: str) -> None:
    assert str(dateline(head + STORY) or "none") == day


def test_label_at_the_end() -> None:
    assert str(dateline(STORY * 5 + "\nPublished: 3rd March 2011\n")) == "2011-03-03"
    assert dateline(STORY * 5 + "\nIt was 7:01 pm ET February 11, 2013\n") is None
    assert dateline(STORY * 5 + "\nThe treaty enters into force on 1 January 2013.\n") is None


_PIECES = st.sampled_from(
    [
        "May",
        " ",
        "19",
        ",",
        "2021",
        "|",
        "\n",
        "Published",
        ":",
        "Updated",
        "(AFP)",
        "-",
        "3:00",
        "pm",
        "GMT",
        "1/2/",
        "Wed",
        "\0",
    ]
)


@given(st.text(max_size=200) | st.lists(_PIECES, max_size=40).map("".join))
def test_any_text_is_read_without_error(text: str) -> None:
    dateline(text)
