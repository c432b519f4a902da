"""`make bench`: every promise about speed, side by side, in one run."""

import sys

from rich.console import Console
from rich.table import Table

from bench import bulk, encoding, search
from bench.promise import Promise
from bench.stack import stack


def main() -> None:
    """Measure, print, and exit 1 where a promise was not kept."""
    with stack() as running:
        promises = [*search.run(running), *bulk.run(running), *encoding.run(running)]
    Console(width=120).print(table(promises))
    sys.exit(0 if all(promise.kept for promise in promises) else 1)


def table(promises: list[Promise]) -> Table:
    """One row per promise."""
    shown = Table("what", "ours", "instead", "unit", "ratio", "goal", "kept")
    for one in promises:
        goal = f"{'≥' if one.higher_is_better else '≤'} {one.goal:g}"
        kept = "[green]yes" if one.kept else "[red]no"
        shown.add_row(one.what, f"{one.ours:,.1f}", f"{one.theirs:,.1f}", one.unit,
                      f"{one.ratio:.2f}", goal, kept)  # fmt: skip
    return shown


if __name__ == "__main__":
    main()
