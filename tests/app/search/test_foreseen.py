"""Vectors of what is likely to be asked."""

from threading import enumerate as running

import numpy as np

from app.search.foreseen import Foreseen
from app.search.spare_time import SpareTime
from ranking.encoders.encoder import Fingerprint, Vectors
from ranking.lexicon.lexicon import Lexicon


class Counting:
    """An encoder that tells what it was asked for."""

    fingerprint = Fingerprint("counting", 2, "0", "none")

    def __init__(self) -> None:
        self.asked: list[str] = []

    def query(self, text: str) -> Vectors:
        self.asked.append(text)
        return np.zeros(2, np.float32)

    def documents(self, texts: object) -> Vectors:
        raise NotImplementedError


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
