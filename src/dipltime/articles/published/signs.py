"""What stands around a date that is the day of publication: clock times, places, bylines, agencies, furniture."""

from __future__ import annotations

import re

_ZONE = (
    r"(?:GMT|UTC|[ECMP][SD]?T|[BIMJKHSP]ST|MSK|CES?T|EES?T|WES?T|HKT|SGT|PKT|A[EWC][SD]T|SAST|WIB|Z\b"
    r"|UK time|local time|(?:Eastern|Central|Pacific) Time|Uhr\b|[+-]\d\d:?\d\d)"
)
_MERIDIEM = r"[ap]\.?m\b\.?"
_HOUR = r"\d{1,2}[:.h]\d\d(?::\d\d)?(?:\.\d{1,6})?"
_CLOCK = (
    rf"(?:{_HOUR}h?(?:\s?{_MERIDIEM})?(?:\s?\(?{_ZONE}\)?)?"
    rf"|\d{{1,2}}\s?{_MERIDIEM}(?:\s?{_ZONE})?|\d{{4}}\s?(?:hrs|{_ZONE}))"
)
_SURE = re.compile(rf"{_MERIDIEM}|{_ZONE}|hrs|:\d\d:\d\d", re.IGNORECASE)

# A second time in brackets gives the same moment elsewhere: "1405 GMT (2205 HKT)".
CLOCK_BEFORE = re.compile(rf"(?<![\d:.])({_CLOCK})(?:\s?\({_CLOCK}\))?[\s,|)]{{0,4}}(?:on )?$", re.IGNORECASE)
CLOCK_AFTER = re.compile(
    rf"[T\s,;:/|(·•–—-]{{0,6}}(?:(?:at|à|alle|um|a las|às) )?({_CLOCK})(?![\d:])\)?", re.IGNORECASE
)
UPDATED_AFTER = re.compile(
    r"[\s,:/|(·•–—-]{0,6}(?i:page |story )?(?i:last )?(?:updated|modified|revised|edited|Updated?|Modified|UPDATED?)"
)
TEASER_BEFORE = re.compile(r"\b(?:updated|modified|posted): ?$")
UPDATED_AT = re.compile(r"\b[Uu]pdated (?:at )?$")

_PAPER = (
    r"PRICE\b|Price\b|[A-Z]+ (?:PENNY|PENCE|CENTS?)\b|VOL\b|Vol\b|N[or]\.|[Pp]age\b|pp?\. ?\d|PAGE\b|Pg\."
    r"|Section [A-Z0-9]|SECTION\b"
    r"|(?:[A-Z][\w-]+ ){0,2}(?:Edition|EDITION)\b"
)
# What a web page or a newspaper page puts after its date.
FURNITURE_AFTER = re.compile(
    r"[\s|]{0,3}(?:Article history|E-?mail this|FeedbackPrint|Print this|; ?[A-Z]\d{1,2}\b)"
    rf"|[.,;\s]{{1,4}}(?:{_PAPER})|[ |·•-]{{0,4}}(?:timer ?)?\d{{1,3}} ?min(?:ute)?s?\.? read\b"
)
LINE_START = re.compile(r"(?:^|\n|[|•·]|//)[\s(\[–—-]{0,4}$")
LINE_END = re.compile(r"[\s)\].]{0,4}(?:$|[\n|•·])")

_NAME = r"[A-Z][\w.’'-]{0,25}"
_SMALL = r"(?:de|da|del|la|le|of|the|al|el|and|van|von|bin|our|for)"
_NAMES = rf"{_NAME}(?: (?:{_SMALL} )?{_NAME}){{0,4}}"
_POST = r"(?:,? (?:[a-z]+ )?(?:reporter|correspondent|writer|editor))"
_BYLINE = rf"(?:[Bb]y|BY|[A-Z][a-z]+ by) {_NAMES}(?:, {_NAMES})?{_POST}?"
_PIECE = rf"{_NAMES}(?: \d{{1,5}})?(?: \([A-Z][\w ]{{1,20}}\))?|(?:N[or]|Vol|Issue)\.? ?\d{{1,5}}"
# "LONDON, ", "Reykjavik, Iceland, ", "WASHINGTON (AP) - ", "(AFP) - ", "By Ann Other, "
PLACE_BEFORE = re.compile(
    rf"(?:^|\n)[ \t\[(]{{0,4}}(?:Source: )?(?:\([A-Z][\w ]{{1,20}}\) )?"
    rf"(?:{_BYLINE}|(?:{_PIECE})(?:, (?:{_PIECE})){{0,2}}|[A-Z ]{{3,20}}/[A-Z ]{{3,20}})?"
    r"(?: ?\([A-Z][\w ./-]{1,25}\))?[ \t]?(?:[,.:/|]|-{1,2}|[–—])?[ \t]{0,3}\(?$"
)
BYLINE_BEFORE = re.compile(rf"(?:^|[\n|•·])[ \t]{{0,4}}{_BYLINE},?(?: on|[ \t]?(?:[|/]|-{{1,2}}|[–—]))? $")
BYLINE_AFTER = re.compile(r",?[ \t](?:by|By|BY) (?:[A-Z]|\w+(?: in [A-Z]|\n))")
CATEGORY_AFTER = re.compile(r" in [A-Z][\w &-]{2,24}\n")
SITE_BEFORE = re.compile(r"\w\.(?:com|org|net|co\.uk|[a-z]{2})[,|:]? $")
AGENCY_AFTER = re.compile(
    r"[ ,]{1,3}\(?(?:[A-Z][\w/. -]{1,25})\)(?:[. ]{0,2}(?:[-–—_:]|$|\n)| (?=[A-Z\"“]))"
    r"|[ ]{0,2}(?:-{1,2}|[–—])\s|\.?[ ]{0,2}—|\.-{1,2} ?"
    r"|\.? ?/[A-Z][\w ./-]{1,25}/|,? [A-Z]{2,12} ?(?:-{1,2}|[–—])|\)[ ]{0,2}(?:-{1,2}|[–—])"
)
SHOUTED_PLACE = re.compile(r"(?:^|\n)[A-Z][A-Z .,'/-]{2,40}(?:, ?| [-–—] )$")
COLON_AFTER = re.compile(r": (?=[A-Z\"“])")
# "Date 4 March 1904 / Location Oslo": the box of facts on a battle or a summit.
FACTS_AFTER = re.compile(r"\s{0,3}(?:Location|Venue|Place|Result|Where|Time|City|Host)\b")
WEEKDAY_AFTER = re.compile(
    r",?[ ]{1,2}(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?=[ \t]{0,3}(?:\n|,|\d|$))", re.IGNORECASE
)
RUNS_ON = re.compile(
    r",?[ \t]+(?!at \d|à \d|alle \d|um \d|last |updated|by [A-Z]|by \w+(?:\n| in [A-Z]))[a-z]"
)
RANGE = re.compile(r"\s{0,2}(?:-{1,2}|[–—]|to|until|through)\s{0,2}")
PREPOSITION = re.compile(
    r"\b(?:on|in|of|from|since|until|by|till|to|for|and|after|before|the|due|dated|between)\s\Z"
)
# A reader's comment under the article, not the article.
COMMENT_AFTER = re.compile(r"[^\n]{0,30}\b(?:Report abuse|Reply|Permalink|says:|wrote:)", re.IGNORECASE)
SENTENCE_END = re.compile(r"[a-z][.!?][\"”’']{0,2}\s")
WIRE_CODE = re.compile(
    r"\b[A-Z]{2,5}(?:_ENG_)?(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)\.\d{4}\b"
    r"|\b[A-Z]{2,4}(?P<y>\d\d)(?P<m>\d\d)(?P<d>\d\d)-\d{4}\b"
)
# "AP-NY-05-19-87 1405EDT"
WIRE_STAMP = re.compile(r"\b[A-Z]{2,4}-[A-Z]{2}-(?P<m>\d\d)-(?P<d>\d\d)-(?P<y>\d\d) \d{4}[A-Z]{3}\b")


def is_sure(clock: str) -> bool:
    """Whether a clock time has the zone, the half of the day or the seconds that page furniture gives."""
    return bool(_SURE.search(clock))
