from app.pages.address import Address
from app.pages.panels import panel
from app.search.page import FacetValue, FacetView


def values(*counts: int) -> list[FacetValue]:
    return [FacetValue(value=f"v{n}", count=n, filter=f"brand:v{n}") for n in counts]


def test_each_value_links_to_the_address_that_toggles_it() -> None:
    facet = FacetView(name="brand", label="Brand", type="values", values=values(3, 1))
    made = panel(facet, Address("shop", "lamp", ("brand:v1",)))
    assert made is not None
    assert [each.selected for each in made.options] == [False, True]
    assert made.options[1].href == "/shop?q=lamp"


def test_a_value_that_was_typed_in_another_case_is_taken_off_by_its_link() -> None:
    picked = FacetValue(value="HP", count=3, filter="brand:HP", selected=True)
    facet = FacetView(name="brand", label="Brand", type="values", values=[picked])
    made = panel(facet, Address("shop", filters=("brand: hp", "-brand:hp")))
    assert made is not None
    assert made.options[0].href == "/shop?filter=-brand%3Ahp"


def test_a_facet_without_values_has_no_panel() -> None:
    assert panel(FacetView(name="b", label="B", type="values", values=[]), Address("s")) is None


def test_a_range_shows_what_is_chosen_beside_what_there_is() -> None:
    spans = [
        FacetValue(value=low, count=count, filter=f"price:{low}..{high}")
        for low, high, count in ((5, 9, 4), (10, 1250.5, 16))
    ]
    facet = FacetView(name="price", label="Price", type="range", values=spans, low=5, high=1250.5)
    made = panel(facet, Address("shop", filters=("price:10..",)))
    assert made is not None
    assert (made.low, made.high, made.chosen_low, made.chosen_high) == ("5", "1,250.5", "10", "")
    assert [bar.height for bar in made.bars] == [50.0, 100.0]
    assert made.bars[0].href == "/shop?filter=price%3A5..9"
    assert made.bars[0].text == "5 – 9: 4 items"


def test_a_range_of_dates_ends_in_dates() -> None:
    spans = [
        FacetValue(value=low, count=9, filter=f"made:{written}")
        for low, written in ((-4260211200000.0, "1835..1844"), (-3944678400000.0, "1845..1854"))
    ]
    facet = FacetView(
        name="made", label="Made", type="range", values=spans, low=-4260211200000.0, high=-3.6e12
    )
    made = panel(facet, Address("shop"))
    assert made is not None
    assert (made.low, made.high) == ("1835", "1854")


def test_a_range_of_one_value_offers_nothing() -> None:
    facet = FacetView(name="price", label="Price", type="range", values=values(4), low=5, high=5)
    assert panel(facet, Address("shop")) is None


def test_a_colour_is_shown_as_a_swatch_of_its_last_known_word() -> None:
    chosen = [FacetValue(value="dusty sage", count=1, filter="colour:dusty sage")]
    facet = FacetView(name="colour", label="Colour", type="values", values=chosen)
    made = panel(facet, Address("shop"))
    assert made is not None
    assert made.options[0].swatch == "#9cab8c"
