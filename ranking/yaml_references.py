"""References in YAML that people send: a few of them can stand for gigabytes."""

from ruamel.yaml import YAML
from ruamel.yaml.tokens import AliasToken


def uses_references(text: str) -> bool:
    """Whether there is a `*name` in it. Raises YAMLError, ValueError and RecursionError where it
    cannot be read."""
    return any(isinstance(one, AliasToken) for one in YAML(typ="safe", pure=True).scan(text))
