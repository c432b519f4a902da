"""What rules of every kind say: their name, whether they are on, who goes first, and when."""

from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)

from ranking.rules.when import When

RESERVED = ("versions", "preview", "rollback", "export", "import")
ID = r"^[a-z0-9][a-z0-9-]{0,63}$"


def _as_text(given: Any) -> Any:
    """In YAML an id of digits is a number."""
    return str(given) if type(given) is int else given


def _unreserved(name: str) -> str:
    if name in RESERVED:
        raise ValueError(f"{name!r} is an address of the interface; choose another name")
    return name


ItemId = Annotated[str, BeforeValidator(_as_text), StringConstraints(min_length=1, max_length=512)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]


class Common(BaseModel):
    """A rule; each kind adds what it does. Where two rules want the same, the higher `priority`
    has it, then the name that comes first."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Annotated[str, StringConstraints(pattern=ID), AfterValidator(_unreserved)]
    enabled: bool = True
    priority: Annotated[int, Field(ge=0, le=1000)] = 0
    when: When = When()
