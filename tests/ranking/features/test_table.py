"""docs/features.md is printed by the code."""

from pathlib import Path

from ranking.features.table import table

DOCUMENT = Path(__file__).parents[3] / "docs" / "features.md"


def test_the_table_of_features_is_up_to_date() -> None:
    remedy = "run: python -m ranking.features.table > docs/features.md"
    assert DOCUMENT.read_text("utf-8") == table(), remedy
