"""Rules held against their catalogue: its items, its fields, and each other's places."""

from collections.abc import Iterator, Sequence

from app.rules.complaints import SHOWN
from app.rules.problems import Problem, RulesError
from app.search import filters
from app.search.errors import BadRequest
from app.services import Services
from opensearch.catalogue.schema import Catalogue
from opensearch.lookups.among import Among, among
from ranking.rules import AnyRule, RuleSet
from ranking.rules.clashes import clashes
from ranking.rules.filter import Filter
from ranking.rules.pin import Pin
from ranking.rules.selection import Selecting


def check(changed: Sequence[AnyRule], whole: RuleSet, known: Catalogue, services: Services) -> None:
    """Raises RulesError for what is wrong with the rules `changed` in their set, `whole`; the field
    is named with its rule where several are checked. Raises IndexMissing and EngineDown."""
    there = _there(changed, known, services)
    problems = [
        problem.below(f"rules.{number}" if len(changed) > 1 else "")
        for number, rule in enumerate(changed)
        for problem in (*_unknown(rule, known), *_missing(rule, there, known))
    ]
    problems += _clashing(changed, whole)
    if problems:
        raise RulesError(tuple(problems[:SHOWN]))


def _unknown(rule: AnyRule, known: Catalogue) -> Iterator[Problem]:
    for number, text in enumerate(rule.filter if isinstance(rule, Filter | Selecting) else ()):
        try:
            filters.parse([text], known)
        except BadRequest as error:
            yield Problem(f"filter.{number}", error.message, error.remedy)


def _missing(rule: AnyRule, there: frozenset[str], known: Catalogue) -> Iterator[Problem]:
    for field, item in _named(rule):
        if item not in there:
            message = f"{known.name} has no item {item[:120]!r}"
            yield Problem(field, message, "name an item that is there, or import it first")


def _clashing(changed: Sequence[AnyRule], whole: RuleSet) -> Iterator[Problem]:
    names = {one.id for one in changed}
    for clash in clashes(whole.rules):
        if names & {clash.first, clash.second}:
            yield Problem(
                "items",
                f"{clash.first!r} and {clash.second!r} both pin an item to place {clash.place} of "
                "the same searches",
                "give another place, other words, or one of them a higher priority",
            )


def _named(rule: AnyRule) -> Iterator[tuple[str, str]]:
    if isinstance(rule, Pin):
        yield from ((f"items.{number}.id", one.id) for number, one in enumerate(rule.items))
    elif isinstance(rule, Selecting):
        yield from ((f"items.{number}", one) for number, one in enumerate(rule.items))


def _there(rules: Sequence[AnyRule], known: Catalogue, services: Services) -> frozenset[str]:
    """Which of the items that rules name are in the catalogue."""
    wanted = tuple(dict.fromkeys(item for rule in rules for _, item in _named(rule)))
    if not wanted:
        return frozenset()
    index = services.engine.live(known.name).name
    found = frozenset(
        item
        for start in range(0, len(wanted), 1_000)
        for hits in among(services.client, index, [Among("named", wanted[start : start + 1_000])])
        for item in hits.ids
    )
    unseen = [one for one in wanted if one not in found][:SHOWN]
    written = (one for one in unseen if services.engine.item(index, one) is not None)
    return found.union(written)  # what was written a moment ago no search sees yet
