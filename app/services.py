"""What a search, a write or a task may touch, built once per process."""

import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial

from redis import Redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from app.connected import connected
from app.encoders import Encoders, from_disk
from app.lexicon.loading import load as load_lexicon
from app.refine.lookup import lookup
from app.rules.loading import load as load_rules
from app.rules.serving import StoredRules
from app.search.cache import Cache
from app.search.cursor import Cursors
from app.search.fetch import Items
from app.search.filling import Filling
from app.search.foreseen import Foreseen
from app.search.lexicons import Lexicons
from app.search.query_log import QueryLog
from app.search.refinements import StoredRefinements
from app.search.spare_time import SpareTime
from app.search.windows import Windows
from app.secret import secret
from app.settings import Settings
from app.settings import settings as process_settings
from app.training.kept import all_models
from opensearch.catalogue.schema import Catalogue
from opensearch.catalogue.store import CatalogueStore
from opensearch.connection.client import OpenSearch
from opensearch.errors import EngineDown
from opensearch.kept import queries
from opensearch.retrieval.engine import Engine
from ranking.encoders.encoder import TextEncoder
from ranking.model.served import Served
from ranking.ranker import Ranker

REDIS_WAIT_S = 0.25  # a cache that answers later than this is no cache


@dataclass(frozen=True)
class Services:
    """Safe to share between threads. Tests replace parts by `dataclasses.replace`."""

    settings: Settings
    client: OpenSearch
    engine: Engine
    catalogues: CatalogueStore
    encoders: Encoders
    redis: "Redis | None"
    windows: Windows
    cursors: Cursors
    items: Items
    spare: SpareTime
    filling: Filling
    foreseen: Foreseen
    refinements: StoredRefinements
    lexicons: Lexicons
    rules: StoredRules
    ranker: Ranker
    log: QueryLog
    clock: Callable[[], float] = time.perf_counter  # for durations, in seconds
    now: Callable[[], float] = time.time  # seconds since the epoch

    @property
    def encoder(self) -> TextEncoder | None:
        """The setting's encoder, None where it cannot be loaded."""
        return self.encoders.named(self.settings.encoder)

    def encoder_of(self, catalogue: Catalogue) -> TextEncoder | None:
        """The catalogue's own encoder, else the setting's. None where it cannot be loaded."""
        return self.encoders.named(catalogue.encoder or self.settings.encoder)

    def wanted_encoder(self, catalogue: Catalogue) -> TextEncoder:
        """The same, for who cannot go on without. Raises EncoderMissing, which says why."""
        return self.encoders.wanted(catalogue.encoder or self.settings.encoder)

    @staticmethod
    def new_id() -> str:
        """A search's id, fit for a URL."""
        return uuid.uuid4().hex


def build(own: Settings) -> Services:
    """Services over the addresses in `own`. Raises `EngineDown` where it names no engine, or one
    that cannot be used as it is set up."""
    if not own.opensearch_urls:
        raise EngineDown("no address: run `pinwheel up`, or set OPENSEARCH_URL")
    client = connected(own)
    engine = Engine(client, timeout_s=own.engine_timeout_s)
    redis, items = redis_of(own), Items(engine, own.items_mb * 1024 * 1024)
    spare = SpareTime()
    return Services(
        settings=own,
        client=client,
        engine=engine,
        catalogues=CatalogueStore(client),
        encoders=Encoders(from_disk(own.home)),
        redis=redis,
        windows=Windows(Cache(redis, own.window_ttl_s)),
        cursors=Cursors(secret(own), own.window_ttl_s),
        items=items,
        spare=spare,
        filling=Filling(engine, items, spare),
        foreseen=Foreseen(spare),
        refinements=StoredRefinements(partial(lookup, client)),
        lexicons=Lexicons(partial(load_lexicon, client)),
        rules=StoredRules(partial(load_rules, client)),
        ranker=Served(all_models(own)),
        log=QueryLog(partial(queries.store, client)),
    )


def redis_of(own: Settings) -> "Redis | None":
    """A client that gives up quickly, None where no address is known."""
    if not own.redis_url:
        return None
    return Redis.from_url(
        own.redis_url,
        socket_timeout=REDIS_WAIT_S,
        socket_connect_timeout=REDIS_WAIT_S,
        retry=Retry(NoBackoff(), 0),  # its own three tries take four seconds
    )


@cache
def services() -> Services:
    """The process's services. Raises `EngineDown` where no engine is known (and tries again)."""
    return build(process_settings())
