"""Where people judge: which queries, one query's items, and how far the judges agree.

These pages only show. What a judge says goes to the REST interface as JSON, which no foreign page
can send: a browser asks first, and is never told yes.
"""

from urllib.parse import quote, urlencode

from flask import redirect, request
from werkzeug.wrappers import Response

from app.api.context import services
from app.api.problem import wrong_field
from app.browse.catalogues import standing
from app.judging.agreed import by_judge
from app.judging.alike import of_query
from app.judging.grades import GRADES, MEANT
from app.judging.pool import pool
from app.judging.queries import MOST, Progress, progress, suggested
from app.pages import frame
from app.pages.address import Address
from app.pages.asset import asset
from app.pages.judged import judged, named_disputes
from app.pages.views import blueprint
from opensearch.kept import judgments as kept
from ranking.evaluation.agreement import agreements, disputes
from ranking.query import MOST_CHARS

DISPUTES = 30


@blueprint.get("/judge/<catalogue>")
def judging(catalogue: str) -> str:
    """The queries, what is done of them, and what the judges agree on."""
    known, judge = standing(catalogue, services()), _judge()
    ratings = kept.ratings(services().client, catalogue)
    queries = kept.queries(services().client, catalogue)
    given = by_judge(ratings)
    return frame.framed(
        "judge.html",
        known,
        Address(catalogue),
        judge=judge,
        judges=sorted(given),
        progress=[_line(catalogue, judge, one) for one in progress(queries, ratings, judge)],
        queries=queries,
        suggested=suggested(catalogue, services()),
        ratings=len(ratings),
        agreements=agreements(given),
        disputes=named_disputes(known, disputes(given)[:DISPUTES], services()),
        most=MOST,
        grades=GRADES,
        **_addresses(catalogue),
    )


@blueprint.get("/judge/<catalogue>/rate")
def rate(catalogue: str) -> Response | str:
    """One query's pooled items, to be rated."""
    known, judge = standing(catalogue, services()), _judge()
    query = request.args.get("q", "").strip()
    if not judge or not query:
        return redirect(_addresses(catalogue)["judging"])
    if len(query) > MOST_CHARS:
        raise wrong_field("q", "is too long", "shorten it")
    said = of_query(kept.ratings(services().client, catalogue, judge=judge), query)
    queries = kept.queries(services().client, catalogue)
    before, after = _around(query, queries)
    return frame.framed(
        "rate.html",
        known,
        Address(catalogue),
        judge=judge,
        query=query,
        cards=judged(known, pool(catalogue, query, judge, services()), said),
        grades=list(zip(GRADES, MEANT, strict=True)),
        place=queries.index(query) + 1 if query in queries else None,
        queries=queries,
        before=_href(catalogue, judge, before) if before else None,
        after=_href(catalogue, judge, after) if after else None,
        **_addresses(catalogue),
    )


def _judge() -> str:
    return request.args.get("judge", "").strip()[:80]


def _addresses(catalogue: str) -> dict[str, str]:
    name = quote(catalogue, safe="")
    return {
        "judging": f"/judge/{name}",
        "rest": f"/v1/{name}/judgments",
        "script": asset("judge.js"),
        "sheet": asset("judge.css"),
    }


def _line(catalogue: str, judge: str, one: Progress) -> tuple[Progress, str]:
    return one, _href(catalogue, judge, one.query)


def _href(catalogue: str, judge: str, query: str) -> str:
    return f"/judge/{quote(catalogue, safe='')}/rate?{urlencode({'judge': judge, 'q': query})}"


def _around(query: str, queries: tuple[str, ...]) -> tuple[str | None, str | None]:
    if query not in queries:
        return None, None
    at = queries.index(query)
    return (queries[at - 1] if at else None), (queries[at + 1] if at + 1 < len(queries) else None)
