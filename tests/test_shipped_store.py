"""The store at the top of the repository is what `dipltime add` makes of the sample articles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from dipltime import Timeline

ROOT = Path(__file__).parent.parent


def _content(path: Path) -> Any:
    """What a store holds, without the days on which its articles were added."""
    content = json.loads(path.read_text(encoding="utf-8"))
    return _without(content, {"added", "source"})


def _without(value: Any, names: set[str]) -> Any:
    if isinstance(value, dict):
        return {key: _without(item, names) for key, item in value.items() if key not in names}
    return [_without(item, names) for item in value] if isinstance(value, list) else value


def test_shipped_store_is_made_of_the_sample_articles(tmp_path: Path) -> None:
    store = tmp_path / "events.json"
    with Timeline(store) as timeline:
        for article in sorted((ROOT / "tests/articles").glob("*.txt")):
            timeline.add(article)
    assert _content(store) == _content(ROOT / "events.json")
