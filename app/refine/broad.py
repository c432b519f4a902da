"""A catalogue's broad queries: its categories, its tags, the phrases of its titles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.search.page import FacetValue, Page
from ranking.refinements import words
from ranking.refinements.phrases import common_phrases

LIMIT = 60  # queries of one catalogue
FACETS = ("category", "tags", "colour")


@dataclass(frozen=True)
class Broad:
    """A query, and the part of the catalogue it is about."""

    text: str
    share: float


def broad_queries(whole: Page, titles: Sequence[str], least: int) -> list[Broad]:
    """Those that find at least twice `least` items, broadest first; '' (browsing) leads. A colour
    alone is no query.

    `whole` is the page of everything with the counts of FACETS, `titles` a sample.
    """
    total = max(1, whole.total.value)
    enough = 2 * least / total
    found = [*_of_facets(whole, total), *_of_titles(titles, enough)]
    colours = {words.key(str(one.value)) for one in _counts(whole, "colour")}
    by_key: dict[str, Broad] = {}
    for one in sorted(found, key=lambda one: -one.share):
        if one.share >= enough and words.key(one.text) not in colours:
            by_key.setdefault(words.key(one.text), one)
    return [Broad("", 1.0), *by_key.values()][:LIMIT]


def _of_facets(whole: Page, total: int) -> Iterator[Broad]:
    for one in (*_counts(whole, "category"), *_counts(whole, "tags")):
        if words.sayable(str(one.value)):
            yield Broad(str(one.value).casefold(), one.count / total)


def _counts(whole: Page, facet: str) -> list[FacetValue]:
    return whole.facets[facet].values if facet in whole.facets else []


def _of_titles(titles: Sequence[str], enough: float) -> Iterator[Broad]:
    least = max(3, round(enough * len(titles)))
    for phrase in common_phrases(titles, least=least):
        yield Broad(phrase.text, phrase.share)
