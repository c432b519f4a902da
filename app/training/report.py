"""What a training found."""

from pydantic import BaseModel, ConfigDict


class TrainingReport(BaseModel):
    """`ndcg` is cross-validated: each query by a model that never saw it; `before` is what ranks
    now. `low` and `high` bound the difference at 95 %."""

    model_config = ConfigDict(frozen=True)

    catalogue: str
    version: str
    queries: int
    features: int
    ndcg: float
    before: float
    low: float
    high: float
    promoted: bool
    refused: tuple[str, ...] = ()
