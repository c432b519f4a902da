"""The ranking models that were promoted: are they whole?"""

from pathlib import Path

from app.settings import Settings
from app.stack.checks.finding import Finding
from app.training.kept import all_models
from ranking.model.manifest import ModelError, read_manifest
from ranking.model.registry import promoted_version


def findings(own: Settings) -> tuple[Finding, ...]:
    """One for each catalogue that a model ranks; one in all where there are none."""
    folders = sorted(all_models(own).glob("*"))
    ranked = [(one, version) for one in folders if (version := promoted_version(one))]
    if not ranked:
        return (Finding("model", True, "none promoted: rank fusion ranks"),)
    return tuple(_finding(folder, version) for folder, version in ranked)


def _finding(folder: Path, version: str) -> Finding:
    name, found = f"model of {folder.name}", version
    try:
        read_manifest(folder / version)
    except ModelError as error:
        back = f"pinwheel train --catalogue {folder.name} --rollback"
        remedy = f"Rank fusion ranks: {error}. Let the one before rank by `{back}`, or train anew."
        return Finding(name, False, found, remedy)
    return Finding(name, True, found)
