"""Kept pictures, from a catalogue's own folder below the settings' home and nowhere else."""

from flask import Blueprint, Response, send_from_directory
from werkzeug.exceptions import NotFound

from app.api.context import services
from app.pages.asset import FOREVER
from opensearch.names import CATALOGUE_NAME

KINDS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif")

blueprint = Blueprint("media", __name__)


@blueprint.get("/media/<catalogue>/<path:name>")
def media(catalogue: str, name: str) -> Response:
    """A picture. Its name is made from its content, so it never changes."""
    hidden = any(part.startswith(".") for part in name.split("/"))
    if not CATALOGUE_NAME.match(catalogue) or hidden or not name.lower().endswith(KINDS):
        raise NotFound
    root = services().settings.home / "media" / catalogue
    response = send_from_directory(root.resolve(), name)
    response.headers["Cache-Control"] = FOREVER
    return response
