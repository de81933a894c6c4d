from __future__ import annotations

from collections.abc import Callable

import pytest

from dipltime.events.mentions import Mention, find_mentions
from dipltime.text import sentence_spans, tokenise

Finder = Callable[..., list[Mention]]


@pytest.fixture(scope="session")
def find() -> Finder:
    def mentions(text: str, published: str | None = None) -> list[Mention]:
        return find_mentions(tokenise(text), sentence_spans(text), published)

    return mentions
