"""What is done to the readings of the rules before they are resolved, in order."""
