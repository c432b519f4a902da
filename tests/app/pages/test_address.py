from app.pages.address import Address, ends, field_of, value_of


def test_an_address_writes_its_whole_state() -> None:
    address = Address("shop", "blue chair", ("brand:A&B", "price:10..50"), "-price")
    assert address.href() == (
        "/shop?q=blue+chair&filter=brand%3AA%26B&filter=price%3A10..50&sort=-price"
    )


def test_an_address_without_state_is_the_catalogue_alone() -> None:
    assert Address("shop").href() == "/shop"


def test_toggling_a_filter_twice_gives_the_address_back() -> None:
    address = Address("shop", "lamp", ("brand:A",))
    assert address.toggled("brand:B").filters == ("brand:A", "brand:B")
    assert address.toggled("brand:B").toggled("brand:B") == address


def test_a_new_range_takes_the_place_of_the_old_one() -> None:
    address = Address("shop", filters=("price:1..2", "brand:A"))
    assert address.ranged("price", "5", "").filters == ("brand:A", "price:5..")


def test_a_range_open_at_both_ends_takes_the_range_off() -> None:
    assert Address("shop", filters=("price:1..2",)).ranged("price", "", "").filters == ()


def test_a_refinement_keeps_the_filters_that_are_on_and_adds_its_own_once() -> None:
    address = Address("shop", "sofa", ("brand:A",))
    assert address.asking("sofa velvet", ("brand:A", "colour:green")).filters == (
        "brand:A",
        "colour:green",
    )


def test_a_filter_is_read_to_its_field_value_and_ends() -> None:
    assert field_of("-brand:A:B") == "brand"
    assert value_of("brand:A:B") == "A:B"
    assert ends("price:..50") == ("", "50")
    assert ends("brand:A") is None


def test_other_words_are_read_afresh() -> None:
    address = Address("shop", "blu sofa").ignoring("colour:blue").spelled(verbatim=True)
    assert address.href() == "/shop?q=blu+sofa&ignore=colour%3Ablue&verbatim=true"
    assert address.asking("lamp").href() == "/shop?q=lamp"
