"""A catalogue's list of synonyms over HTTP."""

from collections.abc import Iterator

import pytest
import requests
from opensearchpy import OpenSearch

from opensearch import names
from tests.cleared import forget
from tests.engine.api.conftest import Web

pytestmark = pytest.mark.engine


@pytest.fixture(autouse=True)
def none_left(web: Web, client: OpenSearch) -> Iterator[None]:
    yield
    forget(client, web.shop, names.LEXICONS)


def put(web: Web, listed: bytes, kind: str = "text/plain") -> requests.Response:
    headers = {"Content-Type": kind}
    return web.send("PUT", f"/v1/{web.shop}/synonyms", data=listed, headers=headers)


def test_a_list_is_kept_as_it_was_written(web: Web) -> None:
    assert web.get(f"/v1/{web.shop}/synonyms").text == ""
    listed = "# seats\narmchair, fauteuil\ntapis => rug\n"
    kept = put(web, listed.encode())
    assert (kept.status_code, kept.json()["words"]) == (200, 3)
    assert web.get(f"/v1/{web.shop}/synonyms").text == listed


@pytest.mark.parametrize(
    ("listed", "said"),
    [
        (b"a, b\nsofa", "line 2"),
        (b"\xff", "UTF-8"),
        (b"a =>", "line 1"),
        (b"a, b\nc, d\0e", "line 2"),
        (b"a, b # c => d\na => b => c", "line 2"),
    ],
)
def test_a_list_that_cannot_be_read_is_told_by_its_line(web: Web, listed: bytes, said: str) -> None:
    refused = put(web, listed)
    assert refused.status_code == 400
    assert refused.headers["Content-Type"] == "application/problem+json"
    (error,) = refused.json()["errors"]
    assert said in error["message"]
    assert error["remedy"]


def test_another_kind_of_body_or_catalogue_is_refused(web: Web) -> None:
    assert put(web, b"a, b", "application/json").status_code == 415
    unknown = web.send(
        "PUT", "/v1/nowhere/synonyms", data=b"a, b", headers={"Content-Type": "text/plain"}
    )
    assert unknown.status_code == 404
