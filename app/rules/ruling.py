"""Which rules hold for a search, and what they do before anything is retrieved."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from app.search import filters
from app.search.constraints import LEAST_CATEGORY
from app.search.errors import BadRequest
from app.search.request import SearchRequest
from app.search.way import Way
from opensearch.catalogue.schema import Catalogue, Role
from opensearch.retrieval.plan import AnyOf, Either, Filter, Plan
from ranking.query import Query
from ranking.rules import AnyRule, Situation, of_kind
from ranking.rules.boost import Boost
from ranking.rules.filter import Filter as FilterRule
from ranking.rules.synonym import Synonym, widened

log = logging.getLogger(__name__)

FARTHER = 3  # times the window from which boosts may lift items into it
RULES = "rules"  # stands where a filter names its field: no facet counts it, all are narrowed
CATEGORY = Role.CATEGORY.value


@dataclass(frozen=True)
class Ruling:
    """The rules that hold, in order, and the filters that those of the kind `filter` make.
    `broken` says of a rule, by name, what keeps it from being applied."""

    rules: tuple[AnyRule, ...] = ()
    filters: tuple[Filter, ...] = ()
    broken: dict[str, str] = field(default_factory=dict)

    def widened(self, query: Query) -> Query:
        """With the other words of synonym rules."""
        found = of_kind(self.rules, Synonym)
        return widened(query, found) if found else query

    def narrowed(self, plan: Plan) -> Plan:
        """Held to the filters too."""
        return replace(plan, filters=(*plan.filters, *self.filters)) if self.filters else plan

    def reach(self, depth: int) -> int:
        """How many items to look at for a window of `depth`."""
        return depth * FARTHER if of_kind(self.rules, Boost) else depth


NONE = Ruling()


def consult(query: Query, request: SearchRequest, way: Way) -> Ruling:
    """What the catalogue's rules say of a search. A search never fails for them: `degraded` says
    `rules`. Raises `BadRequest` for the request's own filters only."""
    stored = way.services.rules.of(way.catalogue.name)
    if not len(stored):
        return NONE
    try:
        return ruling(stored.holding(situation(query, request, way)), way.catalogue)
    except BadRequest:
        raise
    except Exception:
        log.exception("the rules of %s failed; searching without", way.catalogue.name)
        way.trace.degrade("rules")
        return NONE


def situation(query: Query, request: SearchRequest, way: Way) -> Situation:
    """The search as conditions see it: what was typed, corrected and is searched; now."""
    said = (query.original, query.corrected or query.text, query.text)
    about = {*_predicted(query), *_picked(request, way.catalogue)}
    return Situation.of(said, about, datetime.fromtimestamp(way.services.now(), UTC))


def ruling(rules: tuple[AnyRule, ...], known: Catalogue) -> Ruling:
    """These rules for one search of `known`."""
    made: list[Filter] = []
    broken: dict[str, str] = {}
    for rule in of_kind(rules, FilterRule):
        try:
            made += (Either(RULES, (one,)) for one in filters.parse(rule.filter, known))
        except BadRequest as error:
            broken[rule.id] = str(error)
            log.warning("the rule %s of %s is broken: %s", rule.id, known.name, error)
    return Ruling(rules, tuple(made), broken)


def _predicted(query: Query) -> Iterator[str]:
    if query.category and query.category_confidence >= LEAST_CATEGORY:
        yield query.category
    for one in query.constraints:
        if one.field == CATEGORY and not one.negated:
            yield from one.values


def _picked(request: SearchRequest, known: Catalogue) -> Iterator[str]:
    for one in filters.parse(request.filter, known):
        if isinstance(one, AnyOf) and one.field == CATEGORY and not one.negated:
            yield from (str(value) for value in one.values)
