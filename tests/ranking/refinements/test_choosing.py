"""Which proposals are tried first, and which of the tried ones are kept."""

from dataclasses import replace

from ranking.refinements.candidate import NARROWER, Proposal, Verified
from ranking.refinements.selection import MOST_TRIED, Bounds, Selection, jaccard
from ranking.refinements.turns import in_turns, kinds_first

BOUNDS = Bounds(least=20)


def proposal(label: str, kind: str = "tags", promise: float = 0.5) -> Proposal:
    return Proposal(kind, label, label, promise=promise)


def verified(label: str, kind: str = "tags", count: int = 100, page: str = "") -> Verified:
    """Its page are the letters of `page`, else items of its own."""
    ids = tuple(page) or tuple(f"{label}{n}" for n in range(20))
    return Verified(proposal(label, kind), count, ids, near=20)


def kept(*offered: Verified, bounds: Bounds = BOUNDS, total: int = 1000) -> list[str]:
    selection = Selection(total, bounds)
    for one in offered:
        selection.offer(one)
    return [one.proposal.label for one in selection.kept]


def test_kinds_take_turns_the_most_promising_of_each_first() -> None:
    order = in_turns(
        [
            proposal("acme", "brand", 0.9),
            proposal("oak", "material", 0.2),
            proposal("red", "colour", 0.1),
            proposal("blue", "colour", 0.3),
        ]
    )
    assert [one.label for one in order] == ["blue", "oak", "acme", "red"]


def test_kinds_of_the_thing_begin_and_leave_turns_to_others() -> None:
    things = [proposal(name, NARROWER, 0) for name in ("sofa", "desk", "chair", "bed")]
    order = in_turns([*things, proposal("red", "colour"), proposal("blue", "colour")])
    assert [one.label for one in order] == ["sofa", "desk", "chair", "red", "bed", "blue"]


def test_kinds_of_the_thing_begin_the_list_whenever_they_were_tried() -> None:
    tried = [verified("sofa", NARROWER), verified("red", "colour"), verified("bed", NARROWER)]
    assert [one.proposal.label for one in kinds_first(tried)] == ["sofa", "bed", "red"]


def found_of(*tried: Proposal, bounds: Bounds = BOUNDS) -> tuple[list[str], list[str]]:
    """What is kept of proposals that all find something of their own, and what was tried."""
    asked: list[str] = []

    def verify(one: Proposal) -> Verified:
        asked.append(one.label)
        return verified(one.label, one.kind)

    selection = Selection(1000, bounds)
    selection.choose(tried, verify)
    return [one.proposal.label for one in selection.kept], asked


def test_what_there_is_no_room_for_is_not_tried_and_takes_no_try_from_others() -> None:
    things = [proposal(f"thing{n}", NARROWER) for n in range(40)]
    kept, asked = found_of(*things, proposal("red", "colour"))
    assert kept == asked == ["thing0", "thing1", "thing2", "red"]


def test_what_says_the_same_is_tried_once() -> None:
    _, asked = found_of(proposal("sofa", NARROWER), proposal("Sofas"), proposal("oak"))
    assert asked == ["sofa", "oak"]


def test_a_kind_that_there_is_no_room_for_may_be_offered_as_a_category() -> None:
    things = [proposal(name, NARROWER) for name in ("sofa", "desk", "chair", "bed")]
    _, asked = found_of(*things, proposal("Beds", "category"))
    assert asked == ["sofa", "desk", "chair", "Beds"]


def test_only_so_many_are_tried() -> None:
    several = [proposal(f"word{n}", f"kind{n}") for n in range(40)]
    assert found_of(*several, bounds=replace(BOUNDS, least=500)) == (
        [],
        [one.label for one in several[:MOST_TRIED]],
    )


def test_too_few_and_nearly_all_are_not_offered() -> None:
    assert kept(verified("a", count=19), verified("b", count=20)) == ["b"]
    assert kept(verified("a", count=601), verified("b", count=600)) == ["b"]


def test_siblings_with_much_the_same_first_page_are_one() -> None:
    same = verified("oak", page="abcdefghij"), verified("wood", page="abcdefghxy")
    assert jaccard(same[0].page, same[1].page) > 0.5
    assert kept(*same) == ["oak"]
    assert kept(verified("oak", page="abcdefghij"), verified("pine", page="abcdeuvwxy")) == [
        "oak",
        "pine",
    ]


def test_a_label_within_another_is_not_offered_beside_it() -> None:
    assert kept(verified("coffee table"), verified("coffee tables"), verified("table")) == [
        "coffee table"
    ]


def test_no_kind_takes_all_the_room() -> None:
    names = ["ash", "birch", "cedar", "elm", "fir"]
    offered = (*(verified(name) for name in names), verified("red", "colour"))
    assert kept(*offered) == ["ash", "birch", "cedar", "red"]


def test_no_more_are_kept_than_fit() -> None:
    offered = [verified(name, kind=name) for name in "abcdefghijkl"]
    assert len(kept(*offered)) == BOUNDS.limit


def test_what_is_only_found_far_down_is_off_the_topic() -> None:
    deep = replace(verified("notebook", count=200), near=0)
    assert kept(deep) == []
    assert kept(replace(deep, near=6)) == ["notebook"]
    assert kept(deep, bounds=replace(BOUNDS, on_topic=0)) == ["notebook"]


def test_what_says_that_it_is_on_topic_need_not_come_from_the_top() -> None:
    deep = replace(verified("sofa"), near=0)
    sofa = replace(deep, proposal=replace(deep.proposal, on_topic=True))
    assert kept(deep) == []
    assert kept(sofa) == ["sofa"]
