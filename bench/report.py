"""Every promise about speed, side by side, in one run."""

from rich.table import Table

from bench import bulk, encoding, model, ranking, search, understanding
from bench.promise import Promise
from bench.stack import stack


def measured() -> list[Promise]:
    """All promises, on one stack of their own."""
    with stack() as running:
        return [*search.run(running), *model.run(running), *bulk.run(running),
                *encoding.run(running), *understanding.run(running), *ranking.run()]  # fmt: skip


def table(promises: list[Promise]) -> Table:
    """One row per promise."""
    shown = Table("what", "ours", "instead", "unit", "ratio", "goal", "kept")
    for one in promises:
        goal = f"{'≥' if one.higher_is_better else '≤'} {one.goal:g}"
        kept = "[green]yes" if one.kept else "[red]no"
        shown.add_row(one.what, f"{one.ours:,.1f}", f"{one.theirs:,.1f}", one.unit,
                      f"{one.ratio:.2f}", goal, kept)  # fmt: skip
    return shown
