"""Cross-fitting: each query is ranked by a model that never saw it."""

from collections.abc import Callable, Sequence

import numpy as np

from ranking.arrays import Places
from ranking.diversity import shown_of
from ranking.training.fit import Prepared, fit, telling, values
from ranking.training.labelled import Labelled

FOLDS = 5
SEED = 11


def fold_of(count: int, seed: int = SEED) -> Places:
    """[count]: a fold of each query, in equal parts."""
    return np.random.default_rng(seed).permutation(count) % FOLDS


def crossed(
    labelled: Sequence[Labelled],
    windows: Sequence[Prepared],
    names: Sequence[str],
    beside: Sequence[Prepared] = (),
    tell: Callable[[int, int], None] = lambda done, total: None,
) -> dict[str, list[str]]:
    """The run by the features called `names`, by query text, best first; every fold learns from
    `beside` too. Raises TooFewLabels."""
    telling([*windows, *beside])
    folds = fold_of(len(windows))
    run: dict[str, list[str]] = {}
    for fold in range(FOLDS):
        others = [windows[at] for at in np.flatnonzero(folds != fold).tolist()]
        model = fit([*others, *beside], names)
        for at in np.flatnonzero(folds == fold).tolist():
            run[labelled[at].query.original] = ordered(model, labelled[at], windows[at], names)
        tell(fold + 1, FOLDS)
    return run


def ordered(model: object, one: Labelled, window: Prepared, names: Sequence[str]) -> list[str]:
    """The window's ids as a page shows them by the model."""
    if not len(one.candidates):
        return []
    raw = model.predict(values(window, names), thread_count=1)  # type: ignore[attr-defined]
    order = np.argsort(-(raw + window.prior), kind="stable")
    return shown_of(one.candidates, order)
