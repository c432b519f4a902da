"""Typed rules as plain values, and as a YAML file that reads back to the same."""

from collections.abc import Iterable
from io import StringIO
from typing import Any

from ruamel.yaml import YAML

from ranking.rules import AnyRule, RuleSet

Json = dict[str, Any]
HEAD = "# The rules of {catalogue}, version {version}.\n"


def plain(rule: AnyRule) -> Json:
    """What differs from its defaults, name and kind first."""
    said = rule.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return {"id": rule.id, "kind": rule.kind, **said}


def plain_all(rules: Iterable[AnyRule]) -> list[Json]:
    """Each rule so."""
    return [plain(one) for one in rules]


def as_yaml(catalogue: str, version: int, rules: RuleSet) -> str:
    """A file to keep, look through and import."""
    written = StringIO()
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style, yaml.sort_base_mapping_type_on_output = False, False  # type: ignore[assignment]
    yaml.allow_unicode, yaml.width = True, 100
    yaml.dump({"rules": plain_all(rules.rules)}, written)
    return HEAD.format(catalogue=catalogue, version=version) + written.getvalue()
