"""What every test may ask for: a real engine, a real Redis, names of its own, the real data."""

import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis as redis_client
from hypothesis import settings as generated
from opensearchpy import OpenSearch

from app.settings import Settings, settings
from app.stack.redis import plan_redis
from opensearch.connection.client import connect
from opensearch.node.cluster import Wanted, plan_nodes
from tests.cleared import clear
from tests.cluster import Cluster
from tests.guarded import Guarded
from tests.guarded import guarded as guard

# A test's engine lives for minutes: what thorough compilation takes, it does not give back. A node
# is up after half the work (15 instead of 28 seconds of a processor).
BRIEF = "-XX:TieredStopAtLevel=1"
PATIENCE_S = 30.0  # what a machine that is busy with other tests may take to answer
DATA = Path(__file__).resolve().parents[2] / "shared" / "data"

# The same examples each time, and however long each takes; `--hypothesis-profile=default` makes new
# ones.
generated.load_profile("ci")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with slow tests first: of two processes none is left alone with them at the end."""
    slow = {one.path for one in items if any(map(one.get_closest_marker, ("slow", "faults")))}
    items.sort(key=lambda one: one.path not in slow)


@pytest.fixture(scope="session")
def open_directory() -> Iterator[Path]:
    """A directory the engine's unprivileged account may enter, which pytest's own is not."""
    path = Path(tempfile.mkdtemp(prefix="pinwheel-test-", dir="/tmp"))
    path.chmod(0o755)
    yield path
    shutil.rmtree(path, ignore_errors=True)


@pytest.fixture(scope="session", autouse=True)
def own_home(open_directory: Path) -> Iterator[Path]:
    """The tests' home: a stack that runs on this machine is none of theirs."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PINWHEEL_HOME", str(open_directory / "home"))
        patch.setenv("PINWHEEL_ENGINE_JAVA_OPTIONS", BRIEF)
        settings.cache_clear()
        yield open_directory / "home"
    settings.cache_clear()


@pytest.fixture(scope="session", autouse=True)
def patience(own_home: Path) -> Iterator[None]:
    """A search goes without what does not come at once. Ours wait, or they would show what the
    machine was busy with."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PINWHEEL_ENGINE_TIMEOUT_S", str(PATIENCE_S))
        patch.setattr("app.search.behind.FIRST_S", PATIENCE_S)
        patch.setattr("app.services.REDIS_WAIT_S", PATIENCE_S)
        settings.cache_clear()
        yield
    settings.cache_clear()


@pytest.fixture(scope="session")
def engine(open_directory: Path) -> Iterator[list[str]]:
    """The addresses of a real engine, started for this session; PINWHEEL_TEST_OPENSEARCH_URL names
    one that runs already."""
    if running := os.environ.get("PINWHEEL_TEST_OPENSEARCH_URL"):
        yield running.split(",")
        return
    own = Settings()
    root = open_directory / "engine"
    wanted = Wanted(
        root,
        own.cache,
        java_options=own.engine_java_options,
        user=own.engine_user,
        repository=own.maven_repository,
    )
    with Cluster(plan_nodes(wanted)) as cluster:
        yield cluster.urls


@pytest.fixture(scope="session")
def client(engine: list[str]) -> Iterator[OpenSearch]:
    """The one way to the engine, with a test's patience."""
    connected = connect(engine, timeout_s=PATIENCE_S)
    yield connected
    connected.close()


@pytest.fixture
def guarded(engine: list[str], tmp_path: Path) -> Iterator[Guarded]:
    """The engine behind TLS and a password."""
    with guard(engine[0], tmp_path) as made:
        yield made


@pytest.fixture(scope="session")
def redis_url(open_directory: Path) -> Iterator[str]:
    """The address of a real Redis, started for this session; PINWHEEL_TEST_REDIS_URL names one
    that runs already."""
    if running := os.environ.get("PINWHEEL_TEST_REDIS_URL"):
        yield running
        return
    server = plan_redis(open_directory / "redis")
    with server.running():
        yield server.url


@pytest.fixture
def redis(redis_url: str) -> Iterator["redis_client.Redis"]:
    """An empty Redis."""
    connected = redis_client.Redis.from_url(redis_url)
    connected.flushdb()
    yield connected
    connected.close()


@pytest.fixture
def catalogue_name(client: OpenSearch) -> Iterator[str]:
    """A catalogue's name that no other test has; all it leaves in the engine is deleted."""
    name = f"test-{secrets.token_hex(4)}"
    yield name
    clear(client, name)


@pytest.fixture(scope="session")
def data() -> Path:
    """The development data beside the checkout, or where PINWHEEL_DATA says."""
    path = Path(os.environ.get("PINWHEEL_DATA", DATA))
    if not path.is_dir():
        pytest.skip(f"no development data at {path}: name its directory in PINWHEEL_DATA")
    return path
