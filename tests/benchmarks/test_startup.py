"""To look at a timeline takes hardly longer than to start Python a few times."""

from __future__ import annotations

from tests.benchmarks.startup import ratios


def test_looking_starts_quickly() -> None:
    found = ratios(5, ("show", "explain", "articles", "digest"))
    slow = {name: ratio.processor for name, ratio in found.items() if ratio.processor > 10}
    assert slow == {}
    assert found["show"].processor <= 8
