"""The publication date of an article, and what it was found in."""

from dipltime.articles.published.doubts import contradiction
from dipltime.articles.published.order import publication_date

__all__ = ["contradiction", "publication_date"]
