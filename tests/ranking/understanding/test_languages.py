"""The language that a work is in: mentioned it is preferred, said to be so it is demanded."""

import pytest

from ranking.lexicon.entry import Entry, FieldInfo, Part
from ranking.lexicon.learn import learn
from ranking.lexicon.lexicon import Lexicon
from ranking.understanding import understand


@pytest.fixture(scope="module", name="library")
def _library() -> Lexicon:
    field = FieldInfo("language", Part.LANGUAGE, "Language")
    books = [Entry(title=f"The {word}", values={"language": (language,)})
             for word in ("river", "house") for language in ("english", "french")]  # fmt: skip
    return learn(books * 5, [field], "english")


@pytest.mark.parametrize(
    ("typed", "name", "hard"),
    [
        ("french house", "language:french", False),
        ("house in french", "language:french", True),
        ("french language house", "language:french", True),
        ("house not in english", "-language:english", True),
    ],
)
def test_it_is_read(library: Lexicon, typed: str, name: str, hard: bool) -> None:
    query = understand(typed, library)
    assert [(one.name, one.hard) for one in query.constraints] == [(name, hard)]
    assert query.text == ("house" if hard else typed)
