"""What reasons are read from: a search's query, its candidates, and who put them in order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ranking.candidates import Candidates, Ranked
from ranking.fusion import FUSION
from ranking.model.ranker import CatBoostRanker
from ranking.query import Query
from ranking.ranker import Ranker
from ranking.why.reasons import reasons


@dataclass(frozen=True)
class Evidence:
    """Not kept with the window: a later page that is to explain itself gathers it anew. `brought`
    says by item what brought it besides the query's own words."""

    query: Query
    candidates: Candidates
    ranker: Ranker
    brought: Mapping[str, list[str]] = field(default_factory=dict)

    @classmethod
    def read(
        cls, query: Query, ranked: Ranked, ranker: Ranker, brought: Mapping[str, list[str]]
    ) -> "Evidence":
        """What `ranker` was asked to put in order; where it failed, or the engine did, nothing is
        said in its name."""
        did = isinstance(ranker, CatBoostRanker) and ranker.name == ranked.ranker
        return cls(query, ranked.candidates, ranker if did else FUSION, brought)

    def of(self, ids: Iterable[str]) -> dict[str, list[str]]:
        """The reasons for each item that a leg found, the strongest first."""
        places = {item: place for place, item in enumerate(self.candidates.ids)}
        known = [item for item in ids if item in places]
        told = reasons(self.query, self.candidates, [places[item] for item in known], self.ranker)
        return {
            item: [*said, *self.brought.get(item, ())]
            for item, said in zip(known, told, strict=True)
        }
