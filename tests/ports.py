from opensearch.node.claims import release
from opensearch.node.ports import claimed_port


def free_port() -> int:
    """One that nobody listens at, and that whoever is told of it may take."""
    port = claimed_port()
    release(port)
    return port
