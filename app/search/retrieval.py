"""Step 3: ask the engine, and once more with fewer words demanded where too little came back."""

import re

from app.search.trace import Trace
from opensearch.engine import Engine
from opensearch.hits import Retrieved
from opensearch.plan import Plan

WORD = re.compile(r"\w+")
TOO_FEW = 3  # matches below which any one word is enough


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
    few = found.exact and found.total < TOO_FEW and len(WORD.findall(plan.text)) > 1
    return few and not any(leg.leg == "codes" and leg.ids for leg in found.legs)
