"""Is the process alive, and can it search?"""

import logging
from concurrent.futures import wait
from typing import Literal

from flask import Response
from pydantic import BaseModel
from redis.exceptions import RedisError

from app.api.context import services
from app.api.problem import elapsed_ms
from app.api.reply import reply
from app.api.resource import Resource
from app.services import Services
from opensearch.connection.outage import down_means_down
from opensearch.errors import EngineDown
from ranking.encoders.scatter import scatter
from ranking.model.served import ranker_of

log = logging.getLogger(__name__)

PATIENCE_S = 2
WARM = 10  # catalogues whose lexicons are read before the first search
WARM_S = 10.0  # for all of them; what takes longer comes behind the first searches

State = Literal["ok", "down"]


class Alive(BaseModel):
    """The process answers."""

    status: Literal["ok"] = "ok"
    took_ms: float


class Ready(BaseModel):
    """Each part a search uses. Without `engine` there is no search; without the others it is
    degraded."""

    status: Literal["ok", "degraded", "down"]
    engine: State
    redis: State
    encoder: State
    took_ms: float


resource = Resource("operations", "Health, readiness and metrics")


@resource.get("/healthz", responses={200: Alive})
def healthz() -> Response:
    """The process is alive."""
    return reply(Alive(took_ms=elapsed_ms()))


@resource.get("/readyz", responses={200: Ready, 503: Ready})
def readyz() -> Response:
    """The parts a search uses; 503 when it cannot search."""
    answer = readiness(services())
    return reply(answer, 503 if answer.status == "down" else 200)


def readiness(of: Services) -> Ready:
    """Ask each part."""
    engine, redis, encoder = _engine(of), _redis(of), of.encoder is not None
    status: Literal["ok", "degraded", "down"] = "ok" if redis and encoder else "degraded"
    return Ready(
        status=status if engine else "down",
        engine=_state(engine),
        redis=_state(redis),
        encoder=_state(encoder),
        took_ms=elapsed_ms(),
    )


def warm() -> None:
    """Load what the first search would wait for. Never fails: readiness tells."""
    try:
        services().spare.serve()
        if encoder := services().encoder:
            scatter(encoder)
        with down_means_down():
            names = services().catalogues.names()[:WARM]
        lexicons = [services().lexicons.begin(name) for name in names]
        for name in names:
            services().refinements.begin(name)
            ranker_of(services().ranker, name)
        wait([each for each in lexicons if each], WARM_S)
    except EngineDown as error:
        log.warning("not ready yet: %s", error)


def _engine(of: Services) -> bool:
    return bool(of.client.ping(params={"request_timeout": PATIENCE_S}))


def _redis(of: Services) -> bool:
    try:
        return of.redis is not None and bool(of.redis.ping())
    except RedisError:
        return False


def _state(up: bool) -> State:
    return "ok" if up else "down"
