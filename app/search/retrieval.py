"""Step 3: ask the engine, and once more with fewer words demanded where too little came back."""

import re

from app.search.trace import Trace
from opensearch.retrieval.engine import Engine
from opensearch.retrieval.hits import Retrieved
from opensearch.retrieval.plan import Plan

WORD = re.compile(r"\w+")
TOO_FEW = 3  # matches below which any one word is enough, where nothing else narrows them


def retrieve(plan: Plan, engine: Engine, trace: Trace) -> Retrieved:
    """The legs' hits. Raises `EngineDown` and `IndexMissing`."""
    with trace.stage("retrieve"):
        found = engine.retrieve(plan)
    if _demands_too_much(plan, found):
        with trace.stage("relax"):
            found = engine.relaxed(plan, found)
    trace.degrade(*found.degraded)
    return found


def nothing(found: Retrieved) -> bool:
    """Whether no leg found an item."""
    return not any(leg.ids for leg in found.legs)


def _demands_too_much(plan: Plan, found: Retrieved) -> bool:
    least = 1 if plan.filters else TOO_FEW  # who picks one of two gets it, and no others with it
    few = found.exact and found.total < least and len(WORD.findall(plan.text)) > 1
    return few and not any(leg.leg == "codes" and leg.ids for leg in found.legs)
