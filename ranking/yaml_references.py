"""References in YAML that people send: a few of them can stand for gigabytes."""

from ruamel.yaml import YAML
from ruamel.yaml.tokens import AliasToken

from ranking.yaml_nesting import ShallowScanner


def uses_references(text: str) -> bool:
    """Whether there is a `*name` in it. Raises YAMLError, also where it is nested too deeply, and
    ValueError where it cannot be read."""
    reader = YAML(typ="safe", pure=True)
    reader.Scanner = ShallowScanner
    return any(isinstance(one, AliasToken) for one in reader.scan(text))
