"""One way of answering queries: which services, and what every request says beside its words."""

from dataclasses import dataclass, field, replace
from typing import Any

from app.search.fetch import Items
from app.search.page import Page
from app.search.request import SearchRequest
from app.search.search import search
from app.search.unrecorded import unrecorded
from app.services import Services
from ranking.model.ranker import CatBoostRanker
from ranking.model.served import ranker_now
from ranking.query import MOST_CHARS

SERVED = "served"


@dataclass(frozen=True)
class Contestant:
    """`name` is what it was asked for as."""

    name: str
    catalogue: str
    services: Services
    request: SearchRequest = field(default_factory=SearchRequest)

    def page(self, query: str, size: int) -> Page:
        """The first `size` items. Nobody asked this: it is not written down. Raises what `search`
        raises."""
        asked = self.request.model_copy(update={"q": query[:MOST_CHARS], "size": size})
        return search(self.catalogue, asked, self.services)

    @property
    def trained_on(self) -> str | None:
        """The hash of the judgments that its model learned from, None where no model ranks."""
        ranker = ranker_now(self.services.ranker, self.catalogue)
        return ranker.manifest.data_hash if isinstance(ranker, CatBoostRanker) else None

    def fresh(self) -> "Contestant":
        """The same, with no item remembered from searches before."""
        return self.with_services(items=Items(self.services.engine))

    def with_services(self, **parts: Any) -> "Contestant":
        """The same with other `parts` of its services."""
        return replace(self, services=replace(self.services, **parts))

    def asking(self, **given: Any) -> "Contestant":
        """The same with these fields of every request. Raises pydantic's ValidationError."""
        whole = SearchRequest.model_validate({**self.request.model_dump(), **given})
        return replace(self, request=whole)


def served(catalogue: str, own: Services) -> Contestant:
    """What people get now."""
    ranker = ranker_now(own.ranker, catalogue)  # the same from the first query to the last
    return Contestant(SERVED, catalogue, replace(unrecorded(own), ranker=ranker))
