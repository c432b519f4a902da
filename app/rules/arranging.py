"""What rules do to a ranked list: boost, bury, pin, in this order, so that each holds."""

import logging
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from app.rules.asking import Answers, Searched, ask
from app.rules.ruling import Ruling
from app.search.request import SearchRequest
from app.search.way import Way
from opensearch.retrieval.hits import Retrieved
from opensearch.retrieval.plan import Plan
from ranking.candidates import Candidates
from ranking.diversity import Lead
from ranking.rules import AnyRule, of_kind
from ranking.rules.boost import Boost, boosted
from ranking.rules.bury import Bury, buried
from ranking.rules.pin import Pin, pinned
from ranking.rules.places import placed
from ranking.rules.selection import Selecting

log = logging.getLogger(__name__)

MOVING = (Boost, Bury, Pin)


@dataclass(frozen=True)
class Arranged:
    """The list after the rules. `touched` says of items what moved them, `notes` of rules why they
    did nothing."""

    leads: list[Lead]
    candidates: Candidates
    found: Retrieved
    touched: dict[str, list[str]] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)

    def touch(self, positions: Collection[int], said: str) -> None:
        """Note of candidates what a rule did to them."""
        for position in positions:
            self.touched.setdefault(self.candidates.ids[position], []).append(said)


def arrange(
    ranked: Arranged, ruling: Ruling, plan: Plan, request: SearchRequest, way: Way
) -> Arranged:
    """The list as the rules that hold want it, `plan.depth` items and those pinned.

    A failure leaves it as it was ranked, and `degraded` says `rules`.
    """
    moving = [rule for rule in ruling.rules if isinstance(rule, MOVING)]
    if not moving:
        return ranked
    if plan.sort is not None:
        said = f"the list is sorted by {request.sort}, and keeps its order"
        return replace(ranked, notes={rule.id: said for rule in moving})
    try:
        with way.trace.stage("rules"):
            return _moved(ranked, ruling, plan, request, way)
    except Exception:
        log.exception("the rules of %s failed; showing what was ranked", way.catalogue.name)
        way.trace.degrade("rules")
        return replace(ranked, leads=ranked.leads[: plan.depth])


def _moved(
    ranked: Arranged, ruling: Ruling, plan: Plan, request: SearchRequest, way: Way
) -> Arranged:
    searched = Searched(ranked.candidates, ranked.found.index, plan.values)
    answers = ask(searched, ruling, request, way)
    here = replace(
        ranked,
        candidates=answers.candidates,
        found=replace(ranked.found, legs=(*ranked.found.legs, answers.fetched)),
        notes=dict(answers.notes),
    )
    here = replace(here, leads=_boosted(here, ruling.rules, answers)[: plan.depth])
    here = replace(here, leads=_buried(here, ruling.rules, answers))
    return _pinned(here, ruling.rules, answers, goes_on=bool(plan.after))


def _boosted(here: Arranged, rules: tuple[AnyRule, ...], answers: Answers) -> list[Lead]:
    leads = here.leads
    for rule in of_kind(rules, Boost):
        leads = boosted(leads, _touched(here, rule, answers, "moved up"), rule.strength)
    return leads


def _buried(here: Arranged, rules: tuple[AnyRule, ...], answers: Answers) -> list[Lead]:
    leads = here.leads
    for rule in of_kind(rules, Bury):
        leads = buried(leads, _touched(here, rule, answers, "moved down"))
    return leads


def _touched(here: Arranged, rule: Selecting, answers: Answers, done: str) -> frozenset[int]:
    """The candidates in the list that a rule is about."""
    chosen = answers.chosen[rule.id] & {lead.position for lead in here.leads}
    here.touch(chosen, f"{done} by the rule {rule.id}")
    if not chosen and rule.id not in here.notes:
        here.notes[rule.id] = "none of its items was found"
    return chosen


def _pinned(
    here: Arranged, rules: tuple[AnyRule, ...], answers: Answers, *, goes_on: bool
) -> Arranged:
    """A list that goes on behind the first stretch leaves out what stands pinned in that."""
    pins = of_kind(rules, Pin)
    if not pins:
        return here
    places, missing = placed(pins, here.candidates.ids, answers.barred)
    here.notes.update(missing)
    groups = here.candidates.groups
    leads = pinned(here.leads, groups, {one.place: one.position for one in places})
    if goes_on:
        standing = {one.position for one in places}
        return replace(here, leads=[lead for lead in leads if lead.position not in standing])
    for one in places:
        here.touch((one.position,), f"pinned to place {one.place} by the rule {one.rule}")
    return replace(here, leads=leads)
