"""Pinwheel's HTTP application."""

from importlib.metadata import version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask_openapi3.openapi import OpenAPI

    from app.services import Services


def create_app(services: "Services | None" = None) -> "OpenAPI":
    """The application over `services`, or over the process's own, built on first use.

    What it needs is imported here: `pinwheel --help` does not load Flask.
    """
    from app import pages
    from app.api.documentation import documented
    from app.api.install import install

    app = documented(__name__, version("pinwheel-search"))
    install(app, services, present=pages.present)
    pages.install(app)
    return app
