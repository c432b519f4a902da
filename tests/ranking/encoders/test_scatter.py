import numpy as np
import pytest

from ranking.encoders.encoder import Fingerprint, Vectors
from ranking.encoders.minilm import MiniLM
from ranking.encoders.scatter import SCATTER, scatter
from tests.ranking.encoders.counting import Counting


def test_the_default_encoders_scatter_is_what_a_query_takes_for_granted(minilm: MiniLM) -> None:
    assert scatter(minilm) == pytest.approx(SCATTER, abs=0.001)


def test_it_is_measured_once() -> None:
    encoder = Counting()
    scatter(encoder)
    asked = len(encoder.asked)
    assert scatter(encoder) == scatter(Counting())
    assert len(encoder.asked) == asked


class Alike(Counting):
    """Gives every text the same vector."""

    fingerprint = Fingerprint("alike", 2, "00", "fp32")

    def query(self, text: str) -> Vectors:
        return np.array([1, 0], np.float32)


def test_an_encoder_that_tells_nothing_apart_has_the_usual_one() -> None:
    assert scatter(Alike()) == SCATTER
