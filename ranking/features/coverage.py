"""The query's words in the title: how many, where, how near each other."""

from collections.abc import Iterator

import numpy as np

from ranking.arrays import Bools, Floats, Places
from ranking.content.shelf import HEAD, MODIFIER, WORDS
from ranking.content.words import among
from ranking.features.family import Claim, Columns, Family
from ranking.features.view import View

ABOUT = {
    "title.covered": "the share of the query's words that the title has",
    "title.precision": "the share of the title's words that were asked for",
    "title.first": "where in the title the first asked word stands, 0 to 1",
    "title.span": "the words between the first and last asked one, over how many they are",
    "title.head": "the query's last word is what the title says the item is",
    "title.modifier": "the query's last word only describes another word of the title",
    "title.heads": "the share of the query's words that are heads in the title",
    "title.brand": "the query names the item's brand",
    "title.whole": "the title has every word of the query",
}

EVERY = "its title has every word you asked for"
MOST = 0.5  # of the words; a person would not call less most


def columns(view: View) -> Columns:
    """All NaN for items that are not on the shelf."""
    if view.shelf is None or not view.asked:
        return view.nothing(ABOUT)
    candidates, asked = view.candidates, np.array(view.asked, np.uint32)
    hit = candidates.words == asked[:, None, None]  # [asked, WORDS, n]
    as_head, last = candidates.parts == HEAD, hit[-1]
    found = hit.any(axis=0)
    count = found.sum(axis=0)
    length = np.maximum((candidates.words > 0).sum(axis=0), 1)
    covered = hit.any(axis=1).mean(axis=0)
    head = (last & as_head).any(axis=0)
    return view.of_known(
        {
            "title.covered": covered,
            "title.precision": count / length,
            "title.first": np.where(count > 0, found.argmax(axis=0) / length, 1.0),
            "title.span": _span(found, count),
            "title.head": head,
            "title.modifier": (last & (candidates.parts == MODIFIER)).any(axis=0) & ~head,
            "title.heads": (hit & as_head).any(axis=1).mean(axis=0),
            "title.brand": among(view.shelf.brands.take(view.rows, axis=0), view.asked).any(axis=1),
            "title.whole": covered == 1.0,
        }
    )


def _span(found: Bools, count: Places) -> Floats:
    first, last = found.argmax(axis=0), WORDS - 1 - found[::-1].argmax(axis=0)
    span = (last - first + 1) / np.maximum(count, 1)
    return np.where(count > 0, span, 0).astype(np.float32)


def says(view: View) -> Iterator[Claim]:
    """How many of the words the title has, and the brand."""
    known = columns(view)
    one = len(view.asked) == 1
    every = "its title has the word you asked for" if one else EVERY
    yield Claim("words", every, known["title.whole"] == 1)
    yield Claim("words", "its title has most of your words", known["title.covered"] > MOST)
    yield Claim("brand", "it is of the brand you named", known["title.brand"] == 1)


COVERAGE = Family("title", columns, ABOUT, rising=("title.covered", "title.head"), says=says)
