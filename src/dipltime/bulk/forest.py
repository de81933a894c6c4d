"""Numbers that belong together, by what joins them two by two."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Forest:
    """Disjoint sets of numbers, each with its least number for a root; what was never joined takes no memory."""

    def __init__(self) -> None:
        self._up: dict[int, int] = {}

    def root(self, number: int) -> int:
        """The least number of those that `number` belongs to."""
        root = number
        while (above := self._up.get(root, root)) != root:
            root = above
        while number != root:
            self._up[number], number = root, self._up[number]
        return root

    def join(self, one: int, other: int) -> None:
        """Let both, and all that belongs to either, belong together."""
        low, high = sorted((self.root(one), self.root(other)))
        if low != high:
            self._up[high] = low

    def items(self) -> Iterator[tuple[int, int]]:
        """Each number that is not its own root, with its root, in order."""
        return ((number, self.root(number)) for number in sorted(self._up))
