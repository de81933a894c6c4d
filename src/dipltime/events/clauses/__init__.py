"""The clauses of a sentence: its verb groups, what bounds them, and whether what they tell is so."""
