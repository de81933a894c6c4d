"""Which date belongs to which event, and what its preposition makes of it."""
