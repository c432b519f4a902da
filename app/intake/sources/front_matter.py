"""The front matter of a text, as its writer may send it: bounded, written out."""

from typing import Any

import frontmatter
from frontmatter.default_handlers import JSONHandler, YAMLHandler

from app.intake.sources.nesting import too_deep
from ranking.yaml_references import uses_references

LONGEST = 100_000  # characters


class _Yaml(YAMLHandler):
    """YAML without references: a few of them can stand for gigabytes."""

    def load(self, fm: str, **kwargs: object) -> Any:
        """Raises ValueError, and the YAML libraries' own errors."""
        if len(fm) > LONGEST:
            raise ValueError(f"over {LONGEST:,} characters")
        if uses_references(fm):
            raise ValueError("uses a reference (*name)")
        return super().load(fm, **kwargs)


_KINDS = (_Yaml(), JSONHandler())


def parted(text: str) -> tuple[dict[str, object], str]:
    """Front matter and the text below it. Raises ValueError where it cannot be read, YAMLError of
    either library, and RecursionError."""
    values, below = frontmatter.parse(text, handler=frontmatter.detect_format(text.strip(), _KINDS))
    if too_deep(values):
        raise ValueError("nested too deeply")
    return values, below
