from app.pages.address import Address
from app.pages.readings import readings, relaxed, switched_off
from app.search.page import Constraint

ADDRESS = Address("shop", "blue sofa under 800")
LABELS = {"colour": "Colour", "price": "Price"}


def constraint(name: str, *, hard: bool = True, relaxed: bool = False) -> Constraint:
    field, _, value = name.removeprefix("-").partition(":")
    return Constraint(
        name=name, field=field, label=field, value=value, hard=hard, confidence=0.9,
        negated=name.startswith("-"), relaxed=relaxed,
    )  # fmt: skip


def test_what_was_read_is_said_in_words_and_switched_off_by_its_name() -> None:
    (price, colour) = readings(
        [constraint("price:..800"), constraint("colour:blue", hard=False)], ADDRESS, LABELS
    )
    assert (price.text, price.narrows) == ("Price up to 800", True)
    assert (colour.text, colour.narrows) == ("Colour: blue", False)
    assert price.href == "/shop?q=blue+sofa+under+800&ignore=price%3A..800"


def test_words_to_be_avoided_read_as_such() -> None:
    (without,) = readings([constraint("-text:bag")], ADDRESS, LABELS)
    assert without.text == "without bag"


def test_a_field_without_a_label_of_its_own_shows_the_constraints() -> None:
    (material,) = readings([constraint("material:velvet")], ADDRESS, LABELS)
    assert material.text == "Material: velvet"


def test_what_nothing_fits_is_told_apart_from_what_holds() -> None:
    read = [constraint("price:..1", relaxed=True), constraint("colour:blue")]
    assert relaxed(read, LABELS) == "Price up to 1"
    assert [one.text for one in readings(read, ADDRESS, LABELS)] == ["Colour: blue"]


def test_what_was_switched_off_can_be_read_again() -> None:
    (off,) = switched_off(ADDRESS.ignoring("colour:blue"), LABELS)
    assert (off.text, off.href) == ("Colour: blue", ADDRESS.href())
