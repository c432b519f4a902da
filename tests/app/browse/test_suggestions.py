"""What someone may be typing."""

import pytest

from app.browse.suggestions import begins


@pytest.mark.parametrize(
    ("text", "beginning", "so"),
    [
        ("लकड़ी की कुर्सी", "कुर्", True),
        ("लकड़ी की कुर्सी", "सी", False),
        ("Floor lamps", "lam", True),
        ("Floor lamps", "amp", False),
    ],
)
def test_a_word_begins_at_its_first_letter_in_any_script(
    text: str, beginning: str, so: bool
) -> None:
    assert begins(text, beginning) is so
