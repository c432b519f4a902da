"""Rules are read once and remembered for seconds, whatever the engine does."""

from app.rules.reading import read_rules
from app.rules.serving import FOR_S, StoredRules
from ranking.rules import RuleSet

ONE = read_rules({"rules": [{"id": "one", "kind": "banner", "title": "One"}]})


class Engine:
    """Counts how often it is asked, and may be dead."""

    def __init__(self) -> None:
        self.asked, self.dead, self.now, self.stamp = 0, False, 0.0, "1"
        self.rules = ONE

    def load(self, catalogue: str, known: str) -> tuple[str, RuleSet] | None:
        self.asked += 1
        if self.dead:
            raise ConnectionError
        return None if known == self.stamp else (self.stamp, self.rules)

    def clock(self) -> float:
        return self.now


def test_they_are_read_once_in_a_while() -> None:
    engine = Engine()
    stored = StoredRules(engine.load, engine.clock)
    assert [len(stored.of("shop")) for _ in range(5)] == [1] * 5
    assert engine.asked == 1
    engine.now += FOR_S + 0.1
    stored.of("shop")
    assert engine.asked == 2


def test_what_this_process_changed_is_read_at_once() -> None:
    engine = Engine()
    stored = StoredRules(engine.load, engine.clock)
    stored.of("shop")
    stored.forget("shop")
    stored.of("shop")
    assert engine.asked == 2


def test_rules_that_did_not_change_are_kept_and_those_that_did_replaced() -> None:
    engine = Engine()
    stored = StoredRules(engine.load, engine.clock)
    before = stored.of("shop")
    stored.forget("shop")
    assert stored.of("shop") is before
    engine.stamp, engine.rules = "2", RuleSet()
    stored.forget("shop")
    assert len(stored.of("shop")) == 0


def test_where_the_engine_fails_those_read_before_go_on() -> None:
    engine = Engine()
    stored = StoredRules(engine.load, engine.clock)
    stored.of("shop")
    engine.dead, engine.now = True, FOR_S + 0.1
    assert stored.of("shop") == ONE


def test_a_failure_is_remembered_too_and_gives_no_rules() -> None:
    engine = Engine()
    engine.dead = True
    stored = StoredRules(engine.load, engine.clock)
    assert [len(stored.of("shop")) for _ in range(5)] == [0] * 5
    assert engine.asked == 1
