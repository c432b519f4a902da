"""Variety: one of each variant group, kinds of thing in turn where several are asked for, and
(where asked) not the same brand all down the page."""

from ranking.diversity.groups import Lead, leads
from ranking.diversity.kinds import in_turn
from ranking.diversity.spread import spread

__all__ = ["Lead", "in_turn", "leads", "spread"]
