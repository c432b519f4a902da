"""What a query says of its items, as filters and preferences of the plan."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import chain

from app.search.errors import BadRequest
from app.search.fields import find
from app.search.values import first_moment, last_moment
from opensearch.catalogue.schema import Catalogue, FieldType, Role
from opensearch.retrieval.plan import (
    AnyOf,
    Between,
    Coloured,
    Filter,
    Mention,
    Narrower,
    Plan,
    Preference,
    Scalar,
    Thing,
    Variant,
)
from ranking.content.asked import called
from ranking.content.shelf import Shelf
from ranking.lexicon.folding import phrase
from ranking.query import CALLED, SAID, WORDS, Constraint, Query, without

# Points of the words leg's score, of a constraint and of a category that are certain.
PREFERRED = 2.0
OF_CATEGORY = 1.0
OF_MEASURE = 4.0  # its words count for nothing else
MEASURED = 0.5  # of the score by the other words, that by all, a measure among them
OF_OTHERS = 0.5  # of the score by a name that the catalogue has for other things: laptop cases
LEAST_CATEGORY = 0.5  # confidence below which a category says nothing to the search


def filters(query: Query, catalogue: Catalogue) -> tuple[Filter, ...]:
    """What must hold. A constraint on a field that the catalogue has no more is left out."""
    return tuple(one for held in query.hard for one in demanded(held, catalogue))


def missed(query: Query, catalogue: Catalogue) -> tuple[Between, ...]:
    """Bounds of numbers that nothing meets: of dates none is nearer by a ratio."""
    bounds = (made for one in query.missed for made in demanded(one, catalogue))
    return tuple(one for one in bounds if isinstance(one, Between) and not _dated(one))


def preferences(query: Query, catalogue: Catalogue) -> tuple[Preference, ...]:
    """What goes further up."""
    return (*_mentioned(query, catalogue), *_of_category(query, catalogue))


def makers(query: Query, catalogue: Catalogue) -> tuple[Filter, ...]:
    """The people whose works are asked for."""
    return tuple(made for one in query.soft if one.maker for made in demanded(one, catalogue))


def weight(query: Query) -> float:
    """Of the score by the query's own words."""
    return OF_OTHERS if any(one.reason == CALLED for one in query.alternatives) else 1.0


def variants(query: Query) -> tuple[Variant, ...]:
    """The query in other words."""
    measured = (Variant(query.text, MEASURED),) if query.unmeasured != query.text else ()
    others = (Variant(one.text, one.weight) for one in query.alternatives if one.text)
    return (*measured, *others)


def coloured(query: Query, catalogue: Catalogue) -> Coloured | None:
    """The thing apart from its colours; None where none is said, or nothing else is."""
    said = query.colours
    held = tuple(made for one in said for made in demanded(one, catalogue)
                 if isinstance(made, AnyOf))  # fmt: skip
    if not held:
        return None
    others = (Variant(without(said, one.text), one.weight) for one in query.alternatives)
    thing = Variant(without(said, query.unmeasured), weight(query))
    return Coloured(
        held, tuple(one.said for one in said), (thing, *(one for one in others if one.text))
    )


def apart(plan: Plan, query: Query, shelf: Shelf | None) -> Plan:
    """`plan` with what titles call the thing that is asked for in a colour, and what it is told
    apart from."""
    if plan.coloured is None or (names := called(query, shelf)) is None:
        return plan
    return replace(plan, coloured=replace(plan.coloured, thing=Thing(*names)))


def narrower(query: Query) -> Narrower | None:
    """Kinds of what is asked for, beside the words that tell no colour."""
    if (kinds := query.narrower) is None:
        return None
    return Narrower(kinds.words, without(query.colours, kinds.rest))


def _mentioned(query: Query, catalogue: Catalogue) -> Iterator[Preference]:
    for one in query.soft:
        if made := tuple(demanded(one, catalogue)):
            said = one.confidence >= SAID
            if one in query.measures:
                made = (*made, Mention(one.said))
            weight = round((OF_MEASURE if one.ranged else PREFERRED) * one.confidence, 2)
            yield Preference(made, weight, said=said, whole=said and _whole(one, query))


def _whole(one: Constraint, query: Query) -> bool:
    """Whether it is all that is asked for, and a tag, whose giver said what an item is about, or a
    number, of which no word need be in a text: `7 seater`."""
    telling = one.field == Role.TAGS.value or one in query.measures
    return telling and phrase(one.said) == phrase(query.text)


def _of_category(query: Query, catalogue: Catalogue) -> Iterator[Preference]:
    sure = query.category_confidence
    if query.category and sure >= LEAST_CATEGORY and catalogue.of(Role.CATEGORY):
        inside = AnyOf(Role.CATEGORY.value, (query.category,))
        yield Preference((inside,), round(OF_CATEGORY * sure, 2))


def demanded(one: Constraint, catalogue: Catalogue) -> Iterator[Filter]:
    """What satisfies a constraint; nothing where the catalogue has its field no more."""
    if one.field == WORDS:
        yield _mention(" ".join(one.values), one)
        return
    try:
        known = find(catalogue, one.field, "constraints")
    except BadRequest:
        return  # the catalogue was changed after its lexicon was learned
    if one.ranged and known.type is FieldType.DATE:
        yield _of_years(known.field, one)
        return
    if one.ranged:
        yield Between(known.field, one.low, one.high, negated=one.negated)
        return
    yield AnyOf(known.field, tuple(_value(each, known.type) for each in one.values), one.negated)
    if one.negated and known.field == Role.TAGS.value:
        yield _mention(one.shown, one)  # tags are seldom all there are


def _of_years(field: str, one: Constraint) -> Between:
    """From the first moment of a year to the last of another."""
    first = None if one.low is None else first_moment(_year(one.low))
    last = None if one.high is None else last_moment(_year(one.high))
    return Between(field, first, last, negated=one.negated)


def _year(number: float) -> str:
    return f"{min(max(number, 1), 9999):04.0f}"


def _dated(bound: Between) -> bool:
    return isinstance(bound.low, datetime) or isinstance(bound.high, datetime)


def _mention(words: str, one: Constraint) -> Mention:
    called = dict(one.only_called)
    return Mention(
        words,
        one.negated,
        kinds=tuple(kind for kind in one.kinds if kind not in called),
        doubtful=tuple(kind for kind in one.kinds if kind in called),
        names=tuple(dict.fromkeys(chain.from_iterable(called.values()))),
    )


def _value(text: str, kind: FieldType) -> Scalar:
    return text == "true" if kind is FieldType.BOOLEAN else text
