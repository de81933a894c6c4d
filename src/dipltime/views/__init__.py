"""Ways to show events: one module each, named here; a view is one function, `render(page)`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from dipltime.views.page import Page

_MODULES = {
    "terminal": "terminal",
    "plain": "plain",
    "json": "as_json",
    "jsonl": "as_jsonl",
    "html": "as_html",
}

NAMES = tuple(_MODULES)


class _View(Protocol):
    def render(self, page: Page) -> str: ...


def render(name: str, page: Page) -> str:
    """`page` in the view `name`, one of NAMES; only that view's module is imported."""
    view = cast("_View", import_module(f"{__name__}.{_MODULES[name]}"))
    return view.render(page)
