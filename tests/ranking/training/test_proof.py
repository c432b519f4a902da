"""What training must show: a signal is learned and missed when it is broken; noise is refused."""

from dataclasses import replace

import numpy as np
import pytest

from ranking.arrays import Floats
from ranking.evaluation.measures import MAIN, Values, measure
from ranking.model import gate
from ranking.query import Query
from ranking.training.fit import BAG, GENTLE, MADE_FROM, Prepared, fit, names_of, prepared
from ranking.training.folds import crossed, ordered
from ranking.training.labelled import Labelled, as_judgments
from tests.ranking.windows import window

ITEMS = [f"i{number}" for number in range(20)]


def found(number: int, *, noise: bool) -> Labelled:
    """A query's window in chance order; dear items are good ones, or (noise) anything is."""
    chance = np.random.default_rng(number)
    prices = dict(zip(ITEMS, chance.permutation(20).astype(float).tolist(), strict=True))
    candidates = window({"words": chance.permutation(ITEMS).tolist()}, price=prices)
    dear = candidates.values["price"]
    grades = chance.permutation(dear) if noise else dear
    every = np.ones(len(candidates), np.bool_)
    query = Query(f"query {number}", f"query {number}")
    return Labelled(query, candidates, (grades > 15).astype(np.float32), every)


def shuffled(one: Prepared, about: str) -> Prepared:
    order = np.random.default_rng(one.key).permutation(len(one.grades))
    mixed = {name: one.columns[name][order] for name in one.columns if name.startswith(about)}
    return replace(one, columns={**one.columns, **mixed})


def ndcg(labelled: list[Labelled], run: dict[str, list[str]]) -> Values:
    return measure(as_judgments(labelled), run).values[MAIN]


def by_fusion(labelled: list[Labelled]) -> dict[str, list[str]]:
    return {one.query.original: list(one.candidates.ids) for one in labelled}


def test_a_fold_is_measured_on_what_a_page_shows_one_of_each_variant_group() -> None:
    one = found(1, noise=False)
    windows = [prepared(found(number, noise=False)) for number in range(12)]
    model, names = fit(windows, names_of(windows)), names_of(windows)
    every = ordered(model, one, prepared(one), names)
    twin = {every[0]: "pair", every[1]: "pair"}
    groups = tuple(twin.get(item, item) for item in one.candidates.ids)
    paired = replace(one, candidates=replace(one.candidates, groups=groups))
    assert ordered(model, paired, prepared(one), names) == [every[0], *every[2:]]


def verdict(labelled: list[Labelled]) -> gate.Verdict:
    run = crossed(labelled, windows := [prepared(one) for one in labelled], names_of(windows))
    segments = [("short",)] * len(labelled)
    return gate.judge(ndcg(labelled, run), ndcg(labelled, by_fusion(labelled)), segments)


def test_a_signal_is_promoted_and_noise_is_refused() -> None:
    assert verdict([found(number, noise=False) for number in range(40)]).better
    refused = verdict([found(number, noise=True) for number in range(40)])
    assert any("not surely better" in reason for reason in refused.reasons)


def test_shuffling_what_was_learned_lowers_ndcg() -> None:
    labelled = [found(number, noise=False) for number in range(40)]
    windows = [prepared(one) for one in labelled]
    names = names_of(windows)
    model = fit(windows[:30], names)
    broken = [shuffled(window, "values.price") for window in windows]

    def mean(seen: list[Prepared]) -> float:
        run = {
            one.query.original: ordered(model, one, window, names)
            for one, window in zip(labelled[30:], seen[30:], strict=True)
        }
        return float(ndcg(labelled[30:], run).mean())

    assert mean(windows) > mean(broken) + 0.2


def test_what_one_feature_tells_is_learned_as_far_as_one_of_many() -> None:
    names = ("values.price.place",)
    model = fit([prepared(found(number, noise=False)) for number in range(40)], names)
    dear, cheap = model.predict(np.array([[0.9], [0.1]], np.float32))
    assert dear - cheap > 2


@pytest.fixture
def made() -> list[Prepared]:
    windows = (replace(found(number, noise=False), made=True) for number in range(20))
    return [prepared(one) for one in windows]


def test_made_grades_are_not_explained_by_what_they_were_made_from(made: list[Prepared]) -> None:
    assert not [name for name in names_of(made) if name.startswith(MADE_FROM)]


def test_made_grades_move_fusion_only_a_little(made: list[Prepared]) -> None:
    names = names_of(made)
    model = fit(made, names)
    assert model.tree_count_ <= BAG * GENTLE.iterations

    def moved(one: Prepared) -> Floats:
        columns = np.column_stack([one.columns[name] for name in names])
        scores: Floats = model.predict(columns)
        return scores

    assert max(float(np.ptp(moved(one))) for one in made) < 0.5
