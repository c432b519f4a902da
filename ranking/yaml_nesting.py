"""A scanner that gives up where YAML is nested deeper than anybody writes it: what a level costs
grows with the levels around it, so that a few thousand brackets take seconds."""

from typing import Any

from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.scanner import Scanner

DEEPEST = 100  # levels, of brackets and of indents


class ShallowScanner(Scanner):
    """Raises MarkedYAMLError at the first level that is one too many."""

    def fetch_flow_collection_start(self, token: Any, to_push: str) -> None:
        """A bracket opens."""
        super().fetch_flow_collection_start(token, to_push)
        self._bounded(len(self.flow_context))

    def add_indent(self, column: int) -> bool:
        """A block may begin."""
        added = super().add_indent(column)
        self._bounded(len(self.indents))
        return added

    def _bounded(self, levels: int) -> None:
        if levels > DEEPEST:
            problem = f"nested deeper than {DEEPEST} levels"
            raise MarkedYAMLError(problem=problem, problem_mark=self.reader.get_mark())
