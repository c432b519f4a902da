"""Step 1: what is being asked, and its vector where index and encoder agree."""

import logging
from dataclasses import replace

from app.search.request import SearchRequest
from app.search.trace import Trace
from app.services import Services
from opensearch.catalogue.schema import Catalogue
from ranking.encoders.scatter import scatter
from ranking.lexicon.lexicon import Lexicon
from ranking.query import Query
from ranking.understanding import understand as read

CODE_DIGITS = 3

log = logging.getLogger(__name__)


def understand(request: SearchRequest, known: Catalogue, services: Services, trace: Trace) -> Query:
    """The query as it is searched. Without a usable encoder it has no vector, and `degraded` says
    `encoder`."""
    with trace.stage("understand"):
        lexicon = services.lexicons.of(known.name)
        if services.lexicons.pending(known.name):
            trace.degrade("lexicon")
        query = read(request.q, lexicon, ignore=request.ignore, verbatim=request.verbatim)
    if not query.described or request.sort or _only_a_code(query):
        return query  # browsing, sorting, a maker's name and looking up a code need no vector
    with trace.stage("encode"):
        return _placed(query, lexicon, known, services, trace)


def _only_a_code(query: Query) -> bool:
    """`dv7-1211ea` has no meaning to be near to; `usb3` has."""
    return query.breadth == 0 and sum(one.isdigit() for one in query.text) >= CODE_DIGITS


def relaxed(query: Query) -> Query:
    """The same, no longer held to what its items must be; where it says what they must not be,
    still held to that, until nothing else is left to give up."""
    wanted = [one for one in query.hard if not one.negated]
    given_up = wanted or query.hard
    freed = (replace(one, relaxed=True) if one in given_up else one for one in query.constraints)
    return replace(query, constraints=tuple(freed))


def _placed(
    query: Query, lexicon: Lexicon, known: Catalogue, services: Services, trace: Trace
) -> Query:
    """With its vector, where there can be one."""
    meta = services.engine.live(known.name).encoder
    if meta is None:
        return query  # an index without vectors: nothing is lost
    encoder = services.encoder_of(known)
    if encoder is None or dict(meta) != encoder.fingerprint.as_meta():
        trace.degrade("encoder")
        return query
    services.foreseen.begin(known.name, lexicon, encoder)
    try:
        vector = tuple(encoder.query(query.described).tolist())
        return replace(query, vector=vector, scatter=scatter(encoder))
    except Exception:
        log.exception("the encoder failed; searching by words only")
        trace.degrade("encoder")
        return query
