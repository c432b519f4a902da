"""YAML with the line of everything in it, so that a message can point at its cause."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from opensearch.catalogue.problems import CatalogueError, Problem

MAX_CHARS = 100_000
MAX_DEPTH = 50  # of brackets: the parser's time grows with the square of it
BRACKETS = {"[": 1, "{": 1, "]": -1, "}": -1}
TOO_DEEP = ("nested too deeply", "Write it flat: a catalogue needs three levels.")


@dataclass(frozen=True)
class Marked:
    """A YAML value under its key; `line` counts from 1."""

    key: str
    line: int
    node: Node

    @property
    def is_mapping(self) -> bool:
        """Whether `entries` has something to give."""
        return isinstance(self.node, MappingNode)

    def value(self) -> Any:
        """As plain Python: str, int, float, bool, None, list, dict. Raises CatalogueError."""
        try:
            return YAML(typ="safe", pure=True).constructor.construct_document(self.node)
        except (YAMLError, ValueError, RecursionError) as error:
            raise _unreadable(self.line, "not a plain value", "Leave out tags (`!…`).") from error

    def entries(self) -> Iterator["Marked"]:
        """A mapping's values under their keys, a key given twice twice."""
        for key, value in self.node.value:
            yield Marked(str(key.value), key.start_mark.line + 1, value)

    def listed(self) -> tuple["Marked", ...]:
        """A list's values; a single value is a list of one."""
        if not isinstance(self.node, SequenceNode):
            return (self,)
        return tuple(Marked(self.key, node.start_mark.line + 1, node) for node in self.node.value)


def marked(text: str) -> Marked:
    """The whole document. Raises CatalogueError where it is no YAML mapping."""
    if len(text) > MAX_CHARS:
        raise _unreadable(0, "the file is over 100 KB", "Take the data out of it.")
    if _depth(text) > MAX_DEPTH:
        raise _unreadable(0, *TOO_DEEP)
    try:
        node = YAML(typ="safe", pure=True).compose(text)
    except RecursionError as error:
        raise _unreadable(0, *TOO_DEEP) from error
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise _unreadable(line, f"not YAML: {error.problem}", "Correct this line.") from error
    except YAMLError as error:
        raise _unreadable(0, f"not YAML: {error}", "Save it as UTF-8 text.") from error
    if not isinstance(node, MappingNode):
        raise _unreadable(1, "not a mapping", "Begin with `name: …` and `fields:`.")
    return Marked("", 1, node)


def _depth(text: str) -> int:
    """How deep brackets are nested, quoted ones among them."""
    steps = (BRACKETS[character] for character in text if character in BRACKETS)
    return max(accumulate(steps), default=0)


def _unreadable(line: int, message: str, remedy: str) -> CatalogueError:
    return CatalogueError((Problem(line, "catalogue", message, remedy),))
