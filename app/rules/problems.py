"""What can be wrong with rules, each with the field it is in and what to do about it."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Problem:
    """One fault. `field` is its path: `items.0.id`, or `rules.3.when.until` in a file."""

    field: str
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.field}: {self.message}; {self.remedy}"

    def below(self, prefix: str) -> "Problem":
        """The same, of a rule that stands at `prefix`."""
        return replace(self, field=f"{prefix}.{self.field}") if prefix else self


class RulesError(ValueError):
    """Rules that cannot be used; `problems` holds every fault found. Nothing was saved."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(one) for one in problems))
        self.problems = problems


class RuleMissing(LookupError):
    """The catalogue has no rule of this name."""

    def __init__(self, catalogue: str, rule: str) -> None:
        super().__init__(f"{catalogue} has no rule {rule[:80]!r}; GET its rules for those it has")


class VersionMissing(LookupError):
    """The catalogue's rules have no such version, or it is forgotten."""

    def __init__(self, catalogue: str, number: int) -> None:
        super().__init__(f"the rules of {catalogue} have no version {number}")


class Contended(Exception):
    """Others saved rules of the catalogue each time we tried."""

    def __init__(self, catalogue: str) -> None:
        super().__init__(f"the rules of {catalogue} are being changed by others; try again")
