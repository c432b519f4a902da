"""The parts in the order they start. Adding one is adding a file and a line."""

from app.stack.layout import Layout
from app.stack.part import Part
from app.stack.parts import beat, engine, flower, redis, web, worker

PARTS = (engine, redis, web, worker, beat, flower)


def parts(layout: Layout) -> tuple[Part, ...]:
    """All parts that run for `layout`; an outside engine or Redis is none of them."""
    return tuple(part for kind in PARTS for part in kind.parts(layout))
