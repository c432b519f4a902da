"""The search path with a CatBoost model that was trained on the catalogue and promoted."""

import time

from bench.promise import Promise
from bench.queries import queries
from bench.search import WARM, paths, titles
from bench.stack import Stack, pinwheel
from bench.timing import in_turn
from ranking.model.served import LOOK_S

COUNT, SEED = 300, 11


def run(stack: Stack) -> list[Promise]:
    """Trained on queries made of the catalogue, as where nobody has judged anything yet."""
    environment = stack.environment
    pinwheel(environment, "train", "--from-catalogue", stack.catalogue)
    pinwheel(environment, "train", "--catalogue", stack.catalogue, "--promote", "latest")
    time.sleep(2 * LOOK_S)  # until the web processes have seen it
    asked = queries(titles(stack), COUNT + WARM, SEED)
    way = paths(stack, asked)
    ours, raw = in_turn((way.ours, way.raw), asked[WARM:], asked[:WARM])
    return [Promise("whole /v1/search with a model against its _msearch alone, p50",
                    ours.at(50), raw.at(50), "ms", 2.0)]  # fmt: skip
