"""The web page: a catalogue's results, one item, and what stands there when there is nothing."""

from flask import Blueprint, redirect, request
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from app.api import metrics
from app.api.binding import fitted
from app.api.context import services
from app.browse.catalogues import catalogues, named
from app.browse.item import item as find_item
from app.browse.similar import similar
from app.pages import banners, degradation, frame
from app.pages.address import PREFIX, Address
from app.pages.asset import FOLDER
from app.pages.card import card
from app.pages.chips import chips
from app.pages.detail import detail
from app.pages.facets import facets, labels
from app.pages.panels import OPEN, panel
from app.pages.readings import readings, relaxed, switched_off
from app.pages.refined import refined
from app.pages.sorts import orders
from app.pages.words import label, plural
from app.search.page import FacetView, Page, Total
from app.search.request import SearchRequest
from app.search.search import search
from opensearch.catalogue.schema import Catalogue

SIZE = 36  # divides by 2, 3, 4 and 6 columns
NEIGHBOURS = 12
START = "pinwheel sample && pinwheel import"

blueprint = Blueprint(
    "pages", __name__, static_folder=FOLDER, static_url_path="/static", template_folder="templates"
)


@blueprint.get("/")
def start() -> Response | str:
    """The first catalogue, searched as the address says, or how to get one."""
    every = catalogues(services())
    if not every:
        return frame.message("Nothing to search yet", "Make the sample shop, then reload.", START)
    preferred = next((each for each in every if each.name == "sample"), every[0])
    address, _ = stated(preferred.name, request.args)
    return redirect(address.href())


@blueprint.get("/<catalogue>")
def results(catalogue: str) -> Response | str:
    """Results as an address states them."""
    known = named(catalogue, services())
    address, ranged = stated(catalogue, request.args)
    if ranged:  # a range form without script: to the address that says the same as a filter
        return redirect(address.href())
    page = search(catalogue, _asked(address, known), services())
    metrics.observe(catalogue, page.timing or {}, page.degraded, empty=not page.hits)
    return frame.framed("search.html", known, address, **_parts(page, address, known))


@blueprint.get("/<catalogue>/items/<path:id_>")
def one(catalogue: str, id_: str) -> str:
    """One item and things like it."""
    known = named(catalogue, services())
    found = find_item(catalogue, id_, services())
    alike = similar(catalogue, id_, NEIGHBOURS, services())
    return frame.framed(
        "item.html",
        known,
        Address(catalogue),
        detail=detail(catalogue, id_, found.item, labels(known)),
        similar=[card(catalogue, hit.id, hit.item) for hit in alike],
    )


def stated(catalogue: str, given: MultiDict[str, str]) -> tuple[Address, bool]:
    """The address asked for, and whether a range form was sent with it."""
    address = Address(
        catalogue,
        q=given.get("q", "").strip(),
        filters=tuple(dict.fromkeys(given.getlist("filter"))),
        sort=given.get("sort") or None,
        ignore=tuple(dict.fromkeys(given.getlist("ignore"))),
        verbatim=given.get("verbatim") == "true",
        explain=given.get("explain") == "true",
    )
    spans = _spans(given)
    for field, (low, high) in spans.items():
        address = address.ranged(field, low, high)
    return address, bool(spans)


def _spans(given: MultiDict[str, str]) -> dict[str, tuple[str, str]]:
    names = {name[4:] for name in given if name[:4] in PREFIX}
    return {
        name: (_number(given.get(f"min.{name}", "")), _number(given.get(f"max.{name}", "")))
        for name in sorted(names)
    }


def _number(text: str) -> str:
    return text.strip().replace(",", "")


def _asked(address: Address, catalogue: Catalogue) -> SearchRequest:
    """The search. Raises Refusal where a part of the address is longer than a search takes."""
    values = {
        "q": address.q,
        "size": SIZE,
        "cursor": request.args.get("cursor"),
        "filter": list(address.filters),
        "sort": address.sort,
        "facets": facets(catalogue),
        "ignore": list(address.ignore),
        "verbatim": address.verbatim,
        "explain": address.explain,
    }
    return fitted(SearchRequest, values, "address")


def _parts(page: Page, address: Address, catalogue: Catalogue) -> dict[str, object]:
    named = labels(catalogue)
    panels = [panel(_named(each, named), address) for each in page.facets.values()]
    return {
        "page": page,
        "cards": [card(catalogue.name, hit.id, hit.item, hit.why or ()) for hit in page.hits],
        "panels": [each for each in panels if each],
        "banners": banners.shown(page.banners),
        "chips": chips(address, named),
        "readings": readings(page.query.constraints, address, named),
        "relaxed": relaxed(page.query.constraints, named),
        "switched_off": switched_off(address, named),
        "orders": orders(catalogue, address),
        "refinements": refined(page.refinements, address),
        "degraded": degradation.in_words(page.degraded),
        "total": _total(page),
        "listed": _listed(page.total),
        "took": f"{page.took_ms:.0f} ms",
        "more": address.href(page.cursor) if page.cursor else None,
        "open_values": OPEN,
    }


def _named(facet: FacetView, named: dict[str, str]) -> FacetView:
    return facet.model_copy(update={"label": named.get(facet.name) or label(facet.label)})


def _total(page: Page) -> str:
    counted = plural(page.total.value, "item", "items")
    return counted if page.total.relation == "eq" else f"over {counted}"


def _listed(total: Total) -> str:
    """How many the list holds, where that is not what is counted."""
    if total.listed is None or total.listed == total.value:
        return ""
    if total.listed < total.value:
        return f"the best {total.listed:,} listed"
    if total.relation != "eq":
        return ""
    return f"{total.listed:,} listed, with what is near in meaning"
