"""Values that a row went on without, because its field says `invalid: drop` or another column has
its name in the index: counted, and told."""

from collections import Counter
from collections.abc import Iterable, Iterator

from opensearch.catalogue.reading import RowError

SHOWN = 3  # different reasons of a field
NOT = ", not "


class LeftOut:
    """Of one source; memory does not grow with it."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._reasons: dict[str, dict[str, None]] = {}

    def add(self, error: RowError) -> None:
        """One value, with what is wrong with it."""
        self._counts[error.field] += 1
        reasons = self._reasons.setdefault(error.field, {})
        if len(reasons) < SHOWN:
            reasons[error.message] = None

    @property
    def notes(self) -> tuple[str, ...]:
        """A line a field, those with the most first."""
        return tuple(self._note(field, count) for field, count in self._counts.most_common())

    def _note(self, field: str, count: int) -> str:
        said = f"{count:,} values of {field} are" if count > 1 else f"a value of {field} is"
        return f"{said} left out: {'; '.join(_told(self._reasons[field]))}"


def _told(reasons: Iterable[str]) -> Iterator[str]:
    """What is wanted once, with all that is not: `a number is wanted, not 'free', 'n/a'`."""
    found: dict[str, list[str]] = {}
    for reason in reasons:
        wanted, _, value = reason.partition(NOT)
        found.setdefault(wanted, []).append(value)
    for wanted, given in found.items():
        yield f"{wanted}{NOT}{', '.join(given)}" if all(given) else wanted
