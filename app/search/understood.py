"""The query as understood, as a page shows it."""

from app.search.errors import BadRequest
from app.search.fields import find
from app.search.page import Constraint as Chip
from app.search.page import QueryView
from opensearch.catalogue.schema import Catalogue
from ranking.query import WORDS, Constraint, Query


def view(query: Query, catalogue: Catalogue) -> QueryView:
    """Its chips in the order in which they were read."""
    return QueryView(
        text=query.text,
        original=query.original,
        corrected=query.corrected,
        also_searched=[one.text for one in query.alternatives],
        narrower=list(query.narrower.words) if query.narrower else [],
        constraints=[_chip(one, catalogue) for one in query.constraints],
        category=query.category,
        category_confidence=query.category_confidence,
        breadth=query.breadth,
        kind=query.kind.value,
    )


def _chip(one: Constraint, catalogue: Catalogue) -> Chip:
    return Chip(
        name=one.name,
        field=one.field,
        label=_label(one.field, catalogue),
        value=one.value,
        hard=one.hard,
        confidence=one.confidence,
        negated=one.negated,
        said=one.said,
        also=[f"{field}:{value}" for field, value in one.also],
        relaxed=one.relaxed,
    )


def _label(field: str, catalogue: Catalogue) -> str:
    if field == WORDS:
        return "Words"
    try:
        return find(catalogue, field, "constraints").label
    except BadRequest:
        return field
