"""What the engine is asked of the candidates besides: only for a model that was trained on it, and
for who wants to know why."""

import logging
from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from app.search.constraints import demanded
from app.search.trace import Trace
from app.services import Services
from opensearch.catalogue.schema import Catalogue, Role
from opensearch.retrieval.signals import InFields, Meets, Signal
from ranking.arrays import Floats
from ranking.candidates import Candidates
from ranking.features import fits, lexical
from ranking.model.ranker import CatBoostRanker
from ranking.query import Query
from ranking.ranker import Ranker

log = logging.getLogger(__name__)

FITS, LEXICAL = fits.PREFIX, lexical.PREFIX
ALL = frozenset({FITS, LEXICAL})
FIELDS = {
    "title": ("title", Role.TITLE),
    "brand": ("brand.text", Role.BRAND),
    "category": ("category.text", Role.CATEGORY),
    "tags": ("tags.text", Role.TAGS),
    "body": ("body", Role.BODY),
    "attributes": ("text", Role.ATTRIBUTE),
}
BEST_OF = ("title", "body", "text")


def wanted(ranker: Ranker, *, explain: bool) -> frozenset[str]:
    """Which signals are asked: those that the model's manifest names, so that fusion pays nothing;
    the constraints also where reasons are wanted."""
    named = ranker.manifest.features if isinstance(ranker, CatBoostRanker) else ()
    asked = frozenset(one for one in ALL if any(name.startswith(one) for name in named))
    return asked | {FITS} if explain else asked


def questions(query: Query, catalogue: Catalogue, sorts: frozenset[str]) -> tuple[Signal, ...]:
    """Those of the `sorts` that the query and the catalogue's fields give."""
    return (
        *(_constraints(query, catalogue) if FITS in sorts else ()),
        *(_fields(query, catalogue) if LEXICAL in sorts else ()),
    )


def observed(
    candidates: Candidates, asked: tuple[Signal, ...], index: str, services: Services, trace: Trace
) -> Candidates:
    """The candidates with what the engine says of them. Where it does not answer, nothing is known
    (NaN), and `degraded` says `signals`."""
    if not (asked and len(candidates)):
        return candidates
    try:
        with trace.stage("signals"):
            said = services.engine.signals(index, candidates.ids, asked)
    except Exception:
        log.exception("the engine did not say more of the candidates; ranking without")
        trace.degrade("signals")
        return candidates
    columns = {name: _column(candidates, by_item) for name, by_item in said.items()}
    return replace(candidates, signals=columns)


def _constraints(query: Query, catalogue: Catalogue) -> Iterator[Signal]:
    for place, one in enumerate(query.constraints):
        if filters := tuple(demanded(one, catalogue)):
            yield Meets(f"{FITS}{place}", filters)


def _fields(query: Query, catalogue: Catalogue) -> Iterator[Signal]:
    if query.text:
        for name, (field, role) in FIELDS.items():
            if catalogue.of(role):
                yield InFields(f"{LEXICAL}{name}", (field,), query.text)
        yield InFields(lexical.BEST, BEST_OF, query.text)


def _column(candidates: Candidates, by_item: Mapping[str, float]) -> Floats:
    return np.array([by_item.get(item, np.nan) for item in candidates.ids], np.float32)
