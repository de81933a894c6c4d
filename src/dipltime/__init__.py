"""dipltime reads the news and keeps the diplomatic timeline."""
