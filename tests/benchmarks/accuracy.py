"""Strict, relaxed and value F1 of `find_dates` on documents annotated with TIMEX3, as TempEval-3 counts them.

    python tests/benchmarks/accuracy.py CORPUS.jsonl

One document a line: {"id", "text", "published", "timexes": [{"start", "end", "value"}]}. Strict counts spans that
agree to the character, relaxed those that overlap (each once, the longest overlap first), value the overlapping
ones with the same value. A gold week "2000-W7" counts as the ISO 8601 week "2000-W07".
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

from dipltime import find_dates


def _pairs(
    gold: list[dict[str, Any]], found: list[dict[str, Any]]
) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    common = []
    for g in gold:
        for f in found:
            overlap = min(g["end"], f["end"]) - max(g["start"], f["start"])
            if overlap > 0:
                exact = (g["start"], g["end"]) == (f["start"], f["end"])
                common.append((not exact, -overlap, g["start"], g, f))
    used: set[int] = set()
    pairs = []
    for *_, g, f in sorted(common, key=lambda item: item[:3]):
        if used.isdisjoint((id(g), id(f))):
            used |= {id(g), id(f)}
            pairs.append((g, f))
    return pairs


def _value(timex: dict[str, Any]) -> str:
    return re.sub(r"-W(\d)(?!\d)", r"-W0\1", timex.get("value") or "")


def _f1(hits: int, gold: int, found: int) -> float:
    return 200 * hits / (gold + found) if gold + found else 0.0


def main(corpus: Path) -> None:
    """Print the three figures for `corpus`."""
    counts = dict.fromkeys(("gold", "found", "strict", "relaxed", "value"), 0)
    for line in corpus.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        found = [date.to_dict() for date in find_dates(document["text"], document["published"])]
        pairs = _pairs(document["timexes"], found)
        counts["gold"] += len(document["timexes"])
        counts["found"] += len(found)
        counts["relaxed"] += len(pairs)
        counts["strict"] += sum((g["start"], g["end"]) == (f["start"], f["end"]) for g, f in pairs)
        counts["value"] += sum(_value(g) == _value(f) for g, f in pairs)
    for name in ("strict", "relaxed", "value"):
        print(f"{name:8} F1 {_f1(counts[name], counts['gold'], counts['found']):5.1f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
