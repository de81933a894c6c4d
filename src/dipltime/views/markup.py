"""HTML that is safe by construction: whatever is not markup already is cleaned and escaped."""

from __future__ import annotations

from html import escape

from dipltime.views.clean import clean


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def tag(name: str, *content: str, **attributes: str | bool | int | None) -> Markup:
    """The element `name`; `class_` is the attribute "class", `data_from` "data-from", None and False none."""
    inside = "".join(map(text, content))
    return Markup(f"<{name}{_attributes(attributes)}>{inside}</{name}>")


def text(words: str) -> Markup:
    """`words` as HTML: markup as it is, anything else as text."""
    return words if isinstance(words, Markup) else Markup(escape(clean(words)))


def kept(words: str) -> Markup:
    """`words` as text, with the white space at its ends, which parts it from its neighbours."""
    before = " " if words[:1].isspace() else ""
    after = " " if words[-1:].isspace() and words.strip() else ""
    return Markup(f"{before}{escape(clean(words).strip())}{after}")


def joined(parts: list[Markup], between: str = "") -> Markup:
    """Markup after markup, with `between` (which is markup too) between two."""
    return Markup(between.join(parts))


def _attributes(attributes: dict[str, str | bool | int | None]) -> str:
    return "".join(
        f" {name.rstrip('_').replace('_', '-')}"
        + ("" if value is True else f'="{escape(clean(str(value)))}"')
        for name, value in attributes.items()
        if value is not None and value is not False
    )
