"""Tries proposals through the real search."""

from collections.abc import Collection
from dataclasses import dataclass

from app.refine.budget import Budget
from app.search.page import Page, PageHit
from app.search.request import ExactRequest
from app.search.search import search
from app.services import Services
from ranking.refinements.candidate import Proposal, Verified

FIRST_PAGE = 20


@dataclass(frozen=True)
class Trying:
    """Searches of one catalogue, counted against a budget."""

    catalogue: str
    services: Services
    budget: Budget

    def page(self, request: ExactRequest) -> Page:
        """As `app.search.search.search`; counts are held against each other, and stored."""
        self.budget.spend()
        return search(self.catalogue, request, self.services)

    def verified(self, proposal: Proposal, top: Collection[str]) -> Verified:
        """What the proposal finds; `top` are the unrefined results' first items."""
        request = ExactRequest(q=proposal.query, filter=[*proposal.filters], size=FIRST_PAGE)
        page = self.page(request)
        images = (image for hit in page.hits if (image := _image(hit)))
        ids = tuple(hit.id for hit in page.hits)
        near = sum(one in top for one in ids)
        return Verified(proposal, page.total.value, ids, near, tuple(images))


def _image(hit: PageHit) -> str | None:
    images = hit.item.get("image")
    return str(images[0]) if images else None
