"""`pinwheel dashboards`: our dashboards for OpenSearch Dashboards."""

import json
from pathlib import Path

import click

from app.settings import settings


@click.group("dashboards")
def command() -> None:
    """Dashboards over the catalogues, the searches, their latency and the empty pages."""


@command.command("install")
@click.argument("url")
@click.option("--user", help="By default OPENSEARCH_USER.")
@click.option("--password", help="By default OPENSEARCH_PASSWORD, which keeps it off the screen.")
@click.option("--ca", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="A PEM file that vouches for Dashboards' own certificate.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def install_command(
    url: str, user: str | None, password: str | None, ca: Path | None, as_json: bool
) -> None:
    """Load the index patterns and dashboards into OpenSearch Dashboards at URL.

    Those of the same name are replaced; others are left alone.
    """
    from app.dashboards.install import Access, DashboardsError, install

    own = settings()
    kept = own.opensearch_password
    access = Access(
        url,
        user or own.opensearch_user,
        password or (kept.get_secret_value() if kept else None),
        ca,
    )
    try:
        count = install(access)
    except DashboardsError as error:
        raise click.ClickException(str(error)) from error
    answer = json.dumps({"installed": count, "url": url})
    click.echo(
        answer if as_json else f"{count} objects installed: {url.rstrip('/')}/app/dashboards"
    )
