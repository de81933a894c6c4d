"""Ways to show events: one module each, named here; a view is one function, `render(page)`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

if TYPE_CHECKING:
    from dipltime.views.page import Page


class Format(NamedTuple):
    """A way to show events."""

    module: str
    endings: tuple[str, ...] = ()
    """The endings of files that are written so unless told otherwise."""
    whole: bool = False
    """Whether it holds all that is known, for other programs and for `import`."""


FORMATS: dict[str, Format] = {
    "terminal": Format("terminal"),
    "plain": Format("plain", (".txt",)),
    "json": Format("as_json", (".json",), whole=True),
    "jsonl": Format("as_jsonl", (".jsonl", ".ndjson"), whole=True),
    "csv": Format("as_csv", (".csv",), whole=True),
    "ics": Format("as_ics", (".ics",), whole=True),
    "markdown": Format("as_markdown", (".md", ".markdown")),
    "mermaid": Format("as_mermaid", (".mmd", ".mermaid")),
    "timelinejs": Format("as_timelinejs", (".timelinejs.json", ".timelinejs")),
    "html": Format("as_html", (".html", ".htm")),
}

NAMES = tuple(FORMATS)
FOR_EYES = ("terminal", "plain")
"""Those that suit the width and the signs of an output; all others are the same everywhere, in UTF-8."""
EXPORTS = tuple(name for name, format_ in FORMATS.items() if format_.endings)
"""The formats that a file can have."""


class _View(Protocol):
    def render(self, page: Page) -> str: ...


def render(name: str, page: Page) -> str:
    """`page` in the view `name`, one of NAMES; only that view's module is imported."""
    view = cast("_View", import_module(f"{__name__}.{FORMATS[name].module}"))
    return view.render(page)


def format_of(path: str) -> str | None:
    """The format that the ending of `path` stands for, the longest ending first; None if there is none."""
    endings = {ending: name for name, format_ in FORMATS.items() for ending in format_.endings}
    fitting = [ending for ending in endings if path.casefold().endswith(ending)]
    return endings[max(fitting, key=len)] if fitting else None
