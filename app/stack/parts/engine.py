"""The embedded engine's nodes."""

from app.stack.layout import Layout
from app.stack.part import Part


def parts(layout: Layout) -> tuple[Part, ...]:
    """One part per node."""
    return tuple(
        Part(
            name=f"engine-{number}",
            command=node.command,
            address=node.url,
            probe=f"{node.url}/_cluster/health",
            environment=node.environment,
            foundation=True,
        )
        for number, node in enumerate(layout.nodes, 1)
    )
