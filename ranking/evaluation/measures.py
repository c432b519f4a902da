"""How good an order is, by people's ratings. The numbers are ir-measures' (trec_eval's)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import ir_measures
import numpy as np
import numpy.typing as npt
from ir_measures import RR, Judged, R, nDCG

from ranking.evaluation.judgments import Judgments

DEPTH = 100  # items of each query that are looked at
MEASURES = (nDCG @ 10, R @ 100, RR, Judged @ 10)
MAIN = str(MEASURES[0])

Values = npt.NDArray[np.float64]
Run = Mapping[str, Sequence[str]]  # by query, item ids, best first


@dataclass(frozen=True)
class Measured:
    """`values[measure][i]` belongs to `queries[i]`."""

    queries: tuple[str, ...]
    values: Mapping[str, Values]

    def means(self) -> dict[str, float]:
        """Each measure's mean over the queries."""
        return {name: float(values.mean()) for name, values in self.values.items()}


def measure(judgments: Judgments, run: Run) -> Measured:
    """nDCG@10 (linear gain, log2 discount, an unjudged item counts 0), recall of the rated-above-0
    among the first 100, reciprocal rank of the first such, and the part of ten that is judged.

    A query absent from `run` counts 0 throughout.
    """
    place = {query: number for number, query in enumerate(judgments.queries)}
    values = {str(one): np.zeros(len(place)) for one in MEASURES}
    for result in ir_measures.iter_calc(MEASURES, _qrels(judgments), _scored(run)):
        values[str(result.measure)][place[result.query_id]] = result.value
    return Measured(judgments.queries, values)


def _qrels(judgments: Judgments) -> list[ir_measures.Qrel]:
    return [ir_measures.Qrel(row.query, row.item, row.rating) for row in judgments.rows]


def _scored(run: Run) -> Iterator[ir_measures.ScoredDoc]:
    for query, items in run.items():
        for rank, item in enumerate(items[:DEPTH]):
            yield ir_measures.ScoredDoc(query, item, float(-rank))
