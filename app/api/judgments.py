"""People's ratings of items for queries: give one, read them all, see how far judges agree."""

from typing import Annotated, Literal

from flask import Response
from pydantic import BaseModel, ConfigDict, Field

from app.api.context import services
from app.api.parameters import InCatalogue
from app.api.problem import elapsed_ms, wrong_field
from app.api.reply import reply
from app.api.resource import Resource, refusals
from app.browse.catalogues import standing
from app.judging.agreed import by_judge
from app.judging.alike import of_query
from app.judging.collected import merged
from app.judging.export import as_csv
from app.judging.grades import HIGHEST
from app.judging.queries import MOST, joined, tidy
from opensearch.kept import judgments as kept
from opensearch.lookups.by_id import present
from opensearch.names import MAX_ID_BYTES
from ranking.evaluation.agreement import agreements, disputes
from ranking.query import MOST_CHARS

Query = Annotated[str, Field(min_length=1, max_length=MOST_CHARS, pattern=r"\S")]
Judge = Annotated[str, Field(min_length=1, max_length=80, pattern=r"\S")]
DISPUTES = 200


class Rating(BaseModel):
    """What a judge says of an item: 0 wrong, 1 related, 2 good, 3 perfect; null takes it back."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    query: Query
    item: Annotated[str, Field(min_length=1, max_length=MAX_ID_BYTES)]
    judge: Judge
    rating: Annotated[int, Field(ge=0, le=HIGHEST)] | None


class RatingKept(BaseModel):
    """The rating as it stands now."""

    query: str
    item: str
    judge: str
    rating: int | None = None
    took_ms: float


class Wanted(BaseModel):
    """Which ratings, and how. By `pair`: one for each, of several judges' the lower median."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    by: Literal["pair", "judge"] = "pair"
    size: Annotated[int, Field(ge=1, le=10_000)] = 1_000


class Exported(BaseModel):
    """All ratings, one for each pair or each judge's own."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    by: Literal["pair", "judge"] = "pair"


class Rated(BaseModel):
    """One rating."""

    query: str
    item: str
    judge: str
    rating: int
    at: str


class Ratings(BaseModel):
    """By query, then item. `total` counts those beyond `size` too."""

    ratings: list[Rated]
    total: int
    took_ms: float


class TwoJudges(BaseModel):
    """How far two judges agree. `kappa` is Cohen's, `weighted` with quadratic weights."""

    judges: tuple[str, str]
    pairs: int
    same: float
    kappa: float | None = None
    weighted: float | None = None


class Dispute(BaseModel):
    """A pair that judges rate differently."""

    query: str
    item: str
    ratings: dict[str, int]
    spread: int


class Agreed(BaseModel):
    """Every two judges with something in common, and the pairs they differ on, widest first."""

    agreement: list[TwoJudges]
    disagreements: list[Dispute]
    took_ms: float


class Queries(BaseModel):
    """What judges are asked about. With `before`, the list that was changed, what others did to it
    since is kept."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    queries: Annotated[list[Query], Field(max_length=MOST)]
    before: Annotated[list[Query], Field(max_length=MOST)] | None = None


class QueriesKept(BaseModel):
    """The queries in order."""

    queries: list[str]
    took_ms: float


AS_CSV = {"content": {"text/csv": {"schema": {"type": "string"}}}}

resource = Resource("judgments", "What people say of results", "/v1/<catalogue>/judgments")


@resource.put("", responses={200: RatingKept, **refusals(413, 415)})
def rate(path: InCatalogue, body: Rating) -> Response:
    """Keep one judge's rating of an item for a query, in place of the one before."""
    using = services()
    standing(path.catalogue, using)
    query, judge = " ".join(body.query.split()), body.judge.strip()
    rated = kept.Rated(query, body.item, judge, body.rating or 0)
    if body.rating is None:
        for one in of_query(kept.ratings(using.client, path.catalogue, judge=judge), query):
            if one.item == body.item:
                kept.take_back(using.client, path.catalogue, one)
    elif body.item not in present(using.client, path.catalogue, (body.item,)):
        raise wrong_field("item", f"{path.catalogue} has none of this id", "give an item's id")
    else:
        kept.put(using.client, path.catalogue, rated)
    return reply(RatingKept(query=query, item=body.item, judge=judge, rating=body.rating,
                      took_ms=elapsed_ms()))  # fmt: skip


@resource.get("", responses={200: Ratings})
def ratings(path: InCatalogue, query: Wanted) -> Response:
    """What was said, at most `size` of it."""
    found = _said(path.catalogue, query.by)
    shown = [Rated(**vars(one)) for one in found[: query.size]]
    return reply(Ratings(ratings=shown, total=len(found), took_ms=elapsed_ms()))


@resource.get("/export", responses={200: AS_CSV})
def export(path: InCatalogue, query: Exported) -> Response:
    """All that was said, as the CSV that `pinwheel evaluate` and `pinwheel train` read."""
    named_so = f'attachment; filename="{path.catalogue}-judgments.csv"'
    headers = {"Content-Disposition": named_so, "Cache-Control": "no-store"}
    text = as_csv(_said(path.catalogue, query.by))
    return Response(text, 200, headers, mimetype="text/csv")


@resource.get("/agreement", responses={200: Agreed})
def agreement(path: InCatalogue) -> Response:
    """Cohen's kappa of every two judges, and what they disagree on."""
    using = services()
    standing(path.catalogue, using)
    given = by_judge(kept.ratings(using.client, path.catalogue))
    two = [TwoJudges(**vars(one)) for one in agreements(given)]
    apart = [Dispute(**vars(one)) for one in disputes(given)[:DISPUTES]]
    return reply(Agreed(agreement=two, disagreements=apart, took_ms=elapsed_ms()))


@resource.get("/queries", responses={200: QueriesKept})
def queries(path: InCatalogue) -> Response:
    """The queries that judges are asked about."""
    using = services()
    standing(path.catalogue, using)
    asked = kept.queries(using.client, path.catalogue)
    return reply(QueriesKept(queries=list(asked), took_ms=elapsed_ms()))


@resource.put("/queries", responses={200: QueriesKept, **refusals(413, 415)})
def save_queries(path: InCatalogue, body: Queries) -> Response:
    """Say what judges are asked about. Ratings of queries that are no longer asked are kept."""
    using = services()
    standing(path.catalogue, using)
    asked = tidy(body.queries)
    if body.before is not None:
        asked = joined(asked, body.before, kept.queries(using.client, path.catalogue))
        if len(asked) > MOST:
            said = f"with those that others added they are {len(asked)}, over {MOST}"
            raise wrong_field("queries", said, "reload the list, and leave some out")
    kept.save_queries(using.client, path.catalogue, asked)
    return reply(QueriesKept(queries=asked, took_ms=elapsed_ms()))


def _said(catalogue: str, by: str) -> list[kept.Rated]:
    using = services()
    standing(catalogue, using)
    every = kept.ratings(using.client, catalogue)
    return merged(every) if by == "pair" else every
