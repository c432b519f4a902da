"""Background work: start it, see how far it is."""

from typing import Annotated

from flask import Response, url_for
from pydantic import BaseModel, ConfigDict, Field

from app import tasks as work
from app.api.context import services
from app.api.problem import elapsed_ms
from app.api.reply import reply
from app.api.resource import Resource, refusals
from app.browse.catalogues import standing


class Named(BaseModel):
    """Which kind of task."""

    name: str = Field(description=f"One of {', '.join(work.TASKS)}")


class Identified(BaseModel):
    """Which started task."""

    id: str = Field(max_length=100)


class Arguments(BaseModel):
    """`catalogue`, and what else this kind of task takes (`rollback`, `source`,
    `allow_empty`, `restart`, `judgments`, `made_beside`, `promote`)."""

    model_config = ConfigDict(frozen=True, extra="allow")

    catalogue: str


class Started(BaseModel):
    """The task, or the same one where it was at this catalogue already."""

    id: str
    href: str
    took_ms: float


class TaskReply(work.TaskState):
    """A task as it stands."""

    took_ms: float


class Listed(BaseModel):
    """How many to list."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    size: Annotated[int, Field(ge=1, le=100)] = 50


class TaskList(BaseModel):
    """The last started first."""

    tasks: list[work.TaskState]
    took_ms: float


resource = Resource("tasks", "Background work and its progress", "/v1/tasks")


@resource.post("/<name>", responses={202: Started, **refusals(409, 413, 415)})
def start(path: Named, body: Arguments) -> Response:
    """Start a task; of one kind at most one runs per catalogue. The same again is the one that
    runs; with other arguments it is refused."""
    known = work.checked(path.name, body.model_dump())
    standing(known.catalogue, services())
    task = work.begin(known)
    href = url_for(".ask", id=task)
    return reply(Started(id=task, href=href, took_ms=elapsed_ms()), 202, {"Location": href})


@resource.get("/<id>", responses={200: TaskReply})
def ask(path: Identified) -> Response:
    """How far a task is."""
    found = work.state(path.id)
    return reply(TaskReply(**dict(found), took_ms=elapsed_ms()))


@resource.get("", responses={200: TaskList})
def latest(query: Listed) -> Response:
    """The tasks started last."""
    return reply(TaskList(tasks=work.recent(query.size), took_ms=elapsed_ms()))
