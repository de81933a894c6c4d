"""How long a command that writes waits for another one: the option `--lock-timeout`, which all of them share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.cli import voice
from dipltime.errors import StoreError
from dipltime.store.lock import LOCK_TIMEOUT

if TYPE_CHECKING:
    from dipltime.timeline import Timeline


class _Waiting:
    seconds = LOCK_TIMEOUT
    opened: Timeline | None = None


_waiting = _Waiting()


def reset() -> None:
    """Wait as long as usual, and forget what was opened."""
    _waiting.seconds, _waiting.opened = LOCK_TIMEOUT, None


def set_seconds(seconds: float) -> float:
    """The option `--lock-timeout`."""
    _waiting.seconds = seconds
    return seconds


def timeline(db: str) -> Timeline:
    """The timeline in `db`, whose writer says that it waits, and waits as long as was asked for."""
    from dipltime.timeline import Timeline

    opened = Timeline(db, lock_timeout=_waiting.seconds, on_wait=voice.note)
    _waiting.opened = opened
    return opened


def damage() -> str | None:
    """What is wrong with the store that the command works on, to explain what nobody expected."""
    if _waiting.opened is None:
        return None
    opened = _waiting.opened
    try:
        faults = opened.check() if opened.exists() else []
    except StoreError as error:
        return str(error)
    return f"{opened.name} is damaged ({faults[0]}): `dipltime check` tells more" if faults else None
