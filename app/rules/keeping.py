"""A catalogue's rules: read them, change them, go back. Every change is a version of its own."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.browse.catalogues import standing
from app.rules.checking import check
from app.rules.problems import Contended, RuleMissing, VersionMissing
from app.rules.reading import Json, joined, readable
from app.rules.writing import plain_all
from app.services import Services
from opensearch.connection.outage import down_means_down
from opensearch.kept import rules as store
from opensearch.kept.rules import Note, SavedMeanwhile, Version
from ranking.rules import NO_RULES, AnyRule, RuleSet

TRIES = 5
LISTED = 100


@dataclass(frozen=True)
class Kept:
    """The rules of a version; 0 where none was ever saved. `unread` are those that were saved when
    rules looked otherwise: they do nothing, and stay until one of their name is put or deleted."""

    version: int
    rules: RuleSet
    unread: tuple[Json, ...] = ()

    def named(self, rule: str) -> bool:
        """Whether there is one called so, read or not."""
        return self.rules.get(rule) is not None or rule in self.unread_names

    @property
    def unread_names(self) -> list[str]:
        """What those are called that cannot be read."""
        return [str(one.get("id")) for one in self.unread]

    def but(self, *names: str) -> "Kept":
        """Without the rules called so."""
        gone = frozenset(names)
        rules = tuple(one for one in self.rules.rules if one.id not in gone)
        unread = tuple(one for one in self.unread if str(one.get("id")) not in gone)
        return Kept(self.version, RuleSet(rules=rules), unread)

    def having(self, rules: Iterable[AnyRule]) -> "Kept":
        """With `rules` added, none of whose names is there. Raises RulesError for too many."""
        return Kept(self.version, joined([*self.rules.rules, *rules]), self.unread)


@dataclass(frozen=True)
class Who:
    """Who changes rules, and why."""

    by: str = ""
    why: str = ""


def current(catalogue: str, services: Services) -> Kept:
    """The rules that serve. Raises UnknownCatalogue and EngineDown."""
    standing(catalogue, services)
    with down_means_down():
        return _kept(store.load(services.client, catalogue))


def one(catalogue: str, rule: str, services: Services) -> tuple[int, AnyRule]:
    """A rule and the version it was read from. Raises RuleMissing."""
    kept = current(catalogue, services)
    if (found := kept.rules.get(rule)) is None:
        raise RuleMissing(catalogue, rule)
    return kept.version, found


def put(catalogue: str, rule: AnyRule, who: Who, services: Services) -> tuple[Version, bool]:
    """Save a rule, in place of one of its name; whether it is new. Raises RulesError, Contended."""
    known = standing(catalogue, services)
    new = False

    def having(before: Kept) -> Kept:
        nonlocal new
        new = not before.named(rule.id)
        after = before.but(rule.id).having([rule])
        check([rule], after.rules, known, services)
        return after

    saved = _change(catalogue, having, _note(who, f"put {rule.id}"), services)
    return saved, new


def delete(catalogue: str, rule: str, who: Who, services: Services) -> Version:
    """Take a rule away. Raises RuleMissing, Contended."""
    standing(catalogue, services)

    def without(before: Kept) -> Kept:
        if not before.named(rule):
            raise RuleMissing(catalogue, rule)
        return before.but(rule)

    return _change(catalogue, without, _note(who, f"delete {rule}"), services)


def take_in(
    catalogue: str, given: RuleSet, who: Who, services: Services, *, merge: bool = False
) -> Version:
    """Save the rules of a file in place of all there are; `merge`: beside those of other names.

    Raises RulesError (nothing is saved then) and Contended.
    """
    known = standing(catalogue, services)

    def given_ones(before: Kept) -> Kept:
        stay = before if merge else Kept(before.version, NO_RULES)
        after = stay.but(*(rule.id for rule in given.rules)).having(given.rules)
        check(given.rules, after.rules, known, services)
        return after

    done = f"{'merge' if merge else 'import'} {len(given)} rules"
    return _change(catalogue, given_ones, _note(who, done), services)


def roll_back(catalogue: str, number: int, who: Who, services: Services) -> Version:
    """Save the rules of version `number` once more, as they were: as a new version.

    An item that is gone since is left out by the searches, which say so. Raises VersionMissing.
    """
    old = at_version(catalogue, number, services)
    return _change(catalogue, lambda _: old, _note(who, f"roll back to {number}"), services)


def at_version(catalogue: str, number: int, services: Services) -> Kept:
    """The rules of version `number`. Raises VersionMissing."""
    standing(catalogue, services)
    with down_means_down():
        found = store.version(services.client, catalogue, number)
    if found is None:
        raise VersionMissing(catalogue, number)
    return _kept(found)


def versions(catalogue: str, services: Services) -> list[Version]:
    """The last hundred, the newest first, without their rules."""
    standing(catalogue, services)
    with down_means_down():
        return store.versions(services.client, catalogue, LISTED)


def _change(
    catalogue: str, edit: Callable[[Kept], Kept], note: Note, services: Services
) -> Version:
    """`edit` sees the last version; where another saves meanwhile it is asked again."""
    for _ in range(TRIES):
        with down_means_down():
            before = _kept(store.load(services.client, catalogue))
        edited = edit(before)
        after = [*plain_all(edited.rules.rules), *edited.unread]
        try:
            with down_means_down():
                saved = store.save(services.client, catalogue, before.version, after, note)
        except SavedMeanwhile:
            continue
        services.rules.forget(catalogue)
        return saved
    raise Contended(catalogue)


def _kept(found: Version | None) -> Kept:
    if found is None:
        return Kept(0, NO_RULES)
    return Kept(found.number, *readable(found.rules))


def _note(who: Who, change: str) -> Note:
    return Note(who.by, who.why, change)
