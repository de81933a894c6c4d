"""From what was typed, by the names of the parameters in `app`, to what a command that only reads is called with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dipltime.query import Filters

Given = dict[str, Any]


def show(given: Given) -> int:
    """`dipltime show`."""
    from dipltime.cli import showing

    return showing.show(
        given["db"],
        given["start"],
        given["end"],
        _filters(given),
        limit=given["limit"],
        reverse=given["reverse"],
        overdue=given["overdue"],
        everything=given["everything"],
        view=_view(given),
        cameo=given["cameo"],
    )


def digest(given: Given) -> int:
    """`dipltime digest`."""
    from dipltime.cli import digesting

    return digesting.digest(
        given["db"],
        given["start"],
        given["end"],
        _filters(given),
        dates=given["dates"],
        limit=given["limit"],
        reverse=given["reverse"],
        view=_view(given),
    )


def export(given: Given) -> int:
    """`dipltime export`."""
    from dipltime.cli import exporting, moving

    if store := moving.target(given):
        return moving.move(given["db"], store, force=given["force"])
    return exporting.export(
        given["db"],
        given["file"],
        given["start"],
        given["end"],
        _filters(given),
        limit=given["limit"],
        reverse=given["reverse"],
        overdue=given["overdue"],
        everything=given["everything"],
        view=_view(given),
        force=given["force"],
    )


def explain(given: Given) -> int:
    """`dipltime explain`."""
    from dipltime.cli import explaining

    return explaining.explain(given["db"], given["event"], as_json=given["as_json"])


def articles(given: Given) -> int:
    """`dipltime articles`."""
    from dipltime.cli import keeping

    return keeping.articles(given["db"], as_json=given["as_json"], as_jsonl=given["as_jsonl"])


def stats(given: Given) -> int:
    """`dipltime stats`."""
    from dipltime.cli import keeping

    return keeping.stats(given["db"], as_json=given["as_json"])


def schema(_: Given) -> int:
    """`dipltime schema`."""
    from dipltime.cli import keeping

    return keeping.schema()


def version() -> int:
    """`dipltime --version`."""
    from importlib.metadata import version as version_of

    from dipltime.cli.output import write

    write(f"dipltime {version_of('dipltime')}\n")
    return 0


def _filters(given: Given) -> Filters:
    return {
        "actor": given["actor"] or (),
        "type": given["kind"] or (),
        "status": given["status"] or (),
        "place": given["place"] or (),
        "article": given["article"] or (),
        "search": given["search"] or (),
    }


def _view(given: Given) -> str | None:
    return "json" if given["as_json"] else "jsonl" if given["as_jsonl"] else given["view"]
