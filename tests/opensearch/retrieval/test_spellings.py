from opensearch.retrieval.filters import clauses
from opensearch.retrieval.plan import AnyOf, Between, Either, Filter
from opensearch.retrieval.spellings import Spellings, folded, spelled

KNOWN: dict[str, Spellings] = {
    "brand": {"hp": ("HP",), "miro": ("Miró", "Miro"), "strasse": ("Straße",)}
}


def read(one: Filter) -> Filter:
    return spelled(one, lambda field: KNOWN[field])


def test_what_is_typed_stands_for_every_way_a_value_is_written() -> None:
    typed = AnyOf("brand", ("hp", "MIRO"), negated=True, typed=True)
    assert read(typed) == AnyOf("brand", ("hp", "MIRO", "HP", "Miró", "Miro"), negated=True)


def test_what_is_not_typed_and_a_range_stay_as_they_are() -> None:
    for one in (AnyOf("brand", ("hp",)), Between("price", 1.0, 2.0)):
        assert read(one) == one


def test_a_value_that_is_not_known_is_looked_for_in_any_case() -> None:
    unknown = AnyOf("brand", ("acme",), typed=True)
    assert read(unknown) == unknown
    assert clauses([unknown]) == [
        {"bool": {"should": [{"term": {"brand": {"value": "acme", "case_insensitive": True}}}]}}
    ]


def test_the_options_of_a_filter_are_read_as_well() -> None:
    either = Either("rules", (AnyOf("brand", ("strasse",), typed=True),))
    assert read(either) == Either("rules", (AnyOf("brand", ("strasse", "Straße")),))


def test_case_and_accents_are_folded() -> None:
    assert folded("ÉTÉ Straße ΑΘΗΝΑ") == "ete strasse αθηνα"
