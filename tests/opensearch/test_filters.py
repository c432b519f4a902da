"""What must not be, as clauses."""

from opensearch.filters import MENTIONED_IN, clauses
from opensearch.plan import AnyOf, Mention

FIELDS = list(MENTIONED_IN)


def test_a_value_that_is_unwanted_is_one_clause() -> None:
    red = AnyOf("colour", ("red",), negated=True)
    assert clauses([red]) == [{"bool": {"must_not": [{"terms": {"colour": ["red"]}}]}}]


def test_words_are_looked_for_side_by_side() -> None:
    assert clauses([Mention("oak tree")]) == [
        {"multi_match": {"query": "oak tree", "type": "phrase", "fields": FIELDS}}
    ]


def test_unwanted_kinds_of_one_word_are_asked_for_at_once() -> None:
    (clause,) = clauses([Mention("fish", negated=True, kinds=("cod", "smoked salmon", "eel"))])
    asked = clause["bool"]["must_not"]
    assert [one["multi_match"] for one in asked[1:]] == [
        {"query": "smoked salmon", "type": "phrase", "fields": FIELDS},
        {"query": "cod eel", "operator": "or", "fields": FIELDS},
    ]


def test_who_is_free_of_it_does_not_speak_of_it() -> None:
    (clause,) = clauses([Mention("nut", negated=True)])
    (asked,) = clause["bool"]["must_not"]
    named = [next(iter(one["intervals"].items())) for one in asked["bool"]["should"]]
    assert [field for field, _ in named] == FIELDS
    match = named[0][1]["match"]
    assert match["query"] == "nut"
    assert match["filter"]["not_contained_by"]["match"]["query"] == "nut free"
