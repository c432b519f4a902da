"""Whether the item is the kind of thing that is asked for."""

from collections.abc import Iterator

import numpy as np

from ranking.content.asked import sought
from ranking.content.kindred import of_kind
from ranking.content.words import among
from ranking.features.family import Claim, Columns, Family
from ranking.features.view import View

ABOUT = {
    "kind.near": "cosine of the query to the name of the item's kind",
    "kind.near.gap": "that, less the best of all kinds",
    "kind.head": "the kind's last word is the query's last word",
    "kind.asked": "the kind's last word is in the query",
    "kind.same": "the kind's name is the query, spaces aside",
    "group.near": "cosine of the query to the middle of the item's group",
    "group.near.gap": "that, less the best group in the window",
    "group.kinds": "cosine of the query to the kinds of the item's group, weighted by their shares",
    "group.kinds.gap": "that, less the best group in the window",
    "group.head": "the share of the item's group whose kind ends in the query's last word",
    "group.same": "the share of the item's group whose kind is the query, spaces aside",
}

ALIKE = "it is described as most things of the kind you asked for are"
MOST = 0.5


def columns(view: View) -> Columns:
    """All NaN for items that are not on the shelf."""
    if view.shelf is None or not view.asked:
        return view.nothing(ABOUT)
    return view.of_known({**_of_kinds(view), **_of_groups(view)})


def _of_kinds(view: View) -> Columns:
    kinds, heads = view.candidates.kinds, view.candidates.heads
    near = np.where(kinds >= 0, view.near.take(kinds), np.nan)
    return {
        "kind.near": near,
        "kind.near.gap": near - view.near.max(),
        "kind.head": heads == view.asked[-1],
        "kind.asked": among(heads, view.asked),
        "kind.same": near >= 1.0,
    }


def _of_groups(view: View) -> Columns:
    assert view.shelf is not None
    shelf, groups = view.shelf, np.maximum(view.candidates.kin, 0)
    present = np.flatnonzero(np.bincount(groups))
    where = present.searchsorted(groups)
    shares = shelf.shares.take(present, axis=0)
    near = np.einsum("gk,k->g", shares, view.near)[where]
    middles = view.cosines(shelf.centres[present])
    return {
        "group.near": middles[where],
        "group.near.gap": middles[where] - middles.max(),
        "group.kinds": near,
        "group.kinds.gap": near - near.max(),
        "group.head": shares[:, shelf.heads == view.asked[-1]].sum(axis=1)[where],
        "group.same": shares[:, view.near >= 1.0].sum(axis=1)[where],
    }


def says(view: View) -> Iterator[Claim]:
    """The kind by name where it is what was asked for, else what the item is described like."""
    if view.shelf is None or not view.asked:
        return
    known, kinds = columns(view), view.candidates.kinds
    asked = known["kind.same"] == 1
    if (wanted := sought(view.query, view.shelf)) is not None:
        asked |= of_kind(wanted, view.candidates)
    for kind in np.unique(kinds[asked]).tolist():
        text = f"it is the kind of thing you asked for: {view.shelf.names[kind]}"
        yield Claim("kind", text, asked & (kinds == kind))
    yield Claim("kind", ALIKE, known["group.head"] > MOST)


KINDS = Family("kinds", columns, ABOUT, rising=("kind.near", "group.near"), says=says)
