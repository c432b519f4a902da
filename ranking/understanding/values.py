"""Values that are merely mentioned: a colour, a brand, a material. They prefer, not filter."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ranking.lexicon.entry import Part
from ranking.lexicon.folding import words
from ranking.lexicon.lexicon import Meaning
from ranking.lexicon.makers import names
from ranking.query import Constraint
from ranking.understanding.phrases import Named, named, part
from ranking.understanding.reading import Reading, Span

IN = re.compile(r"(?<![\w])(?:written\s)?in\s$")
LANGUAGE = re.compile(r"\slanguage(?![\w])")


def values(reading: Reading) -> Reading:
    """One constraint for each value named; its other readings beside it."""
    for one in [*named(reading)]:
        reading = _read(reading, one)
    return reading


def _read(reading: Reading, found: Named) -> Reading:
    if part(found.best, reading.lexicon) is Part.LICENCE:
        return reading.hard(found.span, constraint(found.meanings[:1]))
    if part(found.best, reading.lexicon) is Part.LANGUAGE and (
        said := _of_language(reading, found)
    ):
        return reading.hard(said, constraint(found.meanings[:1]))
    meant = constraint(found.meanings)
    if found.best.field in reading.lexicon.makers:
        meant = replace(_exactly(reading.open[slice(*found.span)], meant), maker=True)
    return reading.soft(found.span, meant)


def _of_language(reading: Reading, found: Named) -> Span | None:
    """Where it is said that a work is to be in it: `in french`, `spanish language`."""
    start, end = found.span
    before, behind = IN.search(reading.open, 0, start), LANGUAGE.match(reading.open, end)
    if before is None and behind is None:
        return None
    return before.start() if before else start, behind.end() if behind else end


def _exactly(said: str, meant: Constraint) -> Constraint:
    """Only makers whose surname is spelled as it is said, where there are such: `hodgkins` is no
    Hodgkin, though their keys are one."""
    *_, last = words(said)
    exact = tuple(
        maker
        for maker in meant.values
        if any(last in words(one.surname[-1]) for one in names(maker))
    )
    if not exact or len(exact) == len(meant.values):
        return meant
    return replace(meant, values=exact, shown=exact[0] if len(exact) == 1 else said.title())


def constraint(meanings: Sequence[Meaning], *, negated: bool = False) -> Constraint:
    """Of the first meaning; the others are told as `also`."""
    best = meanings[0]
    return Constraint(
        best.field,
        round(best.confidence, 2),
        values=best.values,
        negated=negated,
        shown=best.shown,
        also=tuple((one.field, one.shown) for one in meanings[1:]),
    )
