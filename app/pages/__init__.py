"""The web page: server-rendered, one style sheet and one script by hand, no build step."""

from flask import Flask, Response, request

from app.api.problem import Refusal
from app.pages import failed, judging, media, views
from app.pages.asset import FOREVER

PAGES = (views, judging)  # each adds its addresses to the one blueprint
POLICY = (
    "default-src 'self'; img-src 'self' https: http: data:; object-src 'none'; base-uri 'none'; "
    "frame-ancestors 'none'; form-action 'self'"
)


def install(app: Flask) -> None:
    """Give `app` its pages, their files and the kept pictures."""
    app.register_blueprint(views.blueprint)
    app.register_blueprint(media.blueprint)
    app.after_request(guarded)


def present(refusal: Refusal) -> Response:
    """A refusal as a page for people, as a problem document for programs."""
    return failed.page(refusal) if failed.wanted() else refusal.response()


def guarded(response: Response) -> Response:
    """No page runs a foreign script; the page's files are kept for good, pages are not."""
    if request.blueprint == "pages":
        response.headers["Content-Security-Policy"] = POLICY
        response.headers["Referrer-Policy"] = "same-origin"
        kept = request.endpoint == "pages.static" and "v" in request.args
        response.headers["Cache-Control"] = FOREVER if kept else "private, no-cache"
    return response
