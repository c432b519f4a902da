"""Variety: one of each variant group, and (where asked) not the same brand all down the page."""

from ranking.diversity.groups import Lead, leads
from ranking.diversity.spread import spread

__all__ = ["Lead", "leads", "spread"]
