"""Who reads a query, and when what is not there is not looked for."""

import pytest

from ranking.understanding import OF_AMOUNTS, READERS
from ranking.understanding.amounts import possible
from ranking.understanding.bounds import FORMS
from ranking.understanding.codes import codes
from ranking.understanding.normalise import normalise
from ranking.understanding.reading import Reading
from tests.ranking.understanding.catalogues import lexicon
from tests.ranking.understanding.expected import expectations

ASKED = [str(one["q"]).lower() for one in expectations()]
RANGES = [
    "20to30 cm",
    '20" to 30"',
    "5-10 €",
    "20 – 30",
    "8or less",
    "10and up",
    "10+",
    "6 or 8 cm",
]


def test_where_no_amount_can_be_said_none_of_their_readers_finds_anything() -> None:
    known = lexicon("sample")
    for asked in ASKED:
        reading = Reading.of(asked, known, codes(asked))
        if not possible(reading.open):
            assert all(one(reading) is reading for one in READERS if one in OF_AMOUNTS), asked


@pytest.mark.parametrize("asked", [*ASKED, *RANGES, *(f"lamp under {one}" for one in RANGES)])
def test_no_bound_is_said_without_its_sign(asked: str) -> None:
    assert all(one.sign.search(asked) for one in FORMS if one.pattern.search(asked))


@pytest.mark.parametrize("asked", ["  two\tlamps \x00\x1f of\x7fbrass\n", "a  b", "", " \t "])
def test_plain_text_is_as_if_it_had_an_accent(asked: str) -> None:
    assert normalise(f"é {asked}") == f"é {normalise(asked)}".strip()
