from __future__ import annotations

import re
from xml.etree import ElementTree

from tests.benchmarks.plot import Curve, plot


def test_what_grows_linearly_rises_at_forty_five_degrees() -> None:
    drawn = plot([Curve("a <b>", [(10.0, 0.1), (100.0, 1.0), (1000.0, 10.0)])], "size", "seconds")
    assert ElementTree.fromstring(drawn).tag.endswith("svg")  # noqa: S314 - it is our own
    assert "a &lt;b&gt;" in drawn
    circles = re.findall(r'cx="([\d.]+)" cy="([\d.]+)"', drawn)
    (x0, y0), (x1, y1), (x2, y2) = ((float(x), float(y)) for x, y in circles)
    assert x1 - x0 == x2 - x1 == y0 - y1 == y1 - y2
