"""The query's words in the title: how many, where, how near each other."""

from collections.abc import Iterator

import numpy as np

from ranking.candidates import Floats
from ranking.content.shelf import HEAD, MODIFIER, WORDS
from ranking.content.words import among
from ranking.features.family import Claim, Columns, Family
from ranking.features.view import Bools, View

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
    words, parts = view.shelf.words[view.rows], view.shelf.parts[view.rows]
    hit = words[:, :, None] == np.array(view.asked, np.uint32)  # [n, WORDS, asked]
    found = hit.any(axis=2)
    covered = hit.any(axis=1).mean(axis=1)
    length = np.maximum((words > 0).sum(axis=1), 1)
    heads = (hit & (parts == HEAD)[:, :, None]).any(axis=1)
    last = hit[:, :, -1]
    brands = among(view.shelf.brands[view.rows], view.asked).any(axis=1)
    head = (last & (parts == HEAD)).any(axis=1)
    return view.of_known(
        {
            "title.covered": covered,
            "title.precision": found.sum(axis=1) / length,
            "title.first": np.where(found.any(axis=1), found.argmax(axis=1) / length, 1.0),
            "title.span": _span(found),
            "title.head": head,
            "title.modifier": (last & (parts == MODIFIER)).any(axis=1) & ~head,
            "title.heads": heads.mean(axis=1),
            "title.brand": brands,
            "title.whole": covered == 1.0,
        }
    )


def _span(found: Bools) -> Floats:
    first, last = found.argmax(axis=1), WORDS - 1 - found[:, ::-1].argmax(axis=1)
    span = (last - first + 1) / np.maximum(found.sum(axis=1), 1)
    return np.where(found.any(axis=1), span, 0).astype(np.float32)


def says(view: View) -> Iterator[Claim]:
    """How many of the words the title has, and the brand."""
    known = columns(view)
    one = len(view.asked) == 1
    every = "its title has the word you asked for" if one else EVERY
    yield Claim("words", every, known["title.whole"] == 1)
    yield Claim("words", "its title has most of your words", known["title.covered"] > MOST)
    yield Claim("brand", "it is of the brand you named", known["title.brand"] == 1)


COVERAGE = Family("title", columns, ABOUT, rising=("title.covered", "title.head"), says=says)
