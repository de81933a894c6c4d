"""The publication date of a text that states none, worked out from what it tells."""

from dipltime.articles.solve.solver import Solution, solve

__all__ = ["Solution", "solve"]
