"""What stands around a date that is the day of publication: labels, clock times, places, agencies."""

from __future__ import annotations

import re

_ZONE = (
    r"(?:GMT|UTC|[ECMP][SD]?T|[BIMJKHSP]ST|MSK|CES?T|EES?T|WES?T|HKT|SGT|PKT|A[EWC][SD]T|SAST|WIB|Z\b"
    r"|UK time|local time|[+-]\d\d:?\d\d)"
)
_MERIDIEM = r"[ap]\.?m\b\.?"
_HOUR = r"\d{1,2}[:.]\d\d(?::\d\d)?(?:\.\d{1,6})?"
_CLOCK = (
    rf"(?:{_HOUR}h?(?:\s?{_MERIDIEM})?(?:\s?\(?{_ZONE}\)?)?"
    rf"|\d{{1,2}}\s?{_MERIDIEM}(?:\s?{_ZONE})?|\d{{4}}\s?(?:hrs|{_ZONE}))"
)
_SURE = re.compile(rf"{_MERIDIEM}|{_ZONE}|hrs|:\d\d:\d\d", re.IGNORECASE)
_GAP = r"[\s,:/|(·•–—-]{0,6}"
"""What may part a date from its clock time or its label."""

CLOCK_BEFORE = re.compile(rf"(?<![\d:.])({_CLOCK})[\s,|)]{{0,4}}(?:on )?$", re.IGNORECASE)
CLOCK_AFTER = re.compile(rf"[T\s,;:/|(·•–—-]{{0,6}}(?:at )?({_CLOCK})(?![\d:])\)?", re.IGNORECASE)

_PUBLISHED = (
    r"(?:(?:First |Originally |Article |Story |Date |Page )?"
    r"(?:[Pp]ublished|[Pp]osted|[Rr]eleased|[Ii]ssued|[Ff]iled)"
    r"|PUBLISHED|POSTED|RELEASED?|DATE|(?:Publication|Release|Pub|Publish) ?[Dd]ate|Date|Dated"
    r"|Aired|Broadcast|Created|Added|Submitted)"
)
# In lower case, "updated:" heads the teasers of other pages.
_UPDATED = (
    r"(?:(?:(?:[Pp]age |[Ss]tory )?[Ll]ast )(?:updated|modified|revised|edited)|Updated?|Modified|UPDATED?)"
)
_LABEL_END = rf"(?: (?:on|at))?{_GAP}$"
PUBLISHED_LABEL = re.compile(rf"(?<![\w'])(?<!(?:as|or|is) ){_PUBLISHED}{_LABEL_END}")
UPDATED_LABEL = re.compile(rf"(?<![\w']){_UPDATED}{_LABEL_END}")
TEASER_BEFORE = re.compile(r"\b(?:updated|modified|posted): ?$")
UPDATED_AFTER = re.compile(rf"{_GAP}(?i:page |story )?(?i:last )?{_UPDATED}")

UPDATED_AT = re.compile(r"\b[Uu]pdated (?:at )?$")
# What a web page or a newspaper page puts after its date.
FURNITURE_AFTER = re.compile(
    r"[\s|]{0,3}(?:Article history|E-?mail this|FeedbackPrint|Print this|; ?[A-Z]\d{1,2}\b)"
)
LINE_START = re.compile(r"(?:^|[\n|•·])[\s(\[–—-]{0,4}$")
LINE_END = re.compile(r"[\s)\].]{0,4}(?:$|[\n|•·])")
# "LONDON, ", "Reykjavik, Iceland, ", "WASHINGTON (AP) - ", "(AFP) - ", "By Ann Other, "
PLACE_BEFORE = re.compile(
    r"(?:^|\n)[ \t\[]{0,4}(?:By [A-Z][\w.' -]{1,50}|[A-Z][\w.' -]{1,30}(?:, [A-Z][\w.' -]{1,25})?)?"
    r"(?: ?\([A-Z][\w ./-]{1,25}\))?[ \t]?(?:[,:/|]|-{1,2}|[–—])?[ \t]{0,3}$"
)
SITE_BEFORE = re.compile(r"\w\.(?:com|org|net|co\.uk|[a-z]{2})[,|:]? $")
AGENCY_AFTER = re.compile(
    r"[ ,]{1,3}\(?(?:[A-Z][\w/. -]{1,25})\)[ ]{0,2}(?:[-–—_:]|$|\n)|[ ]{0,2}(?:-{1,2}|[–—])\s"
)
RUNS_ON = re.compile(r",?[ \t]+(?!at \d|last |updated|by [A-Z]|by \w+\n)[a-z]")
PREPOSITION = re.compile(
    r"\b(?:on|in|of|from|since|until|by|till|to|for|and|after|before|the|due|dated|between)\s$"
)
# A reader's comment under the article, not the article.
COMMENT_AFTER = re.compile(r"[^\n]{0,30}\b(?:Report abuse|Reply|Permalink|says:|wrote:)", re.IGNORECASE)
SENTENCE_END = re.compile(r"[a-z][.!?][\"”’']{0,2}\s")
WIRE_CODE = re.compile(
    r"\b[A-Z]{2,5}(?:_ENG_)?(\d{4})(\d\d)(\d\d)\.\d{4}\b|\b[A-Z]{2,4}(\d\d)(\d\d)(\d\d)-\d{4}\b"
)


def is_sure(clock: str) -> bool:
    """Whether a clock time has the zone, the half of the day or the seconds that page furniture gives."""
    return bool(_SURE.search(clock))
