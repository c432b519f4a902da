"""What a query asks for. Each file reads one thing out of it; `READERS` says in which order."""

from collections.abc import Callable, Collection
from dataclasses import replace

from ranking.lexicon.lexicon import EMPTY, Lexicon
from ranking.query import SYNONYM, Alternative, Constraint, Query
from ranking.understanding.accents import accented
from ranking.understanding.amounts import possible
from ranking.understanding.asking import asking
from ranking.understanding.bounds import bounds, forms
from ranking.understanding.breadth import breadth
from ranking.understanding.category import predicted
from ranking.understanding.codes import codes
from ranking.understanding.counted import counted_otherwise, however_many
from ranking.understanding.diets import diets
from ranking.understanding.durations import durations
from ranking.understanding.freed import freed
from ranking.understanding.hopes import hopes
from ranking.understanding.joined_digits import apart
from ranking.understanding.kind import kind
from ranking.understanding.leanings import leanings
from ranking.understanding.makers import beside
from ranking.understanding.measures import counts, measures, multiples, sides
from ranking.understanding.named_prices import named_prices
from ranking.understanding.narrower import narrower
from ranking.understanding.negation import negation
from ranking.understanding.normalise import normalise
from ranking.understanding.plurals import in_singular
from ranking.understanding.praise import praise
from ranking.understanding.price_ranges import price_ranges
from ranking.understanding.reading import Reading
from ranking.understanding.regional import in_other_spellings
from ranking.understanding.rewriting import SAME
from ranking.understanding.sizes import sizes
from ranking.understanding.sole_prices import sole_prices
from ranking.understanding.spelling import Spelt, as_typed, spelt
from ranking.understanding.stocked import stocked
from ranking.understanding.synonyms import synonyms
from ranking.understanding.values import values
from ranking.understanding.works import shown
from ranking.understanding.years import year, years

Reader = Callable[[Reading], Reading]

# Ways of asking first, which say nothing; then explicit forms, so that `under 20 cm` is a bound
# and not a measure; what is merely mentioned last. A word that one has read is hidden from those
# behind it.
READERS: tuple[Reader, ...] = (
    asking, years, named_prices, leanings, praise, negation, freed, diets, stocked, bounds,
    price_ranges, sole_prices, durations, multiples, sides, measures, year, counts, sizes, values,
)  # fmt: skip
# These find nothing where no amount is said.
OF_AMOUNTS = {
    named_prices, bounds, price_ranges, sole_prices, durations, multiples, sides, measures, year,
    counts,
}  # fmt: skip


def understand(
    typed: str, lexicon: Lexicon = EMPTY, *, ignore: Collection[str] = (), verbatim: bool = False
) -> Query:
    """The query as it is searched; its vector is added by whoever holds the encoder.

    `ignore` holds the names of constraints that are switched off; `verbatim`: nothing is corrected.
    """
    text = normalise(typed)
    written = as_typed(text) if verbatim else spelt(text, lexicon)
    reading = Reading.of(written.text, lexicon, codes(text))
    for reader in READERS:
        if reader not in OF_AMOUNTS or possible(reading.open):
            reading = reader(reading)
    return _query(typed, written, reading, frozenset(ignore))


def ready(lexicon: Lexicon) -> None:
    """Makes what the first query would wait for otherwise."""
    lexicon.ready()
    hopes(lexicon)
    forms(lexicon.language)


def _query(typed: str, written: Spelt, reading: Reading, ignore: frozenset[str]) -> Query:
    searched = reading.text
    constraints = tuple(one for one in reading.constraints if one.name not in ignore)
    category, sure = predicted(reading.keys, reading.lexicon)
    hard = sum(one.hard for one in constraints)
    found = _codes(written, reading)
    about = beside(searched, constraints, reading.lexicon)
    open_ = breadth(searched, found, hard, 1 - sure)
    return Query(
        original=typed,
        text=searched,
        corrected=written.corrected,
        category=category,
        category_confidence=sure,
        breadth=open_,
        kind=kind(typed, open_, constraints, len(searched.split())),
        codes=found,
        constraints=constraints,
        alternatives=_alternatives(written, reading),
        narrower=narrower(searched, reading.lexicon),
        beside=about,
        works=shown(searched, about, constraints, reading.lexicon),
    )


def _codes(written: Spelt, reading: Reading) -> tuple[str, ...]:
    """As they were typed, without those whose words have left, the 10000 of `under 10000`, or say
    how much of something there is: `2 bed flat` is no `2bedflat`."""
    if not reading.codes:
        return ()
    left = {*codes(written.text)} - {*codes(reading.text)}
    counted = [*filter(None, (_bare(one.said) for one in reading.constraints if one.ranged))]
    return tuple(
        one for one in reading.codes if one not in left and not any(said in one for said in counted)
    )


def _bare(said: str) -> str:
    return "".join(filter(str.isalnum, said.casefold()))


def _alternatives(written: Spelt, reading: Reading) -> tuple[Alternative, ...]:
    """Other spellings with the same words taken out of them, then other words for the same."""
    text, lexicon = reading.text, reading.lexicon
    spellings = (replace(one, text=_without(one.text, reading.constraints))
                 for one in written.alternatives)  # fmt: skip
    kept: dict[str, Alternative] = {}
    things = however_many(text, lexicon)
    others = (
        *accented(text, lexicon), *in_other_spellings(text, lexicon),
        *counted_otherwise(text, lexicon), *in_singular(text, lexicon), *apart(text, lexicon),
        Alternative(things, SAME, SYNONYM), *synonyms(things, lexicon),
    )  # fmt: skip
    for one in (*spellings, *others):
        if one.text != text:
            kept.setdefault(one.text, one)
    return tuple(kept.values())


def _without(text: str, constraints: tuple[Constraint, ...]) -> str:
    for one in constraints:
        if one.hard:
            text = text.replace(one.said, " ")
    return " ".join(text.split())
