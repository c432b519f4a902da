"""The kinds of task a worker does. Adding one is adding a file and a line."""

from workers.families.import_ import Import
from workers.families.upkeep import Upkeep

FAMILIES = (Import, Upkeep)
