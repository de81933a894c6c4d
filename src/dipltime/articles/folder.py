"""The files of a folder that can be articles: by their endings, in one order on every machine."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from dipltime.articles.readers import ENDINGS
from dipltime.articles.source import PACKED
from dipltime.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLAIN = (".txt", ".text")


def files_in(folder: str) -> Iterator[str]:
    """The paths of the files below `folder` that a reader knows; hidden ones and linked folders are left out.

    Raises InputError for a folder that cannot be looked into and for one that holds none.
    """
    found = False
    for parent, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and _is_known(name):
                found = True
                yield str(Path(parent) / name)
    if not found:
        known = " ".join(sorted((*_PLAIN, *ENDINGS)))
        raise InputError(f"{folder} holds no article: files in it are read that end in {known}")


def _is_known(name: str) -> bool:
    path = Path(name.lower())
    ending = (path.with_suffix("") if path.suffix in PACKED else path).suffix
    return ending in ENDINGS or ending in _PLAIN


def _refuse(error: OSError) -> None:
    raise InputError(f"{error.filename} cannot be looked into ({error.strerror}): check its permissions")
