"""Where an export goes: a file that is replaced as a whole, or a pipe that is written into."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dipltime.errors import InputError
from dipltime.store.replace import replace

if TYPE_CHECKING:
    from os import PathLike


def is_file(path: str | PathLike[str]) -> bool:
    """Whether there is a file that would be lost; raises InputError for a folder."""
    target = Path(path)
    if target.is_dir():
        raise InputError(f"{path} is a folder: name a file in it")
    return target.is_file()


def is_same(path: str | PathLike[str], other: str | PathLike[str]) -> bool:
    """Whether both are one file, be it by links."""
    try:
        return Path(path).samefile(other)
    except OSError:
        return False


def write(path: str | PathLike[str], text: str) -> None:
    """Put `text` at `path`, as a whole or not at all; raises InputError, and then the file is as it was."""
    target, content = Path(path), text.encode("utf-8", "replace")
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(content)  # a pipe or a device cannot be replaced
        else:
            replace(target, [content])
    except BrokenPipeError:
        raise
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror}") from None
    except RuntimeError:  # what Python before 3.13 makes of a link to itself
        raise InputError(f"{path} cannot be written: it is a link to itself") from None
