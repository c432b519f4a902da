"""A draft tried on a search: the page as it is, the page as it would be, nothing saved."""

from dataclasses import dataclass, replace

from app.browse.catalogues import named
from app.rules import keeping
from app.rules.checking import check
from app.rules.reading import joined
from app.rules.serving import StoredRules
from app.search.compose import hits_of, page_of
from app.search.cursor import Position
from app.search.page import Page
from app.search.request import SearchRequest
from app.search.search import explained, fresh, turn
from app.search.trace import Trace
from app.search.way import Way
from app.services import Services
from opensearch.catalogue.schema import Catalogue
from ranking.rules import AnyRule, RuleSet


@dataclass(frozen=True)
class Move:
    """An item's place on the page before and after, from 1; None where it is not on it."""

    id: str
    before: int | None
    after: int | None


@dataclass(frozen=True)
class Preview:
    """`holds` says whether the draft's conditions are met by the search. Both pages explain
    themselves; they lead to no further ones."""

    holds: bool
    before: Page
    after: Page
    moves: tuple[Move, ...]


def preview(draft: AnyRule, request: SearchRequest, catalogue: str, services: Services) -> Preview:
    """The page with the rules that serve, and with `draft` among them, on even if it is off.

    Raises RulesError as a save would. `services.now` says when it is tried.
    """
    known = named(catalogue, services)
    serving = keeping.current(catalogue, services).rules
    tried = draft.model_copy(update={"enabled": True})
    with_draft = joined([*serving.but(draft.id).rules, tried])
    check([tried], with_draft, known, services)
    asked = request.model_copy(update={"explain": True, "cursor": None})
    before = _page(known, asked, serving, services)
    after = _page(known, asked, with_draft, services)
    holds = any(one.id == draft.id for one in after.rules)
    return Preview(holds, before, after, moves(before, after))


def moves(before: Page, after: Page) -> tuple[Move, ...]:
    """The items whose place differs: those of the later page in order, then those that left it."""
    was = {hit.id: place for place, hit in enumerate(before.hits, 1)}
    now = {hit.id: place for place, hit in enumerate(after.hits, 1)}
    every = dict.fromkeys((*now, *was))
    return tuple(Move(one, was.get(one), now.get(one)) for one in every
                 if was.get(one) != now.get(one))  # fmt: skip


def _page(known: Catalogue, request: SearchRequest, rules: RuleSet, services: Services) -> Page:
    """The first page under `rules`, written into no log."""
    under = replace(services, rules=StoredRules(lambda *_: ("preview", rules)))
    position = Position(known.name, services.new_id(), 0)
    way = Way(known, position, request, request, under, Trace(services.clock))
    sheet = turn(fresh(way), None, way, kept=True)
    way.trace.degrade(*sheet.window.head["degraded"])
    page = page_of(sheet, hits_of(sheet, explained(sheet, way)), way.trace)
    return page.model_copy(update={"cursor": None})
