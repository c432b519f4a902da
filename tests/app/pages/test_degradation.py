"""What was left out of a search, told to people."""

import re
from pathlib import Path

import pytest

import app
from app.pages.degradation import OTHERWISE, in_words
from opensearch.legs import LEGS
from opensearch.retrieval.plan import Plan
from opensearch.retrieval.replies import retrieved
from opensearch.retrieval.searches import Search

DEGRADED = re.compile(r"degrade\(\s*\"(\w+)\"")
CODE = Path(app.__file__).parent


def told_by_code() -> set[str]:
    """Every name that stands in a call of `degrade`."""
    return {name for file in CODE.rglob("*.py") for name in DEGRADED.findall(file.read_text())}


def told_by_replies() -> set[str]:
    """What is told where every search failed, and where every one was late and lost a shard."""
    searches = [Search(name, {}) for name in ("count", "ordered", *(leg.name for leg in LEGS))]
    failed = [{"error": {}}] * len(searches)
    shards = {"total": 2, "failed": 1}
    late = [{"timed_out": True, "_shards": shards}] * len(searches)
    plan = Plan("shop", "lamp")
    return {
        name for replies in (failed, late) for name in retrieved(plan, searches, replies).degraded
    }


def test_what_code_can_say_was_found() -> None:
    assert {"rules", "ranker", "cache"} <= told_by_code()
    assert {"count", "late:count", "leg:semantic", "shards"} <= told_by_replies()


@pytest.mark.parametrize("name", sorted(told_by_code() | told_by_replies()))
def test_everything_that_can_be_left_out_has_a_sentence(name: str) -> None:
    assert in_words([name]) not in ("", OTHERWISE)


def test_nothing_is_said_twice() -> None:
    assert in_words(["ranker", "signals"]) == in_words(["ranker"])
