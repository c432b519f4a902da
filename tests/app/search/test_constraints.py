from dataclasses import replace
from datetime import UTC, datetime

from app.search.constraints import (
    apart,
    coloured,
    filters,
    missed,
    narrower,
    preferences,
    variants,
    weight,
)
from opensearch.catalogue.schema import Catalogue, Field, FieldType, Role
from opensearch.retrieval.plan import (
    AnyOf,
    Between,
    Coloured,
    Mention,
    Narrower,
    Plan,
    Preference,
    Thing,
    Variant,
)
from ranking.content.described import Described
from ranking.content.reading import read_items
from ranking.query import WORDS, Alternative, Constraint, Query
from ranking.query import Narrower as Kinds
from tests.ranking.encoding import encode

SHOP = Catalogue(
    name="shop",
    fields=(
        Field(name="sku", role=Role.ID),
        Field(name="cost", role=Role.PRICE),
        Field(name="shade", role=Role.COLOUR),
        Field(name="labels", role=Role.TAGS),
        Field(name="kind", role=Role.CATEGORY),
        Field(name="made", role=Role.PUBLISHED),
        Field(name="length", role=Role.ATTRIBUTE, type=FieldType.NUMBER),
        Field(name="handmade", role=Role.ATTRIBUTE, type=FieldType.BOOLEAN),
    ),
)


def saying(*constraints: Constraint) -> Query:
    return Query("q", "q", constraints=constraints)


def test_a_hard_bound_filters() -> None:
    bound = Constraint("price", 0.9, high=800, hard=True)
    assert filters(saying(bound), SHOP) == (Between("price", None, 800),)


def test_years_bound_a_date_by_whole_years() -> None:
    early = Constraint("published", 0.9, low=1700, high=1799, hard=True)
    low, high = datetime(1700, 1, 1, tzinfo=UTC), datetime(1799, 12, 31, 23, 59, 59, 999000, UTC)
    assert filters(saying(early), SHOP) == (Between("published", low, high),)
    never = Constraint("published", 0.9, high=0, hard=True)
    (bound,) = filters(saying(never), SHOP)
    assert isinstance(bound, Between) and isinstance(bound.high, datetime) and bound.high.year == 1
    assert missed(saying(replace(early, relaxed=True)), SHOP) == ()


def test_a_relaxed_one_does_not() -> None:
    assert filters(saying(Constraint("price", 0.9, high=800, relaxed=True, hard=True)), SHOP) == ()


def test_a_mention_prefers_by_its_confidence() -> None:
    blue = Constraint("colour", 0.75, ("navy", "cobalt"), shown="blue")
    assert filters(saying(blue), SHOP) == ()
    assert preferences(saying(blue), SHOP) == (
        Preference((AnyOf("colour", ("navy", "cobalt")),), 1.5, said=True),
    )
    (doubtful,) = preferences(saying(replace(blue, confidence=0.3)), SHOP)
    assert not doubtful.said


def test_a_tag_that_is_all_that_is_asked_for_is_known_as_such() -> None:
    sea = Constraint("tags", 0.8, ("sea",), said="sea")
    (alone,) = preferences(Query("seas", "seas", constraints=(sea,)), SHOP)
    (beside,) = preferences(Query("stormy sea", "stormy sea", constraints=(sea,)), SHOP)
    assert (alone.whole, beside.whole) == (True, False)


def test_an_unwanted_tag_is_also_looked_for_in_the_text() -> None:
    without = Constraint("tags", 0.9, ("cream",), negated=True, shown="cream", hard=True)
    assert filters(saying(without), SHOP) == (
        AnyOf("tags", ("cream",), negated=True),
        Mention("cream", negated=True),
    )


def test_unwanted_words_are_unwanted_anywhere() -> None:
    without = Constraint(WORDS, 0.7, ("drum",), negated=True, shown="drum", hard=True)
    assert filters(saying(without), SHOP) == (Mention("drum", negated=True),)


def test_kinds_of_what_is_unwanted_go_with_it() -> None:
    meat = Constraint(WORDS, 0.7, ("meat",), negated=True, kinds=("beef", "ham"), hard=True)
    assert filters(saying(meat), SHOP) == (Mention("meat", negated=True, kinds=("beef", "ham")),)


def test_kinds_that_other_things_are_called_by_are_kept_apart() -> None:
    called = (("butter", ("peanut butter", "butter bean")),)
    dairy = Constraint(
        WORDS,
        0.7,
        ("dairy",),
        negated=True,
        kinds=("butter", "ghee"),
        only_called=called,
        hard=True,
    )
    assert filters(saying(dairy), SHOP) == (
        Mention(
            "dairy",
            negated=True,
            kinds=("ghee",),
            doubtful=("butter",),
            names=("peanut butter", "butter bean"),
        ),
    )


def test_yes_is_true() -> None:
    yes = Constraint("handmade", 0.9, ("true",), shown="true", hard=True)
    assert filters(saying(yes), SHOP) == (AnyOf("boolean.handmade", (True,)),)


def test_a_field_that_is_gone_is_left_out() -> None:
    assert filters(saying(Constraint("weight", 0.9, high=2, hard=True)), SHOP) == ()


def test_a_sure_category_goes_further_up_and_a_doubtful_one_says_nothing() -> None:
    sure = Query("sofa", "sofa", category="Sofas", category_confidence=0.9)
    doubtful = Query("sofa", "sofa", category="Sofas", category_confidence=0.4)
    assert preferences(sure, SHOP) == (Preference((AnyOf("category", ("Sofas",)),), 0.9),)
    assert preferences(doubtful, SHOP) == ()


def test_other_words_are_searched_for_less() -> None:
    query = Query("couch", "couch", alternatives=(Alternative("sofa", 0.7, "synonym"),))
    assert variants(query) == (Variant("sofa", 0.7),)
    assert weight(query) == 1.0


def test_what_the_catalogue_calls_otherwise_is_searched_less_by_its_own_words() -> None:
    others = (Alternative("red divan", 0.9, "called"),)
    query = Query("red couch", "red couch", constraints=(RED,), alternatives=others)
    assert weight(query) == 0.5
    made = coloured(query, SHOP)
    assert made and made.wordings == (Variant("couch", 0.5), Variant("divan", 0.9))


def test_a_measure_is_preferred_by_number_or_words_and_demanded_by_neither() -> None:
    five = Constraint("length", 0.9, low=4.9, high=5.1, said="5 metres")
    query = Query("hdmi cable 5 metres", "hdmi cable 5 metres", constraints=(five,))
    assert query.unmeasured == "hdmi cable"
    assert variants(query) == (Variant("hdmi cable 5 metres", 0.5),)
    (preferred,) = preferences(query, SHOP)
    assert preferred.filters == (Between("number.length", 4.9, 5.1), Mention("5 metres"))
    assert preferred.weight == 3.6


def test_a_measure_alone_is_searched_by_its_words() -> None:
    five = Constraint("length", 0.9, low=4.9, high=5.1, said="5 metres")
    query = Query("5 metres", "5 metres", constraints=(five,))
    assert query.unmeasured == "5 metres"
    assert variants(query) == ()


def test_a_leaning_counts_as_much_but_its_words_left_and_are_mentioned_nowhere() -> None:
    cheap = Constraint("price", 0.6, high=40, said="cheap")
    (preferred,) = preferences(Query("cheap lamp", "lamp", constraints=(cheap,)), SHOP)
    assert preferred == Preference((Between("price", None, 40),), 2.4, said=True)


RED = Constraint("colour", 0.9, ("scarlet", "crimson"), shown="red", said="red")


def test_a_thing_in_a_colour_is_named_apart_from_it() -> None:
    others = (Alternative("red divan", 0.9, "synonym"),)
    query = Query("tired red couch", "tired red couch", constraints=(RED,), alternatives=others)
    held = (AnyOf("colour", ("scarlet", "crimson")),)
    named = (Variant("tired couch", 1.0), Variant("divan", 0.9))
    assert coloured(query, SHOP) == Coloured(held, ("red",), named)


def test_a_thing_in_a_colour_is_told_apart_from_what_is_called_after_it() -> None:
    titles = [
        f"{name} {kind}" for kind in ("couch", "couch throw") for name in ("Ada", "Ben", "Cy")
    ]
    items = [Described(id=one, title=one, names=(one.split()[-1],)) for one in titles]
    query = Query("red couch", "red couch", constraints=(RED,))
    plan = Plan(SHOP, query.text, coloured=coloured(query, SHOP))
    found = apart(plan, query, read_items(items, encode)).coloured
    assert found is not None
    assert found.thing == Thing("couch", ("couch throw",))
    assert apart(plan, query, None) is plan


def test_a_colour_alone_or_a_doubtful_one_is_no_thing_in_a_colour() -> None:
    assert coloured(Query("red", "red", constraints=(RED,)), SHOP) is None
    doubtful = replace(RED, confidence=0.3)
    assert coloured(Query("red rug", "red rug", constraints=(doubtful,)), SHOP) is None


def test_kinds_of_the_thing_are_asked_for_without_the_word_for_its_colour() -> None:
    kinds = Kinds(("loafer",), "red suede")
    query = Query("red suede shoes", "red suede shoes", constraints=(RED,), narrower=kinds)
    assert narrower(query) == Narrower(("loafer",), "suede")
    assert narrower(replace(query, narrower=None)) is None


def test_a_number_that_is_all_that_is_asked_for_finds_by_itself() -> None:
    seats = Constraint("length", 0.8, low=6.86, high=7.14, said="7 seater")
    (alone,) = preferences(Query("", "7 seater", constraints=(seats,)), SHOP)
    (beside,) = preferences(Query("", "red 7 seater", constraints=(seats,)), SHOP)
    assert (alone.whole, beside.whole) == (True, False)
