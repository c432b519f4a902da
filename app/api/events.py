"""What people did with results, in the schema of User Behavior Insights 1.3."""

from datetime import UTC, datetime
from typing import Annotated, Any

from flask import Response
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from app.api.context import services
from app.api.parameters import InCatalogue
from app.api.problem import elapsed_ms
from app.api.reply import reply
from app.api.resource import Resource, refusals
from app.browse.catalogues import named
from opensearch.kept import events as kept

Text100 = Annotated[str, Field(max_length=100)]
Ordinal = Annotated[int, Field(ge=-(2**31), lt=2**31)]
Coordinate = Annotated[float, Field(ge=-1e9, le=1e9, allow_inf_nan=False)]


class _Open(BaseModel):
    """UBI lets every part hold more than it names."""

    model_config = ConfigDict(frozen=True, extra="allow")


class Thing(_Open):
    """What was acted on; `object_id` is the item's id."""

    object_id: Annotated[str, Field(max_length=256)] | Annotated[int, Field(ge=-(2**53), le=2**53)]
    object_id_type: Text100 | None = None
    object_id_field: Text100 | None = None


class Point(_Open):
    """Where on the screen, in CSS pixels."""

    x: Coordinate
    y: Coordinate


class Position(_Open):
    """Which of the results, counted from 1, or where on the screen."""

    ordinal: Ordinal | None = None
    xy: Point | None = None


class Attributes(_Open):
    """The event's details."""

    object: Thing | None = None
    position: Position | None = None


class Event(_Open):
    """One action. `query_id` is the `search_id` of the search it followed."""

    action_name: Annotated[str, Field(min_length=1, max_length=100)]
    timestamp: AwareDatetime | None = None  # when it is missing: now
    query_id: Text100 | None = None
    session_id: Text100 | None = None
    client_id: Text100 | None = None
    user_id: Text100 | None = None
    application: Text100 | None = None
    message_type: Text100 | None = None
    message: Annotated[str, Field(max_length=1024)] | None = None
    event_attributes: Attributes | None = None


class Events(BaseModel):
    """What happened since the last call."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    events: Annotated[list[Event], Field(min_length=1, max_length=500)]


class Stored(BaseModel):
    """How many events were stored."""

    stored: int
    took_ms: float


resource = Resource("events", "Impressions, clicks and what else people do", "/v1/<catalogue>")


@resource.post("/events", responses={200: Stored, **refusals(413, 415)})
def store(path: InCatalogue, body: Events) -> Response:
    """Store events (UBI 1.3): impression, click, save, hide or any other action."""
    using = services()
    named(path.catalogue, using)
    now = datetime.now(UTC)
    count = kept.store(using.client, [as_stored(each, path.catalogue, now) for each in body.events])
    return reply(Stored(stored=count, took_ms=elapsed_ms()))


def as_stored(event: Event, catalogue: str, now: datetime) -> dict[str, Any]:
    """As the index holds it."""
    document = event.model_dump(mode="json", exclude_none=True)
    when = (event.timestamp or now).astimezone(UTC)
    return document | {"catalogue": catalogue, "timestamp": when.isoformat(timespec="milliseconds")}
