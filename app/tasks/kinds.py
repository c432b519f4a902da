"""The kinds of task one may start, and what each is told."""

from collections.abc import Mapping
from typing import Any

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    ValidationInfo,
    field_validator,
)

from app.judging.names import SET_NAME
from opensearch.names import CATALOGUE_NAME


class UnknownTask(ValueError):
    """No task has this name; the message lists those there are."""


class BadArguments(ValueError):
    """Arguments that do not fit the task; `errors` names each field, what is wrong, the remedy."""

    def __init__(self, errors: tuple[tuple[str, str, str], ...]) -> None:
        super().__init__("; ".join(f"{field}: {message}" for field, message, _ in errors))
        self.errors = errors


class Arguments(BaseModel):
    """What every task is told: which catalogue. Of one kind at most one runs per catalogue."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    catalogue: str = Field(pattern=CATALOGUE_NAME.pattern)


class Reindex(Arguments):
    """Build a new index from the current one, or from `source`, a path below the settings' inbox,
    and swap it in; or go back to the one before. A source without items is refused unless with
    `allow_empty`."""

    rollback: bool = False
    source: str | None = Field(None, min_length=1, max_length=1000)
    allow_empty: bool = False

    @field_validator("source")
    @classmethod
    def _one_of_both(cls, source: str | None, known: ValidationInfo) -> str | None:
        if source and known.data.get("rollback"):
            raise ValueError("a rollback takes none: give one of the two")
        return source


class Import(Arguments):
    """Import `source`, a path below the settings' inbox, into a catalogue that exists."""

    source: str = Field(min_length=1, max_length=1000)
    restart: bool = False


class Refine(Arguments):
    """Make the catalogue's refinements anew."""


class Lexicon(Arguments):
    """Learn the catalogue's words anew, by which queries are read."""


class Train(Arguments):
    """Train a ranking model by `judgments`: those `collected` on the judging page, or an uploaded
    set by its name; without, from the catalogue alone. `made_beside` adds queries made from the
    catalogue, which weigh less; `promote` false keeps the model in any case."""

    judgments: str | None = Field(None, pattern=SET_NAME)
    made_beside: bool = False
    promote: bool = True


TASKS: Mapping[str, type[Arguments]] = {
    "reindex": Reindex,
    "import": Import,
    "refine": Refine,
    "lexicon": Lexicon,
    "train": Train,
}


def checked(name: str, arguments: Mapping[str, Any]) -> Arguments:
    """Arguments of their type. Raises UnknownTask or BadArguments."""
    kind = TASKS.get(name)
    if kind is None:
        raise UnknownTask(f"no task is called {name!r}; there are {', '.join(TASKS)}")
    try:
        return kind.model_validate(arguments)
    except ValidationError as error:
        raise BadArguments(tuple(_plain(kind, fault) for fault in error.errors())) from error


def kind_of(known: Arguments) -> str:
    """The name of the task that takes these arguments."""
    return next(name for name, kind in TASKS.items() if type(known) is kind)


def _plain(kind: type[Arguments], fault: Mapping[str, Any]) -> tuple[str, str, str]:
    field = ".".join(str(part) for part in fault["loc"]) or "(arguments)"
    known = ", ".join(kind.model_fields)
    remedy = f"give one of {known}" if fault["type"] == "extra_forbidden" else "correct it"
    if fault["type"] == "missing":
        remedy = "add it"
    return field, str(fault["msg"]), remedy
