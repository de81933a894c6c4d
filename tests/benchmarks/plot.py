"""Curves as an SVG picture, both axes in powers of ten: what grows linearly rises at forty-five degrees."""

from __future__ import annotations

from html import escape
from math import ceil, floor, log10
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    Points = list[tuple[float, float]]

_SVG = "http://www.w3.org/2000/svg"
_DECADE = 90
"""Pixels of a power of ten, on both axes."""
_LEFT, _TOP, _RIGHT, _BOTTOM = 70, 16, 190, 48
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7")


class Curve(NamedTuple):
    """A line with a name."""

    name: str
    points: Points


class _Axes(NamedTuple):
    left: int
    right: int
    bottom: int
    top: int

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Where a point is drawn."""
        return _LEFT + (log10(x) - self.left) * _DECADE, _TOP + (self.top - log10(y)) * _DECADE

    @property
    def size(self) -> tuple[int, int]:
        """The width and height of the whole picture."""
        wide, high = (self.right - self.left) * _DECADE, (self.top - self.bottom) * _DECADE
        return _LEFT + wide + _RIGHT, _TOP + high + _BOTTOM


def plot(curves: list[Curve], across: str, up: str) -> str:
    """The picture; `across` and `up` are the words at the axes."""
    xs = [log10(x) for curve in curves for x, _ in curve.points]
    ys = [log10(y) for curve in curves for _, y in curve.points]
    axes = _Axes(floor(min(xs)), ceil(max(xs)), floor(min(ys)), ceil(max(ys)))
    width, height = axes.size
    return "\n".join(
        (
            f'<svg xmlns="{_SVG}" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">',
            f'<rect width="{width}" height="{height}" fill="white"/>',
            *_grid(axes),
            *(line for at, curve in enumerate(curves) for line in _curve(curve, axes, _COLOURS[at % 4])),
            f'<text x="{_LEFT}" y="{height - 8}">{escape(across)}</text>',
            f'<text x="14" y="{height - _BOTTOM}" transform="rotate(-90 14 {height - _BOTTOM})">{escape(up)}</text>',
            "</svg>\n",
        )
    )


def _grid(axes: _Axes) -> Iterator[str]:
    for power in range(axes.left, axes.right + 1):
        x, top = axes.at(10**power, 10**axes.top)
        _, bottom = axes.at(1, 10**axes.bottom)
        yield f'<path d="M{x:.1f} {top:.1f}V{bottom:.1f}" stroke="#ddd"/>'
        yield f'<text x="{x:.1f}" y="{bottom + 16:.1f}" text-anchor="middle">{10**power:,}</text>'
    for power in range(axes.bottom, axes.top + 1):
        left, y = axes.at(10**axes.left, 10**power)
        right, _ = axes.at(10**axes.right, 1)
        yield f'<path d="M{left:.1f} {y:.1f}H{right:.1f}" stroke="#ddd"/>'
        yield f'<text x="{left - 6:.1f}" y="{y + 4:.1f}" text-anchor="end">{10**power:g}</text>'


def _curve(curve: Curve, axes: _Axes, colour: str) -> Iterator[str]:
    places = [axes.at(x, y) for x, y in curve.points]
    line = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    yield f'<path d="M{line}" fill="none" stroke="{colour}" stroke-width="2"/>'
    yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in places)
    x, y = places[-1]
    yield f'<text x="{x + 8:.1f}" y="{y + 4:.1f}" fill="{colour}">{escape(curve.name)}</text>'
