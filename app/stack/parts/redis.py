"""Our own Redis."""

from app.stack.layout import Layout
from app.stack.part import Part


def parts(layout: Layout) -> tuple[Part, ...]:
    """None where REDIS_URL names another."""
    if layout.redis is None:
        return ()
    url = layout.redis.url
    return (Part("redis", layout.redis.command, address=url, probe=url, foundation=True),)
