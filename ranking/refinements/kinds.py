"""Kinds of the thing that a query names, as ways to narrow it: a sofa, a desk for `furniture`."""

from collections.abc import Iterator

from ranking.content.words import ending
from ranking.lexicon.folding import phrase
from ranking.lexicon.lexicon import Lexicon
from ranking.refinements.candidate import NARROWER, Proposal


def by_kinds(query: str, lexicon: Lexicon, least: int) -> Iterator[Proposal]:
    """The nearest first. Only words that `least` things of the catalogue are called by: `force` is
    a kind of power, but nobody sells one."""
    if lexicon.shelf is None:
        return
    for one in lexicon.kinds_of(phrase(query)):
        if lexicon.shelf.own(ending(one)) >= least:
            yield Proposal(NARROWER, one, one, on_topic=True)
