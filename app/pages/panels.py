"""The facets beside the grid: values to tick, ranges to narrow."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.pages.address import Address, ends, field_of
from app.pages.swatch import swatch
from app.pages.words import number, plural, text
from app.search.page import FacetValue, FacetView

OPEN = 8  # values shown before `more`
COLOUR = "colour"


@dataclass(frozen=True)
class Option:
    """A value to tick; its address ticks or unticks it."""

    text: str
    count: str
    href: str
    selected: bool
    swatch: str | None = None


@dataclass(frozen=True)
class Bar:
    """One bar of a range's histogram, in percent of the panel's width and height; its address
    narrows to it. Bars are equally wide: the engine cuts the range where the values lie."""

    x: float
    width: float
    height: float
    text: str
    href: str


@dataclass(frozen=True)
class Panel:
    """One facet."""

    name: str
    label: str
    options: tuple[Option, ...] = ()
    bars: tuple[Bar, ...] = ()
    low: str = ""  # of the whole result
    high: str = ""
    chosen_low: str = ""
    chosen_high: str = ""
    is_range: bool = False
    expanded: bool = False


def panel(facet: FacetView, address: Address) -> Panel | None:
    """The panel of one facet, None where it would offer no choice."""
    made = _range(facet, address) if facet.type == "range" else _values(facet, address)
    return made if made.options or made.is_range else None


def _values(facet: FacetView, address: Address) -> Panel:
    options = tuple(_option(facet.name, each, address) for each in facet.values)
    return Panel(
        name=facet.name,
        label=facet.label,
        options=options,
        expanded=any(each.selected for each in options[OPEN:]),
    )


def _option(facet: str, value: FacetValue, address: Address) -> Option:
    selected = value.selected or value.filter in address.filters
    toggled = address.unticked(value.filter) if selected else address.toggled(value.filter)
    return Option(
        text=text(value.value),
        count=f"{value.count:,}",
        href=toggled.href(),
        selected=selected,
        swatch=swatch(str(value.value)) if facet == COLOUR else None,
    )


def _range(facet: FacetView, address: Address) -> Panel:
    chosen = next((ends(each) for each in address.filters if field_of(each) == facet.name), None)
    low, high = chosen or ("", "")
    has_span = facet.low is not None and facet.high is not None and facet.high > facet.low
    return Panel(
        name=facet.name,
        label=facet.label,
        bars=tuple(_bars(facet, address)),
        low=_end(facet.low, facet.values[:1], 0),
        high=_end(facet.high, facet.values[-1:], 1),
        chosen_low=low,
        chosen_high=high,
        is_range=has_span or chosen is not None,
    )


def _end(value: float | None, outermost: Sequence[FacetValue], side: int) -> str:
    """The end of a range: a number to be read, of dates what their filter has."""
    if value is None:
        return ""
    written = next((found[side] for one in outermost if (found := ends(one.filter))), None)
    return number(value) if written in (None, f"{value:.15g}") else written


def _bars(facet: FacetView, address: Address) -> Iterator[Bar]:
    """Heights by square root: a long tail stays visible beside one tall bar."""
    if len(facet.values) < 2:
        return
    tallest = max(value.count for value in facet.values) or 1
    width = 100 / len(facet.values)
    for position, value in enumerate(facet.values):
        low, high = ends(value.filter) or ("", "")
        yield Bar(
            x=round(position * width, 2),
            width=round(width * 0.86, 2),
            height=round(100 * (value.count / tallest) ** 0.5, 1),
            text=f"{low} – {high}: {plural(value.count, 'item', 'items')}",
            href=address.ranged(facet.name, low, high).href(),
        )
