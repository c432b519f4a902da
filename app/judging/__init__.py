"""Judging: what people are asked to rate, what they said, and what comes of it."""
