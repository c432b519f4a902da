"""Refusals of ours in one sentence, status 1, for commands of a group."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

View = Callable[..., None]


def refusing(*errors: type[Exception]) -> Callable[[View], View]:
    """A decorator: any of `errors` ends the command with its message."""

    def of(view: View) -> View:
        @wraps(view)
        def told(**options: Any) -> None:
            try:
                view(**options)
            except errors as error:
                raise click.ClickException(str(error)) from None

        return told

    return of
