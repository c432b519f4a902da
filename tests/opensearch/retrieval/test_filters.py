"""What must not be, as clauses."""

from collections.abc import Mapping
from typing import Any

from opensearch.retrieval.affordable import MENTIONED_IN
from opensearch.retrieval.filters import clauses
from opensearch.retrieval.plan import AnyOf, Mention

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
    assert asked[1:] == [
        {"multi_match": {"query": "smoked salmon", "type": "phrase", "fields": FIELDS}},
        {"combined_fields": {"query": "cod eel", "fields": FIELDS}},
    ]


def test_who_is_free_of_it_does_not_speak_of_it() -> None:
    (clause,) = clauses([Mention("nut", negated=True)])
    (asked,) = clause["bool"]["must_not"]
    named = [next(iter(one["intervals"].items())) for one in asked["bool"]["should"]]
    assert [field for field, _ in named] == FIELDS
    assert told(named[0][1]) == ["nut"]
    assert told(named[0][1]["any_of"]["filter"]["not_overlapping"]) == ["nut free"]


def test_what_is_only_called_so_is_none_of_it() -> None:
    dairy = Mention("dairy", negated=True, doubtful=("milk",), names=("oat milk", "soy milk"))
    (asked,) = clauses([dairy])[0]["bool"]["must_not"]
    said = asked["bool"]["should"][0]["intervals"]["title"]
    assert told(said) == ["dairy", "milk"]
    assert told(said["any_of"]["filter"]["not_overlapping"]) == [
        "dairy free", "oat milk", "soy milk",
    ]  # fmt: skip


def told(one_of: Mapping[str, Any]) -> list[str]:
    return [one["match"]["query"] for one in one_of["any_of"]["intervals"]]
