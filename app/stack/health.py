"""Is a part well? Asked of the part itself, by the kind of its probe's address."""

from contextlib import closing
from urllib.parse import urlsplit

import requests
from celery import Celery

from app.connected import connected
from app.settings import Settings
from app.stack.redis import answers
from opensearch.connection.outage import down_means_down
from opensearch.errors import EngineDown

OUTSIDE_ENGINE = "opensearch:"  # the settings' own cluster, with its user and CA

LIMIT_S = 3.0


def fault(probe: str | None) -> str | None:
    """What is wrong behind a probe's address; None where it is well."""
    if probe is None:
        return None
    if probe == OUTSIDE_ENGINE:
        return _outside_engine_fault(Settings())
    kind = urlsplit(probe).scheme
    if kind.startswith("celery+"):
        return _worker_fault(probe.removeprefix("celery+"))
    if kind.startswith("redis"):
        return None if answers(probe) else "does not answer"
    return _http_fault(probe)


def _http_fault(url: str) -> str | None:
    try:
        reply = requests.get(url, timeout=LIMIT_S)
    except requests.RequestException:
        return "does not answer"
    if not reply.ok:
        return f"answers {reply.status_code}"
    engine = "/_cluster/health" in url and reply.json()["status"]
    return "some primary shards are missing" if engine == "red" else None


def _outside_engine_fault(own: Settings) -> str | None:
    try:
        with closing(connected(own, LIMIT_S)) as asking, down_means_down():
            state = asking.cluster.health()["status"]
    except EngineDown as error:
        return error.reason
    except Exception as error:  # it answers, but not as an engine does
        return f"its answer is not an engine's ({type(error).__name__})"
    return "some primary shards are missing" if state == "red" else None


def _worker_fault(redis_url: str) -> str | None:
    asking = Celery(broker=redis_url)  # type: ignore[no-untyped-call]
    try:
        heard = asking.control.ping(timeout=LIMIT_S, limit=1)
    except Exception as error:  # whatever the broker's driver raises, the worker is out of reach
        return f"out of reach: {type(error).__name__}"
    finally:
        asking.close()  # type: ignore[no-untyped-call]
    return None if heard else "does not answer"
