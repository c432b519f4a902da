"""Where a catalogue's models are kept."""

from pathlib import Path

from app.settings import Settings


def models_of(own: Settings, catalogue: str) -> Path:
    """The folder of a catalogue's models."""
    return own.home / "models" / "ranker" / catalogue
