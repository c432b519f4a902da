"""Merchandising rules in use: read, checked, kept by version, tried, and applied to searches."""
