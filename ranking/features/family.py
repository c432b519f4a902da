"""What a feature family is: some columns of the model's input, the same at training and serving."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ranking.candidates import Candidates, Floats
from ranking.query import Query

Columns = Mapping[str, Floats]


@dataclass(frozen=True)
class Family:
    """`columns(query, candidates)` gives [n] float32 by feature name, NaN where unknown."""

    name: str
    columns: Callable[[Query, Candidates], Columns]
