"""Who and where: countries, organisations, persons and places as the text names them."""

from dipltime.events.mentions.finding import find_mentions
from dipltime.events.mentions.model import Mention

__all__ = ["Mention", "find_mentions"]
