"""What is to run and at which addresses, settled before anything is started."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from app.settings import Settings
from app.stack.errors import StackError
from app.stack.redis import RedisServer, plan_redis
from opensearch.node.cluster import Wanted, held_nodes, plan_nodes
from opensearch.node.fetch import Report, silent
from opensearch.node.node import Node
from opensearch.node.ports import LOOPBACK, claimed_port, take


@dataclass(frozen=True)
class Layout:
    """The stack as it is to be. `nodes` is empty and `redis` None where an outside one is used."""

    settings: Settings
    nodes: tuple[Node, ...]
    redis: RedisServer | None
    opensearch_url: str  # several nodes parted by commas
    redis_url: str
    port: int
    flower_port: int

    @property
    def home(self) -> Path:
        """Where all its state lies."""
        return self.settings.home

    @property
    def web_url(self) -> str:
        """The page's address, as one on this machine opens it."""
        return f"http://{reachable(self.settings.host)}:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        """What every part is told: the addresses, and whose it is."""
        return {
            "PINWHEEL_HOME": str(self.home),
            "PINWHEEL_PORT": str(self.port),
            "OPENSEARCH_URL": self.opensearch_url,
            "REDIS_URL": self.redis_url,
        }


def reachable(host: str) -> str:
    """Where a server bound to `host` is reached from this machine."""
    return LOOPBACK if host in ("0.0.0.0", "::", "") else host


def lay_out(own: Settings, nodes: int | None = None, report: Report = silent) -> Layout:
    """Settle the stack of `own`; `nodes` is how many engine nodes were asked for, if at all.

    Raises StackError, NodeError: a port that was asked for is taken, or a part is not to be had.
    """
    port = _settle(own, "port", own.host)
    flower_port = _settle(own, "flower_port", LOOPBACK, [port])
    server = None if own.redis_url else plan_redis(own.home / "redis")
    engine = () if own.opensearch_urls else _plan_engine(own, nodes, report)
    return Layout(
        settings=own,
        nodes=engine,
        redis=server,
        opensearch_url=own.opensearch_url or ",".join(node.url for node in engine),
        redis_url=own.redis_url or (server.url if server else ""),
        port=port,
        flower_port=flower_port,
    )


def _plan_engine(own: Settings, nodes: int | None, report: Report) -> tuple[Node, ...]:
    root = own.home / "engine"
    wanted = Wanted(
        root,
        own.cache,
        count=nodes or max(own.engine_nodes, held_nodes(root)),
        heap_mb=own.engine_heap_mb,
        java_options=own.engine_java_options,
        user=own.engine_user,
        repository=own.maven_repository,
        usual_ports=True,
    )
    return plan_nodes(wanted, report)


def _settle(own: Settings, name: str, host: str, taken: Iterable[int] = ()) -> int:
    """The setting's port; another free one where it is taken and was nobody's express wish."""
    port: int = getattr(own, name)
    if port not in taken and take(port, host):
        return port
    if name in own.model_fields_set:
        raise StackError(
            f"Port {port} is in use: end the program that listens there, or set "
            f"PINWHEEL_{name.upper()} to another port."
        )
    return claimed_port(None, taken)
