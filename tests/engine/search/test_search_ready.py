"""The page that comes next, written beforehand."""

from dataclasses import replace
from typing import Any

import orjson
import pytest

from app.search.answer import Answer, answer
from app.search.cache import PREFIX, Cache
from app.search.errors import BadCursor
from app.search.request import SearchRequest
from app.search.windows import Windows, page_name
from app.services import Services

pytestmark = pytest.mark.engine


def said(told: Answer) -> dict[str, Any]:
    page: dict[str, Any] = orjson.loads(told.body)
    del page["took_ms"], page["cursor"]  # both hold the moment
    return page


def turned(lamps: str, services: Services, size: int = 5) -> SearchRequest:
    """The request for the second page, behind the first's reply."""
    first = answer(lamps, SearchRequest(q="oak lamp", size=5), services)
    assert first.behind
    first.behind()
    return SearchRequest(cursor=orjson.loads(first.body)["cursor"], size=size)


def test_it_says_what_it_would_say_when_made_anew(lamps: str, services: Services) -> None:
    request = turned(lamps, services)
    ready = answer(lamps, request, services)
    assert ready.behind is None
    assert services.redis is not None
    services.redis.delete(PREFIX + page_name(lamps, request.cursor or "", 5))
    elsewhere = replace(services, windows=Windows(Cache(services.redis, 60)))
    anew = answer(lamps, request, elsewhere)
    assert anew.behind
    assert said(ready) == said(anew)


def test_a_page_of_another_size_is_made_anew(lamps: str, services: Services) -> None:
    told = answer(lamps, turned(lamps, services, size=7), services)
    assert told.behind
    assert len(said(told)["hits"]) == 7


def test_it_is_not_shown_for_another_search(lamps: str, services: Services) -> None:
    request = turned(lamps, services).model_copy(update={"q": "brass"})
    with pytest.raises(BadCursor):
        answer(lamps, request, services)


def test_another_process_shows_it_too(lamps: str, services: Services) -> None:
    request = turned(lamps, services)
    elsewhere = replace(services, windows=Windows(Cache(services.redis, 60)))
    assert said(answer(lamps, request, elsewhere)) == said(answer(lamps, request, services))
    assert answer(lamps, request, elsewhere).behind is None
