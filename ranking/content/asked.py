"""Which kind of thing a query asks for: the head of its words, as the catalogue calls it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ranking.content.leading import having, leading
from ranking.content.meaning import cosines
from ranking.content.sets import uncounted
from ranking.content.shelf import OFTEN, Shelf
from ranking.content.trust import reliable
from ranking.content.words import WORD, ending, number, spelled
from ranking.query import CALLED, SYNONYM, Query

SELDOM = 0.1  # of the titles with a word: below, things of that kind have another name there
MORE = 10  # times as many items must be of the other name's kind
ALIKE = 0.7  # cosine of a query and the name of the kind that it means


@dataclass(frozen=True)
class Head:
    """The word that says what is asked for, as a number: `bag` of `leather bag for a laptop`,
    `headset` of `head set`; where the catalogue has it for no kind of thing, the words for kinds
    of it. `told` is the part of its items whose category says so."""

    words: tuple[int, ...]
    told: float


def head(text: str, shelf: Shelf) -> Head | None:
    """None where no word of the query is the head of any kind."""
    words = _leading(text, shelf)
    return _head(words[: having(words)], shelf) or _head(words, shelf)


@lru_cache(maxsize=32)  # one search asks some times: whether to relax, how to rank, what to vary
def sought(query: Query, shelf: Shelf) -> Head | None:
    """The head of the query, as the catalogue calls it. Under another name, or in a colour, it
    counts in full: the words lead to other things."""
    others = [one.text for one in query.alternatives if one.reason in (SYNONYM, CALLED)]
    called = renamed(query.text, others, shelf)
    found = head(called or query.text, shelf)
    if found and (called or query.colours):
        return replace(found, told=1.0)
    if found and _seldom(found, shelf) and (below := _below(query, shelf)):
        return Head(tuple(dict.fromkeys((*found.words, *below.words))), 1.0)
    return found or _filed_below(query, shelf) or _alike(query, shelf)


def believed(query: Query, shelf: Shelf | None) -> Head | None:
    """The head of the query where kinds can be relied on; None where they tell little in this
    catalogue, or nobody read them."""
    return sought(query, shelf) if shelf is not None and reliable(shelf) else None


def called(query: Query, shelf: Shelf | None) -> tuple[str, tuple[str, ...]] | None:
    """What titles call the thing that is asked for, and what else is called by names that begin so:
    notebook, and notebook case. None where the query names no one kind, or kinds tell little."""
    asked = believed(query, shelf)
    if asked is None or shelf is None or len(asked.words) > 1:
        return None
    (word,) = asked.words
    return shelf.ends[word], shelf.beginnings.get(word, ())


def names(text: str, shelf: Shelf) -> Iterator[str]:
    """What may name the kind that a query asks for, the likeliest first: its leading words, fewer
    and fewer of those in front, and then each alone, from the end."""
    words = _leading(text, shelf)
    for own in (words[: having(words)], words):
        yield from (" ".join(own[start:]) for start in range(len(own)))
        yield from reversed(own)


def renamed(text: str, others: Sequence[str], shelf: Shelf) -> str | None:
    """Which of the `others`, synonyms of `text`, names what is asked for, where titles use the
    last word of `text` nearly always of other things: a shop that calls them notebooks has laptop
    cases, and no laptop. None where `text` itself names it."""
    said = _last(text, shelf)
    own = shelf.own(said)
    if not reliable(shelf) or own > SELDOM * shelf.titles(said):
        return None
    counts = [(shelf.own(word), one) for one in others if (word := _last(one, shelf)) != said]
    most, called = max(counts, default=(0, None))
    return called if most >= max(OFTEN, MORE * own) else None


def things(shelf: Shelf) -> frozenset[str]:
    """The single words that kinds of things are called by; none where kinds tell little. A `pot` is
    none where all are plant pots."""
    if not reliable(shelf):
        return frozenset()
    single = (str(name) for name in shelf.names if " " not in str(name))
    return frozenset(word for word in single if shelf.often(number(word)))


def _below(query: Query, shelf: Shelf) -> Head | None:
    """The heads of what is narrower than the query asks."""
    said = query.narrower.words if query.narrower else ()
    words = {ending(one) for one in said}
    heads = tuple(sorted(word for word in words if shelf.often(word)))
    told = [_known(one, shelf).told for one in heads]
    return Head(heads, sum(told) / len(told)) if heads else None


def _filed_below(query: Query, shelf: Shelf) -> Head | None:
    """The same where categories bear it out: a foxglove called `Camelot Rose` is no shrub."""
    below = _below(query, shelf)
    return below if below and below.told else None


def _alike(query: Query, shelf: Shelf) -> Head | None:
    """The head of the kind whose name is the query in other words: `cpu`, a processor."""
    if query.vector is None or not reliable(shelf):
        return None
    if cosines(shelf.common, query.vector).max(initial=0) < ALIKE:
        return None
    word = int(shelf.heads[cosines(shelf.meanings, query.vector).argmax()])
    return _known(word, shelf) if shelf.often(word) else None


def _seldom(asked: Head, shelf: Shelf) -> bool:
    """Whether titles use the word nearly always of other things: of parts for a computer."""
    return reliable(shelf) and all(
        shelf.own(one) <= SELDOM * shelf.titles(one) for one in asked.words
    )


def _head(words: Sequence[str], shelf: Shelf) -> Head | None:
    for start in range(len(words)):
        place = shelf.joined.get("".join(words[start:]))
        if place is not None and shelf.calls(word := int(shelf.heads[place])):
            return _known(word, shelf)
    known = (number(word) for word in reversed(words))
    return next((_known(one, shelf) for one in known if shelf.often(one)), None)


def _last(text: str, shelf: Shelf) -> int:
    """The last of the leading words that is no measure, as a number; 0 for none."""
    last, before = "", ""
    words = _leading(text, shelf)
    for word in words[: having(words)]:
        measures = any(letter.isdigit() for letter in word) or before.isdigit()
        last, before = last if measures else word, word
    return number(last) if last else 0


@lru_cache(maxsize=128)  # reading a query and ranking by it both ask
def _leading(text: str, shelf: Shelf) -> tuple[str, ...]:
    """The words before `for`, `with` and the like."""
    said = uncounted(WORD.findall(text.casefold()), shelf.names_kind)
    return tuple(word for part in said[: leading(said)] for word in spelled(part))


def _known(word: int, shelf: Shelf) -> Head:
    return Head((word,), shelf.headed.get(word, (0, 0.0))[1])
