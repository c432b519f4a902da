"""What is wrong with a catalogue's file, where, and what to do about it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One fault. `line` counts from 1; 0 where the file as a whole is meant."""

    line: int
    field: str
    message: str
    remedy: str

    def __str__(self) -> str:
        where = f"line {self.line}: " if self.line else ""
        return f"{where}{self.field}: {self.message}. {self.remedy}"


class CatalogueError(ValueError):
    """A catalogue that cannot be used; `problems` holds every fault found, in the file's order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
