"""What a view may touch: the process's services, built on first use or given to `create_app`."""

from flask import Flask, current_app

from app.services import Services
from app.services import services as process_services

KEY = "pinwheel"


def provide(app: Flask, given: Services | None) -> None:
    """Let the views of `app` use `given`, or the process's own where None."""
    app.extensions[KEY] = given


def services() -> Services:
    """The services of the current app. Raises EngineDown where building them needs the engine."""
    return of(current_app)


def of(app: Flask) -> Services:
    """The services of `app`. Raises as `services`."""
    given: Services | None = app.extensions[KEY]
    return given or process_services()
