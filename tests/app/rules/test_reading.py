"""Rules read from plain values and YAML, with every fault told where it is."""

from typing import Any

import pytest

from app.rules.problems import RulesError
from app.rules.reading import plain_yaml, read_rule, read_rules
from app.rules.writing import as_yaml, plain

WHOLE = """
rules:
- {id: a, kind: pin, when: {words: [sofa], from: 2026-11-27}, items: [{id: 42, at: 3}]}
- {id: b, kind: boost, priority: 3, filter: ["brand:Süd"], strength: 0.5}
- {id: c, kind: bury, enabled: false, items: ["007"]}
- {id: d, kind: filter, filter: ["-colour:red"]}
- {id: e, kind: redirect, when: {glob: ["sale*"]}, url: /sale}
- {id: f, kind: banner, title: "Now: 20 %", when: {until: 2026-11-30T18:00:00+01:00}}
- {id: g, kind: synonym, words: [sofa, couch]}
"""


def fields(written: Any) -> list[str]:
    with pytest.raises(RulesError) as told:
        read_rules(written)
    return [one.field for one in told.value.problems]


def test_a_file_of_every_kind_reads_back_to_the_same() -> None:
    rules = read_rules(plain_yaml(WHOLE))
    assert len(rules) == 7
    assert read_rules(plain_yaml(as_yaml("shop", 1, rules))) == rules


def test_only_what_differs_from_its_default_is_written() -> None:
    rule = read_rule({"id": "c", "kind": "bury", "items": ["007"], "priority": 0})
    assert plain(rule) == {"id": "c", "kind": "bury", "items": ["007"]}


def test_every_fault_of_a_file_is_told_with_the_rule_it_is_in() -> None:
    written = [
        {"id": "a", "kind": "banner"},
        {"id": "b", "kind": "banner", "title": "fine"},
        {"id": "C!", "kind": "bury", "items": [True]},
        "no rule",
    ]
    assert fields({"rules": written}) == [
        "rules.0.title", "rules.2.id", "rules.2.items.0", "rules.3.rule",
    ]  # fmt: skip


WRONG = [
    ({"id": "a", "kind": "banner", "title": "Now", "when": []}, ["when"]),
    ({"id": "A!", "kind": "pinn", "priority": -1}, ["kind", "id", "priority"]),
    ({"priority": -1, "enabled": "maybe"}, ["kind", "enabled", "id", "priority"]),
    ({"id": "a", "kind": ["pin"], "strength": 7, "colour": "red"}, ["kind", "strength", "colour"]),
    # What some kind takes is not told: it may be the one that is meant.
    ({"id": "a", "kind": "pinn", "items": [], "url": "/sale"}, ["kind"]),
    ({"id": "a", "kind": "pinn", "items": [{"id": 4, "at": 0}]}, ["kind", "items"]),
    ({"id": "a", "kind": "boost", "strength": 7, "filter": [5, 6]},
     ["filter.0", "filter.1", "strength"]),
    ({"id": "a", "kind": "filter", "filter": []}, ["filter"]),
]  # fmt: skip


@pytest.mark.parametrize(("written", "named"), WRONG)
def test_every_bad_field_of_a_rule_is_named(written: Any, named: list[str]) -> None:
    assert sorted(fields({"rules": [written]})) == sorted(f"rules.0.{name}" for name in named)


def test_another_name_than_the_address_s_is_told_beside_the_other_faults() -> None:
    with pytest.raises(RulesError) as told:
        read_rule({"id": "a", "kind": "banner", "priority": -1}, "b")
    assert [one.field for one in told.value.problems] == ["id", "priority", "title"]


def test_a_file_s_unknown_parts_are_told_beside_its_rules_faults() -> None:
    assert fields({"rules": [{"id": "a", "kind": "banner"}], "more": 1, "yet": 2}) == [
        "more", "yet", "rules.0.title",
    ]  # fmt: skip


def test_two_rules_of_one_name_are_refused() -> None:
    twice = {"id": "a", "kind": "banner", "title": "A"}
    assert fields({"rules": [twice, twice]}) == ["rules"]


@pytest.mark.parametrize("written", [None, [], "rules", {"rules": {}}, {"rules": [], "more": 1}])
def test_what_is_no_file_of_rules_is_refused(written: Any) -> None:
    assert len(fields(written)) == 1


def test_yaml_that_unfolds_without_end_is_refused_at_once() -> None:
    bomb = "a: &a [x]\nb: &b [*a, *a]\nrules: [*b, *b]\n"
    with pytest.raises(RulesError, match="reference"):
        plain_yaml(bomb)


@pytest.mark.parametrize("text", ["rules: [", "\t- a", "a: 1\na: 2", "!!python/object:os.system x"])
def test_broken_yaml_is_told_with_its_line(text: str) -> None:
    with pytest.raises(RulesError, match="line"):
        plain_yaml(text)


def test_a_nul_is_refused() -> None:
    with pytest.raises(RulesError, match="NUL"):
        read_rule({"id": "a", "kind": "banner", "title": "a\0b"})


def test_a_list_with_a_wrong_part_is_not_told_to_be_empty() -> None:
    pin = {"kind": "pin", "when": {"contains": ["oak"]}, "items": [{"id": "1"}]}
    with pytest.raises(RulesError) as caught:
        read_rule(pin, "oak")
    assert [one.field for one in caught.value.problems] == ["items.0.at"]


def test_a_date_that_no_calendar_has_is_told_without_blaming_the_encoding() -> None:
    with pytest.raises(RulesError, match=r"month must be in 1\.\.12; correct it"):
        plain_yaml("id: a\nwhen: {from: 2026-13-01}\n")
