"""Which column plays which role: the surest pairs first, each column once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.inference.called import CALLED
from app.inference.column import Column
from app.inference.naming import BEGINS, folded, named
from app.inference.rules import RULES, Rule
from opensearch.catalogue.schema import Role

SURE = 0.4  # below, a column is an attribute
EXACT = 0.9  # a name that is the role's own
FAIR = 0.3
SPARSE = 0.02  # columns in fewer rows are attributes whatever they are called
RULE_OF = {rule.role: rule for rule in RULES}


@dataclass(frozen=True)
class Match:
    """A column in a role, how sure, and why."""

    column: Column
    role: Role
    sure: float
    reason: str


def roles(columns: Sequence[Column]) -> dict[str, Match]:
    """By the columns' names. Columns that play no role are left out."""
    taken: dict[str, Match] = {}
    filled: set[Role] = set()
    for match in sorted(_matches(columns), key=_surest_first):
        once = not RULE_OF[match.role].many
        if match.column.name in taken or (match.role in filled and once):
            continue
        taken[match.column.name] = match
        filled.add(match.role)
    if Role.TITLE not in filled and (title := _called_by(taken.values())):
        taken[title.column.name] = title
    return taken


def _called_by(taken: Iterable[Match]) -> Match | None:
    """Where no column is called a title, and not the id either: the shortest text as one."""
    matches = list(taken)
    if any(match.role is Role.ID and named(match.column.name, Role.TITLE) for match in matches):
        return None
    rule = RULE_OF[Role.TITLE]
    texts = [match.column for match in matches if match.role is Role.BODY]
    for column in sorted(texts, key=lambda column: column.words):
        if (reason := rule.fits(column)) and (sure := rule.alone(column)):
            return Match(column, Role.TITLE, sure, reason)
    return None


def _surest_first(match: Match) -> tuple[bool, float]:
    """The id before all: there must be one, and a good id often looks like a code too."""
    return match.role is not Role.ID, -match.sure


def _matches(columns: Sequence[Column]) -> Iterator[Match]:
    for column in columns:
        if column.present < SPARSE:
            continue
        for rule in RULES:
            if (match := _match(rule, column)) is not None and match.sure >= _needed(rule):
                yield match


def _match(rule: Rule, column: Column) -> Match | None:
    by_name = named(column.name, rule.role)
    reason = rule.fits(column)
    if reason is None and by_name > BEGINS and rule.role in CALLED:
        reason = CALLED[rule.role](column)
    if reason is None:
        return None
    if by_name < EXACT and column.present < FAIR:
        return None  # `attr_t_oem_code` in one row of a hundred is no role of the catalogue's
    sure = by_name + rule.alone(column)
    if by_name:
        reason = f"called “{folded(column.name)}”; {reason}"
    # Of two that fit as well, the one that more rows have.
    return Match(column, rule.role, sure + column.present / 10_000, reason)


def _needed(rule: Rule) -> float:
    return 0.1 if rule.role is Role.ID else SURE  # some column must be the id
