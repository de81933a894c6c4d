"""A store that is not as it was written."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from dipltime.errors import DipltimeError, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def damage(path: object) -> Iterator[None]:
    """Turn the surprise of a row that is not as it was written into a line that a user can act upon."""
    try:
        yield
    except DipltimeError:
        raise
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise StoreError(f"{path} is damaged ({error!r}): `dipltime check` tells more") from error
