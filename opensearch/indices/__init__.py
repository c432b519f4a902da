"""A catalogue's indices: made, found behind its alias, and taken away."""
