"""Which words tell of an event, and of what kind."""
