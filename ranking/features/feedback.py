"""What the first results have in common (pseudo-relevance feedback): an item that is of their kind
is likelier to be meant than a stranger among them."""

from collections.abc import Iterator

import numpy as np

from ranking.arrays import Floats, Places
from ranking.content.kindred import shares
from ranking.features.family import Claim, Columns, Family
from ranking.features.view import View

ABOUT = {
    "feedback.group10": "the share of the first ten, by weight of place, in the item's group",
    "feedback.group40": "the same of the first forty",
    "feedback.kind20": "the share of the first twenty of the item's kind",
    "feedback.unanimous": "the greatest group's share of the first forty",
    "feedback.head10": "the share of the first ten that have the query's last word as their head",
    "feedback.kind10": "how near the kinds of the first ten are to the query, where they are known",
}

MOST = 0.5


def columns(view: View) -> Columns:
    """By fusion's order. All NaN without a shelf."""
    if view.shelf is None or not view.asked or not len(view):
        return view.nothing(ABOUT)
    kinds, groups, top = view.candidates.kinds, view.candidates.kin, view.order[:10]
    groups40 = _shares(groups, view.order[:40])
    known = kinds[top][kinds[top] >= 0]
    heads, near = view.shelf.heads[known], view.near[known]
    return {
        "feedback.group10": _shares(groups, top),
        "feedback.group40": groups40,
        "feedback.kind20": _shares(kinds, view.order[:20]),
        "feedback.unanimous": view.everywhere(float(groups40.max())),
        "feedback.head10": view.everywhere((heads == view.asked[-1]).sum() / len(top)),
        "feedback.kind10": view.everywhere(near.mean() if len(near) else np.nan),
    }


def _shares(labels: Places, top: Places) -> Floats:
    return shares(labels, top).astype(np.float32)


def says(view: View) -> Iterator[Claim]:
    """That it is of the first results' sort."""
    most = columns(view)["feedback.group10"] > MOST
    yield Claim("kin", "it is of the same sort as most of the first results", most)


FEEDBACK = Family("feedback", columns, ABOUT, rising=("feedback.group40",), says=says)
