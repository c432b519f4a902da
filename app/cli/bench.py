"""`pinwheel bench`: what we promise about speed, measured side by side."""

import json
import sys
from dataclasses import asdict

import click
from rich.console import Console


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def command(as_json: bool) -> None:
    """Start a stack of its own, measure every promise in one run; exit 1 where one is broken."""
    try:
        from bench import report
    except ModuleNotFoundError as error:
        raise click.ClickException(
            "The benchmarks are in the repository, not in the package: run `make bench` there."
        ) from error
    promises = report.measured()
    if as_json:
        told = [{**asdict(one), "ratio": one.ratio, "kept": one.kept} for one in promises]
        click.echo(json.dumps(told, indent=2))
    else:
        Console(width=120).print(report.table(promises))
    sys.exit(0 if all(one.kept for one in promises) else 1)
