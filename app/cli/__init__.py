"""The `pinwheel` command. Each file beside this one holds one command, named after it."""

from app.cli.main import main

__all__ = ["main"]
