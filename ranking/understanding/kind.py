"""What sort of question a query is."""

import re

from ranking.lexicon.folding import fold
from ranking.query import Constraint, Kind

BROAD = 0.5  # breadth from here on
QUESTION = re.compile(
    r"^(?:how|what|which|why|where|when|who|whose|can|could|should|do|does|is|are)\s.*\S|\?\s*$"
)
IDEAS = re.compile(
    r"(?<!\w)(?:ideas?|inspirations?|inspired|aesthetics?|vibes?|moods?|decor|looks?|gifts?|presents?)(?!\w)"
)
MOODS = frozenset({"style", "room", "occasion", "mood", "theme", "season", "movement", "genre"})


def kind(typed: str, breadth: float, constraints: tuple[Constraint, ...], words: int) -> Kind:
    """By its form first; then `boho living room` names a style and a room, and no thing."""
    text = fold(typed)
    if breadth == 0.0:
        return Kind.CODE
    if QUESTION.search(text):
        return Kind.QUESTION
    moods = [one for one in constraints if not one.hard and _mood(one)]
    told = sum(len(one.said.split()) for one in moods)
    if IDEAS.search(text) or (moods and told == words):
        return Kind.INSPIRATIONAL
    return Kind.BROAD if breadth >= BROAD else Kind.SPECIFIC


def _mood(constraint: Constraint) -> bool:
    """Whether any reading of its words is a mood."""
    return not MOODS.isdisjoint((constraint.field, *(field for field, _ in constraint.also)))
