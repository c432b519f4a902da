import time

import pytest
from ruamel.yaml.error import MarkedYAMLError

from ranking.yaml_references import uses_references


@pytest.mark.parametrize(
    "text",
    [
        "[" * 20_000,
        "[" * 20_000 + "]" * 20_000,
        "{a: " * 20_000,
        "- " * 20_000,
        "? " * 20_000,
        "- [\n" * 20_000,
        "".join(" " * depth + "a:\n" for depth in range(1_000)),
    ],
)
def test_what_is_nested_too_deeply_is_refused_at_once(text: str) -> None:
    began = time.thread_time()
    with pytest.raises(MarkedYAMLError, match="nested deeper than 100 levels"):
        uses_references(text)
    assert time.thread_time() - began < 1


@pytest.mark.parametrize("text", ["[" * 50 + "]" * 50, "- " * 50 + "a", "'" + "[" * 5_000 + "'"])
def test_what_is_not_is_read(text: str) -> None:
    assert not uses_references(text)
    assert uses_references(f"- &a b\n- *a\n- {text}")
