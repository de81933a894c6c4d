"""The publication date of an article, and what it was found in."""

from dipltime.articles.published.order import publication_date

__all__ = ["publication_date"]
