"""Where models that rank are kept."""

from pathlib import Path

from app.settings import Settings


def all_models(own: Settings) -> Path:
    """The folder with one folder for each catalogue."""
    return own.home / "models" / "ranker"


def models_of(own: Settings, catalogue: str) -> Path:
    """The folder of a catalogue's models."""
    return all_models(own) / catalogue
