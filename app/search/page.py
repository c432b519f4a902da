"""A search's answer."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True)


class Total(_Part):
    """How many items match the words and filters; semantic neighbours are not counted. `listed` is
    how many the list holds to its last page, of each variant group the best: more than `value` by
    neighbours, fewer by variants and where the window of the best ends. A sorted list, which goes
    on to the very end, has none."""

    value: int
    relation: Literal["eq", "gte"]
    listed: int | None = None


class Constraint(_Part):
    """Something read out of the query, shown as a removable chip: `ignore=NAME` switches it off.
    `relaxed`: it left nothing, so the page was made without it."""

    name: str
    field: str
    label: str
    value: str
    hard: bool
    confidence: float
    negated: bool = False
    said: str = ""  # the words it was read from
    also: list[str] = []  # other readings, `field:value`
    relaxed: bool = False


class QueryView(_Part):
    """The query as understood."""

    text: str
    original: str = ""  # as typed; `verbatim` searches it instead of what is corrected
    corrected: str | None = None
    also_searched: list[str] = []  # other words searched beside `text`
    narrower: list[str] = []  # kinds of what is asked for, which are found as well
    constraints: list[Constraint] = []
    category: str | None = None
    category_confidence: float = 0.0
    breadth: float = 0.5
    kind: str = "specific"  # code, specific, broad, question or inspirational


class LegScore(_Part):
    """Where one leg put a hit."""

    score: float
    rank: int


class PageHit(_Part):
    """One item of the page. `why` and `legs` come with `explain`."""

    id: str
    score: float
    item: dict[str, Any]  # the item's fields under their roles, absent ones left out
    group: str | None = None
    why: list[str] | None = None
    legs: dict[str, LegScore] | None = None
    variants: int = 0  # other items of its group, left out of the list


class RefinementView(_Part):
    """A narrower search worth offering."""

    label: str
    query: str
    filter: list[str] = []
    count: int
    image: str | None = None


class FacetValue(_Part):
    """A value of a facet, the filter that picks it, and how many items have it."""

    value: str | float | bool
    count: int
    filter: str
    selected: bool = False


class FacetView(_Part):
    """Counts over the whole result."""

    name: str
    label: str
    type: Literal["values", "range"]
    values: list[FacetValue]
    low: float | None = None
    high: float | None = None


class Module(_Part):
    """A part of the page with a heading of its own."""

    kind: str
    title: str
    hits: list[PageHit]


class RuleView(_Part):
    """A merchandising rule that holds for the search; `note` says what of it was not applied, and
    why."""

    id: str
    kind: str
    note: str | None = None


class RedirectView(_Part):
    """The person is better off at `url`, says a rule."""

    url: str
    rule: str


class BannerView(_Part):
    """Something to show beside the hits, by a rule."""

    rule: str
    title: str
    text: str | None = None
    image: str | None = None
    link: str | None = None


class Page(_Part):
    """One page of a search."""

    search_id: str
    took_ms: float
    total: Total
    query: QueryView
    hits: list[PageHit]
    refinements: list[RefinementView] = []
    modules: list[Module] = []
    facets: dict[str, FacetView] = {}
    cursor: str | None = None
    degraded: list[str] = []
    timing: dict[str, float] | None = None  # milliseconds per stage, with `explain`
    rules: list[RuleView] = []
    redirect: RedirectView | None = None
    banners: list[BannerView] = []
