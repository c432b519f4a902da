import pytest

from opensearch.indexing.answers import Again, Wait, judge
from opensearch.indexing.operations import Delete, Fate, Outcome, Put

PUT = Put("x", 10, {"title": "a"})


def error(status: int, kind: str, reason: str, index: str = "pinwheel_shop_1") -> dict[str, object]:
    return {"status": status, "error": {"type": kind, "reason": reason, "index": index}}


def judged(answer: dict[str, object]) -> Outcome | Again:
    return judge(PUT, answer, "pinwheel_shop")


def conflict(stored: int) -> dict[str, object]:
    reason = f"[x]: version conflict, current version [{stored}] is higher or equal to the one"
    return error(409, "version_conflict_engine_exception", reason)


def test_a_conflict_with_our_own_version_is_an_earlier_try_that_had_landed():
    assert judged(conflict(10)) == Outcome(PUT, Fate.WRITTEN)


def test_a_conflict_with_a_newer_version_is_superseded():
    assert judged(conflict(11)) == Outcome(PUT, Fate.SUPERSEDED, "version 11 is stored")


def test_deleting_what_is_not_there_is_written():
    delete = Delete("x", 3)
    answer = {"status": 404, "result": "not_found"}
    assert judge(delete, answer, "pinwheel_shop") == Outcome(delete, Fate.WRITTEN)


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_busy_engine_is_asked_again(status: int):
    answer = judged(error(status, "any_exception", "later"))
    assert answer == Again(Wait.BUSY, "any_exception: later")


@pytest.mark.parametrize("stage", ["index write (api)", "moving to block index write (api)"])
def test_an_index_being_swapped_is_asked_again(stage: str):
    reason = f"index [pinwheel_shop_1] blocked by: [FORBIDDEN/8/{stage}];"
    answer = judged(error(403, "cluster_block_exception", reason))
    assert isinstance(answer, Again)
    assert answer.wait is Wait.BLOCKED


def test_an_operators_read_only_block_is_not_waited_for():
    reason = "index [pinwheel_shop_1] blocked by: [FORBIDDEN/5/index read-only (api)];"
    answer = judged(error(403, "cluster_block_exception", reason))
    assert isinstance(answer, Outcome)
    assert answer.fate is Fate.REJECTED


def test_an_index_removed_on_the_way_is_asked_again_but_an_absent_alias_is_refused():
    moved = error(404, "index_not_found_exception", "no such index", "pinwheel_shop_1")
    absent = error(404, "index_not_found_exception", "no such index", "pinwheel_shop")
    assert isinstance(judged(moved), Again)
    refused = judged(absent)
    assert isinstance(refused, Outcome)
    assert "import it first" in refused.reason


def test_a_value_that_does_not_parse_is_told_with_its_field():
    reason = (
        "failed to parse field [price] of type [float] in document with id 'x'. "
        "Preview of field's value: 'abc'"
    )
    answer = judged(error(400, "mapper_parsing_exception", reason))
    assert answer == Outcome(PUT, Fate.REJECTED, "not a float: abc", "price")


def test_an_undeclared_field_is_told_by_name():
    reason = "mapping set to strict, dynamic introduction of [nope] within [_doc] is not allowed"
    answer = judged(error(400, "strict_dynamic_mapping_exception", reason))
    assert answer == Outcome(PUT, Fate.REJECTED, "not a field of this catalogue", "nope")
