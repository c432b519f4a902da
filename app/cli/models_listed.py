"""A catalogue's models, as `pinwheel train --list` tells them."""

import sys
from pathlib import Path

import orjson
from rich.console import Console
from rich.table import Table

from app.terminal import safe
from ranking.model import registry
from ranking.model.manifest import Manifest, ModelError

NUMBERS = ("ndcg", "before")  # by five folds, and of what ranked when it was trained


def show(folder: Path, *, as_json: bool) -> None:
    """Every kept model, oldest first, and which one ranks."""
    kept, ranks = registry.versions(folder), registry.promoted_version(folder)
    if as_json:
        lines = [{"version": name, "ranks": name == ranks, **_told(one)}
                 for name, one in kept.items()]  # fmt: skip
        sys.stdout.write(orjson.dumps(lines).decode() + "\n")
        return
    table = Table("version", "ranks", "nDCG", "before it", "features")
    for name, one in kept.items():
        table.add_row(name, "yes" if name == ranks else "", *_cells(one))
    Console().print(table)
    if not ranks:
        Console().print("Rank fusion ranks.")


def _told(one: Manifest | ModelError) -> dict[str, object]:
    if isinstance(one, ModelError):
        return {"damaged": str(one)}
    return {"metrics": one.metrics, "features": len(one.features), "parent": one.parent}


def _cells(one: Manifest | ModelError) -> tuple[str, str, str]:
    if isinstance(one, ModelError):
        return safe(f"damaged: {one}"), "", ""
    ndcg, before = (f"{one.metrics[name]:.4f}" if name in one.metrics else "" for name in NUMBERS)
    return ndcg, before, str(len(one.features))
