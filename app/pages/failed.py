"""What a person sees when a page cannot be shown; programs get the problem document."""

from flask import Response, request

from app.api.problem import MEDIA_TYPE, Refusal
from app.pages.frame import message

HEADINGS = {
    400: "That search cannot be read",
    404: "Nothing here",
    410: "This list has gone stale",
    503: "The search engine is resting",
}
PAGE = "text/html"
OWN = ("/v1/", "/media/")


def wanted() -> bool:
    """Whether the caller reads pages: a browser that asks for HTML outside the API. Who takes
    anything is answered as the address is meant: at a page's own by a page."""
    if request.path.startswith(OWN):
        return False
    page_first = request.blueprint == "pages"
    kinds = (PAGE, MEDIA_TYPE) if page_first else (MEDIA_TYPE, PAGE)
    return request.accept_mimetypes.best_match(kinds, kinds[0]) == PAGE


def page(refusal: Refusal) -> Response:
    """The refusal in words, with a way on."""
    heading = HEADINGS.get(refusal.status, "Something failed here")
    remedy = " ".join(f"{each.field}: {each.remedy}." for each in refusal.errors[:3])
    retry = request.path if refusal.status in (400, 410) else request.full_path
    body = message(heading, f"{refusal.detail}. {remedy}".replace("..", "."), retry=retry)
    return Response(body, refusal.status, refusal.headers, mimetype="text/html")
