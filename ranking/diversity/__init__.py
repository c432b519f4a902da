"""Variety: one of each variant group, kinds of thing in turn where several are asked for, sorts of
one where it is, and (where asked) not the same brand all down the page."""

from ranking.diversity.groups import Lead, leads, shown_of
from ranking.diversity.kinds import kinds_in_turn
from ranking.diversity.sorts import sorts_in_turn
from ranking.diversity.spread import spread

__all__ = ["Lead", "kinds_in_turn", "leads", "shown_of", "sorts_in_turn", "spread"]
