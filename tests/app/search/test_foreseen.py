"""Vectors of what is likely to be asked."""

from threading import enumerate as running

from app.search.foreseen import Foreseen
from app.search.spare_time import SpareTime
from ranking.lexicon.lexicon import Lexicon
from tests.ranking.encoders.counting import Counting


def test_the_commonest_words_and_pairs_come_first_as_they_are_written_and_once() -> None:
    spare, encoder = SpareTime(), Counting()
    lexicon = Lexicon(
        items=9,
        words={"mobler": 7, "lamp": 5, "stol": 2},
        pairs={"rund lamp": 4},
        written={"mobler": "möbler"},
    )
    spare.serve()
    for _ in range(2):
        Foreseen(spare).begin("shop", lexicon, encoder)
        for thread in running():
            if thread.name == "spare-time":
                thread.join(10)
    assert encoder.asked == ["möbler", "lamp", "rund lamp", "stol"]
