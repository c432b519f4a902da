"""A catalogue's rules from the engine, those left out that cannot be read."""

import logging

from app.rules.reading import readable
from opensearch.connection.client import OpenSearch
from opensearch.kept import rules
from ranking.rules import NO_RULES, RuleSet

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
    read, unread = readable(found.rules)
    for one in unread:
        log.warning("the rule %s of %s cannot be read, and is left out", one.get("id"), catalogue)
    return stamp, read
