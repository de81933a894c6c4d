"""The list of the HTML page: years and months as headings, the events below them in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.model import When
from dipltime.views.as_html_event import item
from dipltime.views.dates import label
from dipltime.views.long_dates import day_in_full
from dipltime.views.markup import Markup, kept, tag
from dipltime.views.rows import Entry, Gap, Heading, rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dipltime.model import Article
    from dipltime.views.page import Page
    from dipltime.views.rows import Mark, Row


def listing(page: Page) -> Markup:
    """All events of `page`."""
    if not page.events:
        return tag("p", "There is no event on this timeline yet.", class_="empty")
    articles = {article.id: article for article in page.articles}
    return Markup("".join(_sections(page, articles)))


def _sections(page: Page, articles: Mapping[str, Article]) -> Iterator[str]:
    """The sections in order; a heading stands in the section it opens, a gap between two."""
    year, opened = "", False
    for place, row in enumerate(rows(page)):
        if isinstance(row, Heading | Gap) and opened:
            yield "</ol></section>\n"
            opened = False
        if isinstance(row, Heading):
            yield f'<section class="period">{_heading(row, year)}<ol>\n'
            year, opened = row.year, True
        else:
            yield _row(row, articles, place) + "\n"
    yield "</ol></section>\n" if opened else ""


def _heading(heading: Heading, year: str) -> Markup:
    """The year as a heading where it changes, and repeated in the month's for those who hear the page."""
    first = tag("h2", heading.year) if heading.year != year else Markup("")
    if not heading.month:
        return tag("header", first or tag("h3", heading.year, class_="again"))
    return tag("header", first, tag("h3", heading.month, tag("span", f" {heading.year}", class_="quiet")))


def _row(row: Row, articles: Mapping[str, Article], place: int) -> Markup:
    if isinstance(row, Entry):
        return item(row.event, articles, place)
    if isinstance(row, Gap):
        return tag("p", row.words, class_="gap")
    return _mark(row)  # type: ignore[arg-type]


def _mark(mark: Mark) -> Markup:
    """A day of publication."""
    kind, _, title = mark.words.partition(": ")
    said = (tag("span", kept(f"{kind}: ")), tag("bdi", title)) if title else (tag("span", kind),)
    day = label(When(mark.day, mark.day, mark.day, "day")).strip()
    date = tag("time", day, class_="when", datetime=mark.day, title=day_in_full(mark.day))
    return tag("li", date, tag("span", *said), class_="mark")
