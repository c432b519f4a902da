"""Filling the new index from a source instead of from the served index."""

from collections.abc import Iterator

from opensearch.indexing.building.copying import Copier, refused
from opensearch.indexing.building.errors import BuildFailed, TargetLost
from opensearch.indexing.building.progress import Meter
from opensearch.indexing.building.recipe import Recipe
from opensearch.indexing.operations import Fate, Put


def fill(copier: Copier, recipe: Recipe, version: int, meter: Meter) -> None:
    """Write all of the recipe's puts, of `version`. One that the engine refuses is told to
    `recipe.refused`, or ends the build where nobody is to be told; how many it took, to
    `recipe.filled`."""

    def puts() -> Iterator[Put]:
        for put in recipe.puts(version) if recipe.puts else ():
            copier.check()
            yield put

    taken = 0
    for outcome in copier.writer.write(puts()):
        meter.step()
        if outcome.fate is not Fate.REJECTED:
            taken += 1
            copier.told(outcome)
        elif outcome.unreached:  # nothing is wrong with it: set aside it would be lost
            raise TargetLost(refused(outcome))
        elif recipe.refused is None:
            raise BuildFailed(refused(outcome))
        else:
            recipe.refused(outcome)
    meter.tell()
    if recipe.filled:
        recipe.filled(taken)
