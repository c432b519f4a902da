"""A page of results on the terminal."""

from rich.console import Console
from rich.table import Table

from app.search.page import FacetValue, FacetView, Page, PageHit
from app.terminal import safe

VALUES = 8  # of a facet, on one line


def show(page: Page, console: Console) -> None:
    """Hits as a table, then facets, what was left out, and the way on."""
    explained = page.hits and page.hits[0].why is not None
    console.print(_hits(page, explained=bool(explained)))
    for facet in page.facets.values():
        console.print(f"[bold]{safe(facet.label)}[/]  {safe(_counts(facet))}")
    console.print(_summary(page))
    if explained and page.timing:
        stages = (f"{stage} {spent:.1f}" for stage, spent in page.timing.items())
        console.print(f"[dim]milliseconds: {', '.join(stages)}[/]")
    if page.cursor:
        console.print(f"[dim]more: --cursor {page.cursor}[/]", soft_wrap=True)


def _hits(page: Page, *, explained: bool) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("#", "id", "title", "brand", "price", *(("why",) if explained else ())):
        right = heading in ("#", "price")
        table.add_column(heading, justify="right" if right else "left", overflow="fold")
    for place, hit in enumerate(page.hits, 1):
        table.add_row(str(place), *_cells(hit), *((_why(hit),) if explained else ()))
    return table


def _cells(hit: PageHit) -> tuple[str, str, str, str]:
    item = hit.item
    more = f" (+{hit.variants} variants)" if hit.variants else ""
    title = f"{item.get('title', '')}{more}"
    return safe(hit.id), safe(title), safe(item.get("brand") or ""), _price(hit)


def _price(hit: PageHit) -> str:
    price = hit.item.get("price")
    return "" if price is None else safe(f"{price:,.2f} {hit.item.get('currency', '')}".rstrip())


def _why(hit: PageHit) -> str:
    legs = (f"{name} #{leg.rank} ({leg.score:.2f})" for name, leg in (hit.legs or {}).items())
    return safe(f"{', '.join(hit.why or [])}: {', '.join(legs)}")


def _counts(facet: FacetView) -> str:
    shown = (f"{_called(one)} ({one.count})" for one in facet.values[:VALUES])
    return " · ".join(shown) or "none"


def _called(one: FacetValue) -> str:
    """A text as the catalogue writes it, anything else as a filter has it."""
    return one.value if isinstance(one.value, str) else one.filter.partition(":")[2]


def _summary(page: Page) -> str:
    about = "at least " if page.total.relation == "gte" else ""
    left_out = f" · without: {', '.join(page.degraded)}" if page.degraded else ""
    return f"{about}{page.total.value:,} match · {page.took_ms:.0f} ms{left_out}"
