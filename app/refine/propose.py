"""What a query's own page suggests to narrow it by."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.refine.fields import Narrowing
from app.search.page import FacetValue, FacetView, Page
from ranking.refinements.bands import Bucket, Measure, by_bands
from ranking.refinements.candidate import Proposal
from ranking.refinements.distinctive import Background, distinctive
from ranking.refinements.turns import in_turns
from ranking.refinements.values import Counted, by_values


def proposals(
    query: str,
    page: Page,
    narrowing: Narrowing,
    background: Background,
    kinds: Iterable[Proposal] = (),
) -> list[Proposal]:
    """In the order in which they are worth trying, `kinds` of what is asked for among them. `page`
    carries the facets of `narrowing`."""
    total = page.total.value
    values = {name: _counted(page.facets[name]) for name in narrowing.values if name in page.facets}
    found = [*kinds, *by_values(query, values, total)]
    found += _truths(query, page, narrowing, total)
    for measure in narrowing.measures:
        if measure.field in page.facets:
            buckets = list(_buckets(page.facets[measure.field]))
            found += by_bands(query, _in_currency(measure, page), buckets)
    if query:  # the titles of a page of everything are no one's answer
        titles = [str(hit.item.get("title", "")) for hit in page.hits]
        found += distinctive(query, titles, background, _brands(page, values.get("brand", ())))
    return in_turns(found)


def _in_currency(measure: Measure, page: Page) -> Measure:
    """A price in the currency of the hits; without one where they have several."""
    told = {str(hit.item["currency"]) for hit in page.hits if "currency" in hit.item}
    if measure.kind != "price" or len(told) != 1:
        return measure
    return replace(measure, currency=told.pop())


def _brands(page: Page, counted: Iterable[Counted]) -> set[str]:
    return {one.value for one in counted} | {str(hit.item.get("brand", "")) for hit in page.hits}


def _counted(facet: FacetView) -> list[Counted]:
    return [Counted(str(one.value), one.filter, one.count) for one in facet.values]


def _truths(query: str, page: Page, narrowing: Narrowing, total: int) -> Iterator[Proposal]:
    """A field that is true of an item is said by its label."""
    for name, label in narrowing.truths.items():
        for one in page.facets[name].values if name in page.facets else ():
            if one.value is True:
                yield Proposal(name, label.casefold(), query, (one.filter,), one.count / total)


def _buckets(facet: FacetView) -> Iterator[Bucket]:
    for one in facet.values:
        low, high = _ends(one)
        yield Bucket(low, high, one.count)


def _ends(value: FacetValue) -> tuple[float, float]:
    """A bucket's ends as its filter, `price:10..25`, writes them."""
    low, _, high = value.filter.partition(":")[2].partition("..")
    return float(low), float(high)
