"""`pinwheel sample`: the invented interiors shop that the demo searches."""

import json
import time
from pathlib import Path

import click

from app.cli.counting import counting
from app.settings import settings


@click.command("sample")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False),
              help="The folder to write into; by default `sample` in the home.")  # fmt: skip
@click.option("--items", default=5000, show_default=True, type=click.IntRange(1, 100_000),
              help="How many items.")  # fmt: skip
@click.option("--scenes", default=200, show_default=True, type=click.IntRange(0, 10_000),
              help="How many furnished rooms.")  # fmt: skip
@click.option("--seed", default=7, show_default=True, help="Another seed is another shop.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def command(out: Path | None, items: int, scenes: int, seed: int, as_json: bool) -> None:
    """Make the sample catalogue: rows, a drawn picture of each item, furnished rooms."""
    from app.sample.generate import generate

    folder = out or settings().home / "sample"
    started = time.perf_counter()
    with counting("Drawing") as watch:
        try:
            files = generate(folder, items=items, seed=seed, scenes=scenes, on_progress=watch)
        except OSError as error:
            raise click.ClickException(
                f"{folder} cannot be written ({error.strerror}): name another with --out"
            ) from error
    took = round(time.perf_counter() - started, 1)
    result = {
        "items": files.item_count, "scenes": files.scene_count, "seconds": took,
        "rows": str(files.items), "catalogue": str(files.catalogue),
    }  # fmt: skip
    if as_json:
        click.echo(json.dumps(result))
        return
    click.echo(f"{files.item_count} items and {files.scene_count} rooms in {took} s: {folder}")
    click.echo(f"Next: pinwheel import {files.items} --catalogue {files.catalogue}")
