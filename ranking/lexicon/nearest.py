"""Of the words that another may stand for, those that lie near in meaning, the nearest first."""

from collections.abc import Iterator, Mapping

import numpy as np

from ranking.encoders.encoder import Encode

BESIDE = 0.5  # of the nearest word's cosine
MOST = 40  # words for one noun


def nearest(
    asked: Mapping[str, set[str]], encode: Encode, least: float
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each noun with its words whose vector lies within a cosine of `least` and is no further off
    than twice the nearest; none without any. `encode` gives unit vectors [n, dimension]."""
    texts = sorted({*asked, *(said for found in asked.values() for said in found)})
    if not texts:
        return
    vectors, place = encode(texts), {text: at for at, text in enumerate(texts)}
    for noun, found in asked.items():
        said = sorted(found)
        near = vectors[[place[one] for one in said]] @ vectors[place[noun]]
        enough = max(least, BESIDE * float(near.max()))
        order = [at for at in np.argsort(-near, kind="stable").tolist() if near[at] >= enough]
        if order:
            yield noun, tuple(said[at] for at in order[:MOST])
