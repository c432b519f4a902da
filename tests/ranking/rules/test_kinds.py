"""What rules of each kind say, and what they refuse to say."""

from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from ranking.query import Query
from ranking.rules import KINDS, NAMES, AnyRule, Rule, RuleSet, Situation
from ranking.rules.clashes import clashes
from ranking.rules.synonym import Synonym, widened

READ: TypeAdapter[AnyRule] = TypeAdapter(Rule)
SAID = {"words": ["lamp"]}


def rule(kind: str, name: str = "one", **said: Any) -> AnyRule:
    return READ.validate_python({"id": name, "kind": kind, **said}, strict=False)


def pin(name: str, item: str, at: int, priority: int = 0, **when: Any) -> AnyRule:
    items = [{"id": item, "at": at}]
    return rule("pin", name, items=items, when=when or SAID, priority=priority)


def test_there_are_seven_kinds_each_with_its_name() -> None:
    assert dict(zip(NAMES, (kind.__name__ for kind in KINDS), strict=True)) == {
        "synonym": "Synonym", "filter": "Filter", "boost": "Boost", "bury": "Bury", "pin": "Pin",
        "redirect": "Redirect", "banner": "Banner",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("pin", {"items": [{"id": "a", "at": 1}]}),
        ("pin", {"when": SAID, "items": []}),
        ("pin", {"when": SAID, "items": [{"id": "a", "at": 1}, {"id": "b", "at": 1}]}),
        ("pin", {"when": SAID, "items": [{"id": "a", "at": 1}, {"id": "a", "at": 2}]}),
        ("pin", {"when": SAID, "items": [{"id": "a", "at": 201}]}),
        ("bury", {}),
        ("boost", {"items": ["a"], "strength": 0}),
        ("filter", {}),
        ("filter", {"filter": []}),
        ("redirect", {"url": "/sale"}),
        ("redirect", {"when": SAID, "url": "//evil.example"}),
        ("redirect", {"when": SAID, "url": "data:text/html,x"}),
        ("redirect", {"when": SAID, "url": "/a\\b"}),
        ("banner", {}),
        ("banner", {"title": "x", "link": "javascript:x"}),
        ("synonym", {"words": ["lamp", "Lamps"]}),
        ("synonym", {"words": ["!"], "to": ["lamp"]}),
        ("levitate", {}),
    ],
)
def test_a_rule_that_cannot_be_meant_is_refused(kind: str, said: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        rule(kind, **said)


@pytest.mark.parametrize("url", ["/sale", "/sale?a=b#c", "https://shop.example/sale"])
def test_a_redirect_goes_to_this_site_or_the_web(url: str) -> None:
    assert rule("redirect", when=SAID, url=url).model_dump()["url"] == url


def test_an_id_of_digits_may_be_written_as_a_number() -> None:
    assert rule("bury", items=[4021]).model_dump()["items"] == ("4021",)


def test_a_set_is_in_the_order_in_which_its_rules_go() -> None:
    rules = (pin("c", "a", 1), pin("b", "a", 1), pin("a", "a", 1, priority=0), pin("z", "a", 1, 9))
    assert [one.id for one in RuleSet(rules=rules).rules] == ["z", "a", "b", "c"]


def test_two_of_one_name_are_no_set() -> None:
    with pytest.raises(ValidationError, match="two rules are called 'one'"):
        RuleSet(rules=(pin("one", "a", 1), pin("one", "b", 2)))


def synonym(**said: Any) -> Synonym:
    return Synonym.model_validate({"id": "s", "kind": "synonym", **said})


def others(query: str, **said: Any) -> list[str]:
    return [one.text for one in widened(Query(query, query), [synonym(**said)]).alternatives]


def test_synonyms_stand_for_each_other() -> None:
    assert others("green sofa", words=["sofa", "couch"]) == ["green couch"]
    assert others("couches cheap", words=["sofa", "couch"]) == ["sofa cheap"]
    assert others("chair", words=["sofa", "couch"]) == []


def test_one_way_synonyms_go_one_way() -> None:
    assert others("tee", words=["tee"], to=["t-shirt"]) == ["t-shirt"]
    assert others("t-shirt", words=["tee"], to=["t-shirt"]) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"words": ["lamp"]}, {"words": ["lamp", "light"]}),
        ({"words": ["brass lamp"]}, {"contains": ["lamps"]}),
        ({"glob": ["lamp*"]}, {"words": ["lampshade"]}),
        ({"category": ["Lamps"]}, {"category": ["lamps"]}),
        ({"category": ["Sofás"]}, {"category": ["sofa"]}),
        ({"contains": ["garden chairs"]}, {"contains": ["Garden-chair"]}),
        ({"words": ["a"], "from": "2026-01-01"}, {"words": ["a"], "until": "2026-01-01"}),
    ],
)
def test_two_pins_on_one_place_of_one_search_clash(
    first: dict[str, Any], second: dict[str, Any]
) -> None:
    for a, b in ((first, second), (second, first)):
        (found,) = clashes([pin("one", "x", 2, **a), pin("two", "y", 2, **b)])
        assert (found.first, found.second, found.place) == ("one", "two", 2)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (pin("one", "x", 1), pin("two", "y", 2)),
        (pin("one", "x", 1), pin("two", "x", 1)),
        (pin("one", "x", 1), pin("two", "y", 1, priority=1)),
        (pin("one", "x", 1, words=["lamp"]), pin("two", "y", 1, words=["sofa"])),
        (
            pin("one", "x", 1, words=["a"], until="2026-01-01"),
            pin("two", "y", 1, words=["a"], **{"from": "2026-01-02"}),
        ),
    ],
)
def test_pins_that_do_not_meet_do_not_clash(first: AnyRule, second: AnyRule) -> None:
    assert clashes([first, second]) == []


def test_of_many_rules_those_that_hold_are_found_in_order() -> None:
    """As asking each would find them, whatever a rule is looked up by."""
    conditions: list[dict[str, Any]] = [
        {}, {"words": ["oak lamp"]}, {"words": ["oak"]}, {"contains": ["oak"]},
        {"contains": ["lamp oak"]}, {"glob": ["*lamp"]}, {"glob": ["lamp*"]},
        {"words": ["sofa"], "contains": ["lamp"]}, {"category": ["Lamps"]}, {"category": ["Sofas"]},
    ]  # fmt: skip
    rules = tuple(
        rule("banner", f"rule-{number}", title="x", when=when, enabled=number != 1 + 10 * 2)
        for number, when in enumerate(conditions * 3)
    )
    every = RuleSet(rules=rules)
    for query in ("oak lamps", "oak", "", "sofa", "lamp oak"):
        asked = Situation.of([query, "corrected"], ["lamps"], datetime.now(UTC))
        each = tuple(one for one in every.rules if one.enabled and one.when.holds(asked))
        assert every.holding(asked) == each and each
