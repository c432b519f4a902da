"""The commands, found by name: adding one is adding a file and a line; each loads when called."""

import importlib

import click
import truststore

COMMANDS = (
    "up", "down", "status", "doctor", "demo", "sample", "infer", "import", "reindex", "delete",
    "search", "refine", "rules", "judgments", "goldens", "train", "lexicon", "evaluate",
    "dashboards", "bench",
)  # fmt: skip


class Lazy(click.Group):
    """A group whose commands are imported when asked for: `pinwheel --help` stays quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, in the order a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """`pinwheel import` is `app.cli.import_.command`."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"app.cli.{cmd_name}_" if cmd_name == "import"
                                         else f"app.cli.{cmd_name}")  # fmt: skip
        command: click.Command = module.command
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Whatever a command was at when the engine went away, it is told in a sentence."""
        try:
            return super().invoke(ctx)
        except Exception as error:
            from opensearch.connection.outage import outage

            if down := outage(error):
                raise click.ClickException(str(down)) from error
            raise


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="pinwheel-search")
def main() -> None:
    """Pinwheel: a discovery search engine."""
    truststore.inject_into_ssl()  # the machine's certificates: a company's proxy has its own
