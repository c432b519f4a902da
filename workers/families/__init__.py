"""The kinds of task a worker does. Adding one is adding a file and a line."""

from workers.families.import_ import Import
from workers.families.lexicon import Lexicon
from workers.families.lexicon_all import LexiconAll
from workers.families.refine import Refine
from workers.families.refine_all import RefineAll
from workers.families.reindex import Reindex
from workers.families.train import Train
from workers.families.upkeep import Upkeep

FAMILIES = (Reindex, Import, Lexicon, LexiconAll, Refine, RefineAll, Train, Upkeep)
