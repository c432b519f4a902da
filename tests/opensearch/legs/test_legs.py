from dataclasses import replace

from opensearch.catalogue.schema import Catalogue, Field, Role
from opensearch.legs import LEGS, all_legs
from opensearch.legs.any_colour import ANY_COLOUR
from opensearch.legs.any_word import ANY_WORD
from opensearch.legs.codes import CODES
from opensearch.legs.fitting import FITTING
from opensearch.legs.narrower import NARROWER
from opensearch.legs.nearest import NEAREST
from opensearch.legs.phrase import PHRASE
from opensearch.legs.semantic import SEMANTIC
from opensearch.legs.words import WORDS
from opensearch.retrieval.filters import clauses
from opensearch.retrieval.plan import (
    AnyOf,
    Between,
    Coloured,
    Narrower,
    Plan,
    Preference,
    Thing,
    Variant,
)

SHOP = Catalogue(name="shop", fields=(Field(name="sku", role=Role.ID),))
RED = clauses([AnyOf("colour", ("red",))])
RED_CLAUSE = {"terms": {"colour": ["red"]}}
TURNER = AnyOf("brand", ("J. M. W. Turner",))


def plan(text: str, **more: object) -> Plan:
    return Plan(SHOP, text, **more)  # type: ignore[arg-type]


def test_words_asks_for_most_words_across_all_fields_within_the_filters() -> None:
    assert WORDS.build(plan("oak side table"), RED) == {
        "bool": {
            "must": [
                {
                    "multi_match": {
                        "query": "oak side table",
                        "type": "cross_fields",
                        "fields": [
                            "title^2",
                            "brand.text^2",
                            "category.text^2",
                            "tags.text^2",
                            "colour.text",
                            "body^2",
                            "text^0.7",
                        ],
                        "minimum_should_match": "2<75%",
                        "tie_breaker": 0.1,
                    }
                }
            ],
            "filter": [RED_CLAUSE],
        }
    }


def test_each_wording_counts_by_its_weight() -> None:
    asked = plan("laptop", weight=0.5, variants=(Variant("notebook", 0.9),))
    built = WORDS.build(asked, [])
    assert built is not None
    told = [one["multi_match"] for one in built["dis_max"]["queries"]]
    assert [(one["query"], one["boost"]) for one in told] == [("laptop", 0.5), ("notebook", 0.9)]


def test_any_one_word_is_enough_only_in_a_relaxed_plan() -> None:
    assert ANY_WORD.build(plan("oak side table"), []) is None
    built = ANY_WORD.build(plan("oak side table", relaxed=True), [])
    assert built is not None
    assert built["multi_match"]["minimum_should_match"] == "1"


def test_words_has_nothing_to_ask_without_text() -> None:
    assert WORDS.build(plan(""), RED) is None


def test_phrase_wants_the_words_side_by_side_in_what_names_the_item() -> None:
    assert PHRASE.build(plan("side table"), []) == {
        "multi_match": {
            "query": "side table",
            "type": "phrase",
            "fields": ["title^2", "brand.text", "category.text"],
            "slop": 2,
        }
    }


def test_phrase_leaves_a_single_word_to_the_words_leg() -> None:
    assert PHRASE.build(plan("table"), []) is None


def test_codes_match_a_declared_code_above_one_in_a_title() -> None:
    assert CODES.build(plan("wh-1000xm4", codes=("wh1000xm4",)), RED) == {
        "bool": {
            "must": [
                {
                    "dis_max": {
                        "queries": [
                            {
                                "constant_score": {
                                    "filter": {"terms": {"code": ["wh1000xm4"]}},
                                    "boost": 2.0,
                                }
                            },
                            {
                                "constant_score": {
                                    "filter": {"terms": {"title.code": ["wh1000xm4"]}},
                                    "boost": 1.0,
                                }
                            },
                        ]
                    }
                }
            ],
            "filter": [RED_CLAUSE],
        }
    }


def test_codes_has_nothing_to_ask_of_a_query_without_codes() -> None:
    assert CODES.build(plan("side table"), []) is None


def test_semantic_filters_inside_the_neighbour_search_not_after_it() -> None:
    assert SEMANTIC.build(plan("table", vector=(0.6, 0.8), depth=50), RED) == {
        "knn": {
            "vector": {"vector": [0.6, 0.8], "k": 50, "filter": {"bool": {"filter": [RED_CLAUSE]}}}
        }
    }


def test_semantic_has_nothing_to_ask_without_a_vector() -> None:
    assert SEMANTIC.build(plan("table"), []) is None


def test_our_legs_come_first_and_their_names_differ() -> None:
    names = [leg.name for leg in all_legs()]
    assert names[: len(LEGS)] == [
        "words",
        "any_word",
        "any_colour",
        "phrase",
        "codes",
        "narrower",
        "fitting",
        "nearest",
        "semantic",
        "prose",
    ]
    assert len(set(names)) == len(names)


def test_narrower_wants_one_of_its_words_in_a_name_and_the_rest_of_the_query() -> None:
    kinds = Narrower(("owl", "barn swallow"))
    alone = NARROWER.build(plan("white birds", narrower=kinds), [])
    assert alone is not None
    said = [one["multi_match"]["query"] for one in alone["dis_max"]["queries"]]
    assert said == ["owl", "barn swallow"]
    built = NARROWER.build(plan("white birds", narrower=replace(kinds, rest="white")), RED)
    assert built is not None
    assert built["bool"]["filter"] == RED
    (both,) = built["bool"]["must"]
    beside, called = both["bool"]["must"]
    assert beside["multi_match"]["query"] == "white"
    assert called == alone


def test_narrower_has_nothing_to_ask_where_no_kinds_are_known() -> None:
    assert NARROWER.build(plan("white birds"), []) is None


BLUE = Preference((AnyOf("colour", ("navy",)),), 1.5, said=True)
WOOL = Preference((AnyOf("keyword.material", ("wool",)),), 2.0, said=True)
RUGS = Preference((AnyOf("category", ("Rugs",)),), 0.9)  # guessed, not said


def test_fitting_finds_what_all_holds_of_that_is_said_and_puts_its_words_first() -> None:
    built = FITTING.build(plan("blue wool rug", preferences=(BLUE, WOOL, RUGS)), RED)
    assert built is not None
    assert built["bool"]["filter"] == [
        {"bool": {"should": [{"terms": {"colour": ["navy"]}}]}},
        {"bool": {"should": [{"terms": {"keyword.material": ["wool"]}}]}},
        RED_CLAUSE,
    ]
    (words,) = built["bool"]["should"]
    assert words["multi_match"]["query"] == "blue wool rug"


def test_of_two_values_of_one_field_either_fits_and_both_come_first() -> None:
    red = Preference((AnyOf("colour", ("scarlet",)),), 1.5, said=True)
    built = FITTING.build(plan("red and blue rug", preferences=(red, BLUE, WOOL)), [])
    assert built is not None
    coloured, _ = built["bool"]["filter"]
    scarlet, navy = {"terms": {"colour": ["scarlet"]}}, {"terms": {"colour": ["navy"]}}
    assert coloured == {"bool": {"should": [scarlet, navy]}}
    _, *each = built["bool"]["should"]
    assert [one["constant_score"]["filter"] for one in each] == [
        {"bool": {"should": [scarlet]}},
        {"bool": {"should": [navy]}},
    ]


def test_what_a_maker_made_comes_before_what_only_names_him() -> None:
    built = WORDS.build(plan("venice by turner", makers=(TURNER,), beside="venice"), RED)
    assert built is not None
    (either_way,) = built["bool"]["must"]
    made, naming = (one["bool"] for one in either_way["dis_max"]["queries"])
    by_him = {"bool": {"should": [{"terms": {"brand": ["J. M. W. Turner"]}}]}}
    assert made["filter"] == naming["must_not"] == [by_him]
    assert [one["multi_match"]["query"] for one in made["must"]] == ["venice"]
    assert naming["must"][0]["multi_match"]["query"] == "venice by turner"
    assert naming["boost"] < 0.1


def test_among_what_a_maker_made_his_name_counts_for_nothing() -> None:
    his = Preference((TURNER,), 2.0, said=True)
    alone = plan("turner", makers=(TURNER,), beside="", preferences=(his,))
    fitting = FITTING.build(alone, [])
    assert fitting is not None
    assert fitting["bool"]["should"] == []
    words = WORDS.build(alone, [])
    assert words is not None
    made, _ = words["bool"]["must"][0]["dis_max"]["queries"]
    assert made["bool"]["must"] == []
    assert PHRASE.build(plan("william turner", makers=(TURNER,), beside=""), []) is None


def test_of_what_a_maker_made_the_best_is_found_before_all_else() -> None:
    built = FITTING.build(plan("turner", makers=(TURNER,), beside="", works=("7", "9")), [])
    assert built is not None
    assert built["bool"]["should"] == [{"terms": {"id": ["7", "9"]}}]
    assert FITTING.build(plan("sculpture", works=("7",)), []) == {"terms": {"id": ["7"]}}


def test_fitting_has_nothing_to_ask_where_one_thing_is_said() -> None:
    assert FITTING.build(plan("blue rug", preferences=(BLUE, RUGS)), []) is None
    alone = FITTING.build(plan("blue", preferences=(replace(BLUE, whole=True),)), [])
    assert alone is not None  # it is all that is asked for


def test_nearest_looks_outside_the_bound_within_the_filters_and_scores_by_the_ratio() -> None:
    cheap = Between("price", None, 500.0)
    built = NEAREST.build(plan("sofa", missed=(cheap,)), RED)
    assert built is not None
    scored = built["function_score"]
    around = scored["query"]["bool"]
    assert around["filter"] == [RED_CLAUSE, {"range": {"price": {"gt": 0}}}]
    assert around["must_not"] == [{"bool": {"filter": clauses([cheap])}}]
    ratio = {"field": "price", "factor": 1 / 500, "modifier": "reciprocal"}
    nearness = {"filter": {"range": {"price": {"gt": 500.0}}}, "field_value_factor": ratio}
    assert scored["functions"] == [nearness, nearness]


def test_nearest_looks_on_both_sides_of_a_range_and_at_what_else_is_said() -> None:
    wool = Preference((AnyOf("material", ("wool",)),), 2.0, said=True)
    asked = plan("rug", missed=(Between("width", 90.0, 110.0),), preferences=(wool,))
    built = NEAREST.build(asked, [])
    assert built is not None
    told = [one["filter"] for one in built["function_score"]["functions"]]
    above, below = {"range": {"width": {"gt": 110.0}}}, {"range": {"width": {"lt": 90.0}}}
    assert told[:2] == [above, below]
    assert told[-1] == {"bool": {"should": [{"terms": {"material": ["wool"]}}]}}


def test_nearest_has_nothing_to_ask_where_nothing_is_missed_or_the_bound_is_no_amount() -> None:
    assert NEAREST.build(plan("sofa"), []) is None
    assert NEAREST.build(plan("thermometer", missed=(Between("low", None, -5.0),)), []) is None
    assert NEAREST.build(plan("", missed=(Between("price", None, 5.0),)), []) is None


NAVY = AnyOf("colour", ("navy",))
IN_BLUE = Coloured((NAVY,), ("blue",), (Variant("rug", 1.0), Variant("carpet", 0.9)))
HAS_BLUE = {
    "bool": {
        "should": [
            {"terms": {"colour": ["navy"]}},
            {"bool": {"should": [{"match_phrase": {"title": "blue"}}]}},
        ]
    }
}


def test_a_colour_is_had_by_value_or_title_and_its_word_orders_nothing() -> None:
    built = WORDS.build(plan("blue rug", coloured=IN_BLUE), RED)
    assert built is not None
    (either_way,) = built["bool"]["must"]
    blue, others = (one["bool"] for one in either_way["dis_max"]["queries"])
    assert blue["filter"] == [HAS_BLUE]
    (named,) = blue["must"]
    said = [one["multi_match"]["query"] for one in named["dis_max"]["queries"]]
    assert said == ["rug", "carpet"]
    assert others["must"][0]["multi_match"]["query"] == "blue rug"
    assert others["boost"] < 0.1


def test_of_what_has_the_colour_a_title_that_tells_it_or_its_shade_goes_a_little_up() -> None:
    fitting = FITTING.build(plan("blue rug", coloured=IN_BLUE, preferences=(BLUE,)), RED)
    assert fitting is not None
    assert fitting["bool"]["filter"] == [HAS_BLUE, RED_CLAUSE]
    word, shade = (one["constant_score"]["filter"] for one in fitting["bool"]["should"])
    assert word == {"bool": {"should": [{"match_phrase": {"title": "blue"}}]}}
    assert shade == {"bool": {"should": [{"match_phrase": {"title": "navy"}}]}}


def test_what_is_asked_for_in_one_colour_is_found_in_any() -> None:
    built = ANY_COLOUR.build(plan("blue rug", coloured=IN_BLUE), RED)
    assert built is not None
    assert built["bool"]["filter"] == [RED_CLAUSE]
    assert "blue" not in str(built)
    assert ANY_COLOUR.build(plan("wool rug"), RED) is None


def test_in_a_colour_a_thing_is_found_by_its_own_name_and_its_parts_come_behind() -> None:
    apart = replace(IN_BLUE, thing=Thing("rug", ("rug pad",)))
    built = ANY_COLOUR.build(plan("blue rug", coloured=apart), [])
    assert built is not None
    told = built["boosting"]
    assert told["negative"] == {"bool": {"should": [{"match_phrase": {"title": "rug pad"}}]}}
    first, others = told["positive"]["dis_max"]["queries"]
    assert first["bool"]["filter"] == [HAS_BLUE]
    (named,) = first["bool"]["must"][0]["bool"]["must"]
    assert named["multi_match"]["query"] == "rug"
    assert "blue" not in str(others)


def test_a_kind_of_what_is_asked_for_in_a_colour_has_it() -> None:
    runners = plan("blue rug", narrower=Narrower(("runner",)), coloured=IN_BLUE)
    built = NARROWER.build(runners, RED)
    assert built is not None
    assert built["bool"]["filter"] == [HAS_BLUE, RED_CLAUSE]
