"""How well a query's vector tells near from far, judged by the scores that it got.

The more the scores of the first results differ, the better they are: Shtok, Kurland and Carmel,
ICTIR 2009, predict a query's quality by their standard deviation (NQC).
"""

import numpy as np

from ranking.arrays import Floats

FEWEST = 20  # scores that tell anything
USUAL = 0.53  # standard deviation of a query's cosines, in the encoder's scatter, that weighs 1
LEAST, MOST = 0.25, 4.0


def discerning(cosines: Floats, scatter: float) -> float:
    """By what the weight of meaning is multiplied: 1 where nearest and 200th differ as usual, less
    where all are alike. `cosines` [n] may be raised by a constant, NaN where there are none;
    `scatter` is the encoder's (`ranking.encoders.scatter`)."""
    told = cosines[~np.isnan(cosines)]
    if len(told) < FEWEST:
        return 1.0
    weight = (float(told.std()) / (USUAL * scatter)) ** 2
    return min(max(weight, LEAST), MOST)
