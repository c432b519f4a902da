"""An argument that is a file of text."""

import click

from ranking.utf8 import NotUtf8, decoded


class Text(click.ParamType[str]):
    """A file of UTF-8 text, or - for the standard input, as what stands in it."""

    name = "file"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The text. Ends the command where the file cannot be read."""
        with click.File("rb").convert(value, param, ctx) as file:
            try:
                return decoded(file.read(), "standard input" if value == "-" else value)
            except NotUtf8 as error:
                self.fail(str(error), param, ctx)


TEXT = Text()
