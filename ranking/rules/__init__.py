"""Merchandising rules: what a person wants of a search, whatever the ranker says.

One file per kind; `rule.KINDS` joins them in the order in which they act.
"""

from ranking.rules.rule import KINDS, NAMES, AnyRule, Rule
from ranking.rules.ruleset import NO_RULES, RuleSet, of_kind
from ranking.rules.situation import Situation

__all__ = ["KINDS", "NAMES", "NO_RULES", "AnyRule", "Rule", "RuleSet", "Situation", "of_kind"]
