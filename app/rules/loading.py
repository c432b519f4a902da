"""A catalogue's rules from the engine, those left out that cannot be read."""

import logging

from app.rules.problems import RulesError
from app.rules.reading import joined, read_rule
from opensearch import rules
from opensearch.client import OpenSearch
from ranking.rules import NO_RULES, AnyRule, RuleSet

log = logging.getLogger(__name__)


def load(client: OpenSearch, catalogue: str, known: str) -> tuple[str, RuleSet] | None:
    """The last version's, with their stamp; None where that is `known`.

    Raises the client's errors.
    """
    if (stamp := rules.stamp(client, catalogue)) == known:
        return None
    found = rules.load(client, catalogue)
    if found is None:
        return stamp, NO_RULES
    return stamp, joined([rule for one in found.rules if (rule := _read(one, catalogue))])


def _read(written: object, catalogue: str) -> AnyRule | None:
    try:
        return read_rule(written)
    except RulesError as error:
        log.warning("a rule of %s is left out: %s", catalogue, error)
        return None
