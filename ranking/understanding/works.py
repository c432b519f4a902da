"""Which works are shown first where a query says no more than who made them, or what they are:
`turner`, `sculpture`, `oil on canvas`."""

from collections.abc import Iterable, Sequence
from operator import itemgetter

from ranking.content.works import MOST, told_of
from ranking.lexicon.entry import Part
from ranking.lexicon.lexicon import Lexicon
from ranking.lexicon.makers import names
from ranking.query import Constraint
from ranking.understanding.makers import WORKS


def shown(
    text: str, beside: str | None, constraints: Sequence[Constraint], lexicon: Lexicon
) -> tuple[str, ...]:
    """Their ids; `beside` is what `text` says besides makers' names (see `makers.beside`)."""
    if not lexicon.works:
        return ()
    soft = [one for one in constraints if not one.hard]
    if any(one.ranged for one in soft):
        return ()  # `newest fantasy`: by those, not by what is told of each
    if beside == "":
        return _best([value for one in soft if one.maker for value in one.values], lexicon)
    told = [word for word in told_of(text) if word not in WORKS]
    categories = {one.name for one in lexicon.of(Part.CATEGORY)}
    whole = (one for one in soft if one.field in categories and told_of(one.said) == told)
    found = _best([value for one in whole for value in one.values], lexicon)
    return found or lexicon.media.get(" ".join(told), ())


def _best(values: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """Of each maker, or category, the more the more works he has; what several made together comes
    behind what one made alone."""
    alone = [one for one in values if len([*names(one)]) < 2]
    together = [one for one in values if one not in alone]
    return (*_mixed(alone, lexicon), *_mixed(together, lexicon))[:MOST]


def _mixed(values: Iterable[str], lexicon: Lexicon) -> list[str]:
    """Each one's works evenly over the whole."""
    best = (lexicon.works.get(one, ()) for one in values)
    placed = [((at + 0.5) / len(ids), one) for ids in best for at, one in enumerate(ids)]
    return [one for _, one in sorted(placed, key=itemgetter(0))]
