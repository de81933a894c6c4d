"""Which title an event gets: of its own words, a plain one, or that of its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events.candidate import OTHER, TELLING
from dipltime.events.clauses import markers
from dipltime.events.titles import (
    Title,
    is_between,
    is_clear,
    plain_noun_title,
    plain_title,
    title_of,
    title_of_sentence,
)
from dipltime.events.titles.brief import brief_phrase, phrase_of_it
from dipltime.events.titles.verb import verb_title

if TYPE_CHECKING:
    from dipltime.events.candidate import Candidate
    from dipltime.events.cast import Cast
    from dipltime.events.clauses.sentence import Sentence
    from dipltime.events.titles.subject import Earlier
    from dipltime.model import Actor, Place


_ASKING = frozenset({"REQUEST", "CONSULT"})
"""Types of which the verb itself says more than the type: "sent an invitation to"."""


class Titler:
    """Gives the candidates of one sentence their titles."""

    def __init__(self, sentence: Sentence, roles: list[str], earlier: Earlier, cast: Cast) -> None:
        self._sentence = sentence
        self._roles = roles
        self._earlier = earlier
        self._cast = cast

    def title(self, candidate: Candidate, actors: tuple[Actor, ...], place: Place | None) -> Title:
        """The title of a candidate; where its words are no whole, a plain one, or that of its sentence."""
        if named := self._named_by_era(candidate):
            return named
        title = self._denial(candidate) or title_of(
            candidate, actors, self._sentence, self._roles, self._earlier
        )
        clear = is_clear(title.text)
        if (title.sound and title.whole) or not (title.sound or candidate.links or (actors and clear)):
            return title
        if not clear:
            # What the writer or the reader does is no party's act; the date stays.
            candidate.type, candidate.mode = OTHER, None
        elif plain := self._plain(candidate, title, self._cast.certain(candidate, actors), place):
            return plain
        if title.sound:
            return title
        whole = title_of_sentence(self._sentence, self._roles, self._earlier)
        noun = "" if whole else plain_noun_title(candidate.type, candidate.mode, place)
        return whole or (Title(noun, sound=False) if noun and title.nobody else title)

    def _denial(self, candidate: Candidate) -> Title | None:
        """Of what somebody denies the title of the denial: it alone does not say that it is denied."""
        place, groups = candidate.place, self._sentence.groups
        if candidate.status != "denied" or place < 1 or self._roles[place] != markers.CONTENT:
            return None
        if groups[place].negative or groups[place - 1].lemma != "deny":
            return None
        return verb_title(place - 1, self._sentence, self._roles, self._earlier)

    def _plain(
        self, candidate: Candidate, title: Title, sure: tuple[Actor, ...], place: Place | None
    ) -> Title | None:
        """The plain title of a candidate where it is better than that of its words; else None."""
        kind = candidate.type
        speaks = kind in TELLING and not candidate.announced
        subject = title.subject if speaks or any(actor.name in title.subject for actor in sure) else ""
        group = self._sentence.groups[candidate.place] if candidate.place >= 0 else None
        said = plain_title(
            kind,
            candidate.mode,
            candidate.status,
            sure,
            place,
            subject,
            undergone=group is None or group.passive,
            nominal=group is None,
            verb=brief_phrase(group) if group and kind in _ASKING else "",
            alone=phrase_of_it(group, self._sentence) if group else "",
        )
        named = bool(subject) or any(actor.role != "target" for actor in sure)
        better = title.broken or (named and not title.whole) or is_between(kind, sure)
        return Title(said, sound=True) if said and (better or not title.sound) else None

    def _named_by_era(self, candidate: Candidate) -> Title | None:
        """The name of an era as the title of what it dates: "the Cuban missile crisis of October 1962"."""
        noun = candidate.noun if candidate.place < 0 else None
        if noun is None or noun.sense is not None:
            return None
        eras = (date.date for date in self._sentence.dates if date.start <= noun.start < date.end)
        text = next((era.text for era in eras if era.rule == "era"), "")
        return Title(text[4:] if text.startswith("the ") else text, sound=True) if text else None
