"""The command line of an app whose commands are put together when they are asked for.

Typer puts all of them together whichever is called, which takes longer than most of them take to run.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING, Any, cast

import typer
from typer.main import get_command, get_command_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from typer.models import CommandInfo


def command_line(app: typer.Typer) -> Callable[..., object]:
    """What runs `app`, called with the arguments of a command line."""
    frame = typer.Typer(name=app.info.name, cls=app.info.cls, invoke_without_command=True)
    frame.registered_callback = app.registered_callback
    frame.rich_markup_mode = app.rich_markup_mode
    group = cast("typer.core.TyperGroup", get_command(frame))
    group.commands = _Commands(app)
    return group


class _Commands(MutableMapping[str, Any]):
    """The commands of an app by name, in its order."""

    def __init__(self, app: typer.Typer) -> None:
        self._markup = app.rich_markup_mode
        self._infos = {_name(info): info for info in app.registered_commands}
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._made:
            self._made[name] = self._command(self._infos[name])
        return self._made[name]

    def __setitem__(self, name: str, command: Any) -> None:
        self._made[name] = command

    def __delitem__(self, name: str) -> None:
        del self._infos[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._infos)

    def __len__(self) -> int:
        return len(self._infos)

    def _command(self, info: CommandInfo) -> Any:
        alone = typer.Typer(add_completion=False, rich_markup_mode=self._markup)
        alone.registered_commands.append(info)
        return get_command(alone)


def _name(info: CommandInfo) -> str:
    return info.name or get_command_name(info.callback.__name__)  # type: ignore[union-attr]
