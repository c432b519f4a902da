"""A catalogue's own list of synonyms, as Solr writes them: read it, replace it."""

from flask import Response
from pydantic import BaseModel

from app.api.binding import bounded, media_type
from app.api.context import services
from app.api.parameters import InCatalogue
from app.api.problem import elapsed_ms, wrong_field
from app.api.reply import reply
from app.api.resource import Resource, refusals
from app.browse.catalogues import standing
from opensearch.connection.outage import down_means_down
from opensearch.kept import lexicons
from ranking.lexicon import solr

TEXT = "text/plain"
REMEDY = "write `sofa, couch` or `tv => television`, one to a line"
LIST = {"schema": {"type": "string"}}
BODY = {"requestBody": {"required": True, "content": {TEXT: LIST}}}


class Kept(BaseModel):
    """How many words have others that may stand for them."""

    words: int
    took_ms: float


resource = Resource("synonyms", "Words that stand for others", "/v1/<catalogue>/synonyms")


@resource.get("", responses={200: {"content": {TEXT: LIST}}})
def listed(path: InCatalogue) -> Response:
    """The list as it was written, empty where there is none."""
    standing(path.catalogue, services())
    with down_means_down():
        text = lexicons.synonyms(services().client, path.catalogue)
    return Response(text, headers={"Cache-Control": "no-store"}, mimetype=TEXT)


@resource.put("", responses={200: Kept, **refusals(413, 415)}, openapi_extensions=BODY)
def replace(path: InCatalogue) -> Response:
    """Keep a list in place of the one before. Searches use it within half a minute."""
    media_type(TEXT)
    text = _text(bounded())
    try:
        words = len(solr.checked(text))
    except solr.SynonymsError as error:
        raise wrong_field("body", str(error), REMEDY) from error
    standing(path.catalogue, services())
    with down_means_down():
        lexicons.save_synonyms(services().client, path.catalogue, text)
    return reply(Kept(words=words, took_ms=elapsed_ms()))


def _text(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise wrong_field("body", "is not UTF-8", "save the file as UTF-8") from error
