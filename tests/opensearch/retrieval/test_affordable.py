"""What must not be mentioned, in as few clauses as the engine takes."""

from opensearch.retrieval.affordable import affordable
from opensearch.retrieval.plan import AnyOf, Mention

NAMES = tuple(f"plant{one} milk" for one in range(12))


def kinds(count: int) -> tuple[str, ...]:
    return tuple(f"kind{one}" for one in range(count))


def test_what_the_engine_takes_is_left_alone() -> None:
    wanted = [AnyOf("colour", ("red",)), Mention("milk", True, kinds=kinds(60), names=NAMES)]
    assert affordable(wanted) == wanted


def test_names_are_given_up_before_any_kind() -> None:
    milk = Mention("dairy", True, kinds=("ghee",), doubtful=("milk",), names=NAMES * 3)
    wanted = [milk, Mention("meat", True, kinds=kinds(500)), Mention("soup")]
    assert affordable(wanted) == [Mention("dairy", True, kinds=("milk", "ghee")), *wanted[1:]]


def test_then_the_rarest_kinds() -> None:
    wanted = [Mention(f"thing{one}", True, kinds=kinds(200)) for one in range(5)]
    made = affordable(wanted)
    assert [one.words for one in made if isinstance(one, Mention)] == [
        "thing0", "thing1", "thing2", "thing3", "thing4",
    ]  # fmt: skip
    for one in made:
        assert isinstance(one, Mention)
        assert one.kinds == kinds(116)
