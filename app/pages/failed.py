"""What a person sees when a page cannot be shown; programs get the problem document."""

from flask import Response, request

from app.api.problem import Refusal
from app.pages.frame import message

HEADINGS = {
    400: "That search cannot be read",
    404: "Nothing here",
    410: "This list has gone stale",
    503: "The search engine is resting",
}
OWN = ("/v1/", "/media/")


def wanted() -> bool:
    """Whether the caller reads pages: a browser that asks for HTML outside the API."""
    best = request.accept_mimetypes.best_match(("application/problem+json", "text/html"))
    return best == "text/html" and not request.path.startswith(OWN)


def page(refusal: Refusal) -> Response:
    """The refusal in words, with a way on."""
    heading = HEADINGS.get(refusal.status, "Something failed here")
    remedy = " ".join(f"{each.field}: {each.remedy}." for each in refusal.errors[:3])
    retry = request.path if refusal.status in (400, 410) else request.full_path
    body = message(heading, f"{refusal.detail}. {remedy}".replace("..", "."), retry=retry)
    return Response(body, refusal.status, refusal.headers, mimetype="text/html")
