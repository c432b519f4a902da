"""A draft rule tried on a search."""

from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import Annotated, Any

from flask import Response
from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from app.api.binding import fitted
from app.api.context import services
from app.api.parameters import InCatalogue
from app.api.problem import elapsed_ms, wrong_field
from app.api.reply import reply
from app.api.resource import Resource, refusals
from app.api.rules_body import RULE, body, described
from app.rules.preview import preview as run
from app.rules.problems import RulesError
from app.rules.reading import read_rule
from app.search.page import Page
from app.search.request import SearchRequest
from ranking.query import MOST_CHARS
from ranking.rules import AnyRule

DRAFT = "draft"  # what a rule without a name is called while it is tried


def _seen(at: datetime) -> datetime:
    """A moment that rules can be held to, which is in UTC."""
    try:
        datetime.fromtimestamp(at.timestamp(), UTC)
    except (ValueError, OverflowError, OSError):
        raise PydanticCustomError(
            "moment_beyond", "lies outside the years 1 to 9999 in UTC"
        ) from None
    return at


class Trial(BaseModel):
    """The search to try it on. `at`: as if it were then; now where it is not given."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    q: Annotated[str, Field(max_length=MOST_CHARS)] = ""
    filter: Annotated[list[str], Field(max_length=50)] = []
    sort: Annotated[str | None, Field(max_length=120)] = None
    size: Annotated[int, Field(ge=1, le=100)] = 20
    diversity: Annotated[float, Field(ge=0, le=1)] = 0.0
    at: Annotated[AwareDatetime, AfterValidator(_seen)] | None = None

    @property
    def request(self) -> SearchRequest:
        """As a search is asked for."""
        return SearchRequest(**self.model_dump(exclude={"at"}))


class MoveView(BaseModel):
    """An item's place on the page before and after, from 1; absent where it is not on it."""

    id: str
    before: int | None
    after: int | None


class PreviewReply(BaseModel):
    """`holds`: whether the draft's conditions are met by this search. `before` is the page as it
    is, `after` as it would be with the draft."""

    holds: bool
    moves: list[MoveView]
    before: Page
    after: Page
    took_ms: float


SEARCH = Trial.model_json_schema()["properties"]
BODY = described({"type": "object", "required": ["rule"],
                  "properties": {"rule": RULE, **SEARCH}})  # fmt: skip

resource = Resource("rules-preview", "A rule tried before it is saved", "/v1/<catalogue>/rules")


@resource.post(
    "/preview", responses={200: PreviewReply, **refusals(413, 415)}, openapi_extensions=BODY
)
def preview(path: InCatalogue) -> Response:
    """The page without and with a draft rule. Nothing is saved."""
    draft, trial = _read(body())
    using = services()
    if (at := trial.at) is not None:
        using = replace(using, now=at.timestamp)
    tried = run(draft, trial.request, path.catalogue, using)
    answer = PreviewReply(
        holds=tried.holds,
        moves=[MoveView(**asdict(one)) for one in tried.moves],
        before=tried.before,
        after=tried.after,
        took_ms=elapsed_ms(),
    )
    return reply(answer)


def _read(given: Any) -> tuple[AnyRule, Trial]:
    if not isinstance(given, dict) or not isinstance(given.get("rule"), dict):
        raise wrong_field("rule", "is missing", "send the draft as `rule`, the search as `q`")
    try:
        draft = read_rule({"id": DRAFT, **given["rule"]})
    except RulesError as error:
        raise RulesError(tuple(one.below("rule") for one in error.problems)) from error
    search = {name: value for name, value in given.items() if name != "rule"}
    return draft, fitted(Trial, search, "body")
