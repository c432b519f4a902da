"""The queries of `expectations.yaml`, against lexicons of the real catalogues."""

import pytest

from ranking.understanding import understand
from tests.ranking.understanding.catalogues import lexicon
from tests.ranking.understanding.expected import differences, expectations

PART_RIGHT = 0.95


@pytest.mark.parametrize(
    "catalogue",
    [
        "sample",
        pytest.param("recipes", marks=pytest.mark.data),
        pytest.param("icecat", marks=[pytest.mark.data, pytest.mark.slow]),
        pytest.param("tate", marks=[pytest.mark.data, pytest.mark.slow]),
    ],
)
def test_nearly_every_query_is_understood_as_a_person_would(catalogue: str) -> None:
    known = lexicon(catalogue)
    asked = [one for one in expectations() if one["catalogue"] == catalogue]
    wrong = {
        one["q"]: found for one in asked if (found := differences(understand(one["q"], known), one))
    }
    assert len(wrong) <= (1 - PART_RIGHT) * len(asked), wrong
