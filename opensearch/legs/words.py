"""Words: BM25 over all fields together, as if an item were one text with weighted parts.

Where the query names a maker, his works come first, and among them his name counts for nothing: it
says no more of the one that has it in its title.
"""

from collections.abc import Iterable

from opensearch.legs.leg import Leg
from opensearch.retrieval.filters import Clause, clauses, either, within
from opensearch.retrieval.plan import Coloured, Plan, Thing, Variant

# Found over eight judged sets of six catalogues (docs/decisions/ranking.md): a body, a maker and a
# shelf's sign weigh as much as a title, a colour and the words of all attributes less, and fields
# other than the best one add a tenth of their score.
FIELDS = (
    "title^2",
    "brand.text^2",
    "category.text^2",
    "tags.text^2",
    "colour.text",
    "body^2",
    "text^0.7",
)
OTHERS = 0.1
MOST = "2<75%"  # up to two words: all of them; of more, three in four
OTHERWISE = 0.02  # of the score of what is not in the colour
MOSTLY = 0.5  # points for a title that tells the colour: the thing is mostly in it
CALLED_AFTER = 0.01  # of the score of what is no notebook, but a notebook case, be it in the colour
NAMING = 0.02  # of the score of what only names a maker: it comes behind what he made


def build(plan: Plan, filters: list[Clause]) -> Clause | None:
    """Items that hold most of the words."""
    if not plan.text:
        return None
    query = best(Variant(plan.text, plan.weight), *plan.variants)
    if plan.coloured:
        query = before(in_colour(plan.coloured, []), query)
    return _preferring(plan, within(_made(plan, query) if plan.makers else query, filters))


def best(*wordings: Variant) -> Clause:
    """The best score by any of them."""
    queries = [_weighted(across_fields(one.text, MOST), one.weight) for one in wordings]
    return queries[0] if len(queries) == 1 else {"dis_max": {"queries": queries}}


def _weighted(query: Clause, weight: float) -> Clause:
    return query if weight == 1 else {"multi_match": {**query["multi_match"], "boost": weight}}


def in_colour(coloured: Coloured, filters: list[Clause]) -> Clause:
    """The thing in the colour, by the words for the thing alone: a colour that titles tell is rarer
    than one that things have, and its word would lead to stands in black for a monitor."""
    named = best(*coloured.wordings)
    mostly = ({"constant_score": {"filter": one, "boost": MOSTLY}} for one in _titles(coloured))
    must: Clause = {"must": [named], "filter": [has(coloured), *filters], "should": [*mostly]}
    return apart({"bool": must}, coloured.thing)


def apart(found: Clause, thing: Thing | None) -> Clause:
    """`found`, with what is only called after the thing behind."""
    if thing is None or not thing.others:
        return found
    others = [{"match_phrase": {"title": one}} for one in thing.others]
    told = {"positive": found, "negative": {"bool": {"should": others}}}
    return {"boosting": {**told, "negative_boost": CALLED_AFTER}}


def has(coloured: Coloured) -> Clause:
    """What has the colour by its values, or its title."""
    return {"bool": {"should": [*clauses(coloured.filters), _in_title(coloured.called)]}}


def _titles(coloured: Coloured) -> tuple[Clause, Clause]:
    """What a title calls by the colour's word, and by a shade's: what is mostly in it."""
    shades = (str(value) for one in coloured.filters for value in one.values)
    return _in_title(coloured.called), _in_title(shades)


def _in_title(phrases: Iterable[str]) -> Clause:
    return {"bool": {"should": [{"match_phrase": {"title": one}} for one in phrases]}}


def before(first: Clause, others: Clause) -> Clause:
    """What fits `first` before what fits `others`."""
    return {"dis_max": {"queries": [first, {"bool": {"must": [others], "boost": OTHERWISE}}]}}


def _made(plan: Plan, query: Clause) -> Clause:
    """What the makers made, by the words beside their names, before all else that fits `query`."""
    made = either(plan.makers)
    words = [across_fields(plan.described, MOST)] if plan.described else []
    works = {"bool": {"filter": [made], "must": words}}
    others = {"bool": {"must": [query], "must_not": [made], "boost": NAMING}}
    return {"dis_max": {"queries": [works, others]}}


def _preferring(plan: Plan, query: Clause) -> Clause:
    """Preferences add to the score and leave nothing out."""
    if not plan.preferences:
        return query
    wanted = [
        {"constant_score": {"filter": either(one.filters), "boost": one.weight}}
        for one in plan.preferences
    ]  # fmt: skip
    return {"bool": {"must": [query], "should": wanted}}


def across_fields(text: str, minimum_should_match: str) -> Clause:
    """BM25 of each word in whichever fields hold it, blended over the fields."""
    matched = {
        "query": text,
        "type": "cross_fields",
        "fields": list(FIELDS),
        "minimum_should_match": minimum_should_match,
        "tie_breaker": OTHERS,
    }
    return {"multi_match": matched}


WORDS = Leg("words", build, counted=True)
