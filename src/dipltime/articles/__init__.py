"""Articles: read from files, streams and records, each with its publication date where it can be known."""

from dipltime.articles.published import contradiction, publication_date
from dipltime.articles.reading import from_text, read_path, read_stdin
from dipltime.articles.typed import parse_date

__all__ = ["contradiction", "from_text", "parse_date", "publication_date", "read_path", "read_stdin"]
