"""What only the engine knows: which items pass a rule's filters, and pinned ones nobody found."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from app.rules.ruling import Ruling
from app.search import filters
from app.search.errors import BadRequest
from app.search.request import SearchRequest
from app.search.way import Way
from opensearch.lookups.among import Among, among
from opensearch.retrieval.hits import LegHits
from opensearch.retrieval.plan import Filter
from ranking.candidates import Candidates
from ranking.rules import of_kind
from ranking.rules.pin import Pin
from ranking.rules.selection import Selecting

PINNED = "pinned"
PASSING = "passing"  # those of the pinned that pass what the person and the rules filter by


@dataclass(frozen=True)
class Searched:
    """What was found in which `index`, and which doc values are wanted of what is fetched."""

    candidates: Candidates
    index: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Answers:
    """`candidates` are those found and behind them the pinned ones that were `fetched`; `chosen`
    the positions each boost or bury is about, by its name; `barred` the items each pin rule may
    not show; `notes` what is broken."""

    candidates: Candidates
    fetched: LegHits
    chosen: Mapping[str, frozenset[int]]
    barred: Mapping[str, Collection[str]]
    notes: Mapping[str, str]


def ask(searched: Searched, ruling: Ruling, request: SearchRequest, way: Way) -> Answers:
    """One call for all rules that hold; none where all is known. Raises EngineDown."""
    candidates = searched.candidates
    selecting = of_kind(ruling.rules, Selecting)
    spelled = partial(way.services.engine.spelled, searched.index)
    parsed, notes = _parsed(selecting, way)
    lost = _lost(candidates, ruling)
    demanded = spelled((*filters.parse(request.filter, way.catalogue), *ruling.filters))
    questions = [Among(rule, candidates.ids, spelled(wanted)) for rule, wanted in parsed.items()]
    if lost:
        questions += [Among(PINNED, lost, (), searched.values), Among(PASSING, lost, demanded)]
    told = among(way.services.client, searched.index, questions)
    answers = {one.leg: one for one in told}
    fetched = answers.get(PINNED, LegHits(PINNED, (), (), {}))
    passing = answers[PASSING].ids if lost else ()
    barred = frozenset(fetched.ids) - frozenset(passing)
    return Answers(
        candidates=joined(candidates, fetched),
        fetched=fetched,
        chosen={rule.id: _chosen(rule, candidates, answers) for rule in selecting},
        barred={rule.id: () if rule.always else barred for rule in of_kind(ruling.rules, Pin)},
        notes={**ruling.broken, **notes},
    )


def joined(candidates: Candidates, fetched: LegHits) -> Candidates:
    """The candidates with some behind them that no leg found."""
    more, legs = len(fetched.ids), len(candidates.legs)
    if not more:
        return candidates
    groups = fetched.values.get("group") or (None,) * more
    alone = (str(group or item) for group, item in zip(groups, fetched.ids, strict=True))
    return replace(
        candidates,
        ids=(*candidates.ids, *fetched.ids),
        scores=np.vstack([candidates.scores, np.full((more, legs), np.nan, np.float32)]),
        ranks=np.vstack([candidates.ranks, np.zeros((more, legs), np.int32)]),
        groups=(*candidates.groups, *alone),
    )


def _parsed(
    rules: tuple[Selecting, ...], way: Way
) -> tuple[dict[str, tuple[Filter, ...]], dict[str, str]]:
    """The filters of rules by their names, and of the broken ones what is wrong."""
    parsed: dict[str, tuple[Filter, ...]] = {}
    notes: dict[str, str] = {}
    for rule in rules:
        try:
            if rule.filter:
                parsed[rule.id] = filters.parse(rule.filter, way.catalogue)
        except BadRequest as error:
            notes[rule.id] = str(error)
    return parsed, notes


def _lost(candidates: Candidates, ruling: Ruling) -> tuple[str, ...]:
    """The pinned items that no leg found."""
    found = frozenset(candidates.ids)
    named = (item.id for rule in of_kind(ruling.rules, Pin) for item in rule.items)
    return tuple(dict.fromkeys(one for one in named if one not in found))


def _chosen(
    rule: Selecting, candidates: Candidates, answers: Mapping[str, LegHits]
) -> frozenset[int]:
    passing = answers[rule.id].ids if rule.id in answers else ()
    wanted = frozenset((*rule.items, *passing))
    return frozenset(at for at, item in enumerate(candidates.ids) if item in wanted)
