"""A query as understood."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Query:
    """`text` is what is searched; `original` what was typed. Later understanders add to this."""

    original: str
    text: str
    corrected: str | None = None
    category: str | None = None
    breadth: float = 0.5  # 0 specific to 1 broad
    vector: tuple[float, ...] | None = None
    codes: tuple[str, ...] = ()  # what looks like a code: lower case, letters and digits only
