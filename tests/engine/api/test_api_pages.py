"""The web page, as a browser without script gets it: everything works by links and forms."""

import re
from pathlib import Path

import pytest
import requests

from tests.engine.api.conftest import Web

pytestmark = pytest.mark.engine


def titles(page: requests.Response) -> list[str]:
    return re.findall(r'<span class="title" dir="auto">([^<]+)</span>', page.text)


def links(page: requests.Response, marker: str) -> list[str]:
    found = re.findall(rf'<a [^>]*href="([^"]+)"[^>]*>(?:(?!</a>).)*{marker}', page.text, re.S)
    return [each.replace("&amp;", "&") for each in found]


def test_a_search_shows_what_it_found(web: Web) -> None:
    page = web.get(f"/{web.shop}", q="boho armchair")
    assert page.status_code == 200
    assert titles(page)[0].startswith("Boho armchair")


def test_the_start_takes_a_search_along(web: Web) -> None:
    page = web.get("/", q="boho armchair")
    assert page.url.endswith("?q=boho+armchair")


def test_a_page_explains_itself_where_it_is_asked_to(web: Web) -> None:
    plain = web.get(f"/{web.shop}", q="boho armchair")
    assert 'class="why"' not in plain.text
    (asked,) = links(plain, "Why these\\?")
    page = web.get(asked)
    assert page.text.count('class="why"') == len(titles(page))
    assert "<li>it has the words you asked for</li>" in page.text
    assert links(page, "Hide the reasons") == [f"/{web.shop}?q=boho+armchair"]


def test_a_facet_is_put_on_and_taken_off_by_links(web: Web) -> None:
    page = web.get(f"/{web.shop}", q="vase")
    (put_on,) = links(page, '<span class="name">sage</span>')
    narrowed = web.get(put_on)
    assert titles(narrowed)
    assert 'aria-label="Remove Colour: sage"' in narrowed.text
    (taken_off,) = links(narrowed, '<span class="name">sage</span>')
    assert taken_off == f"/{web.shop}?q=vase"


def test_a_price_range_without_script_becomes_a_filter(web: Web) -> None:
    page = web.get(f"/{web.shop}", **{"q": "lamp", "min.price": "20", "max.price": "1,000"})
    assert page.url.endswith("?q=lamp&filter=price%3A20..1000")
    assert "Price 20 – 1000" in page.text


def test_more_leads_to_the_rest_without_repeating(web: Web) -> None:
    first = web.get(f"/{web.shop}")
    (more,) = links(first, "Show more")
    second = web.get(more)
    assert len(titles(first)) == 36
    assert len(titles(second)) == 24
    assert not set(titles(first)) & set(titles(second))


def test_an_item_has_a_page_with_things_like_it(web: Web) -> None:
    page = web.get(f"/{web.shop}/items/vase/36")
    assert '<h1 dir="auto">Boho stoneware vase in sage</h1>' in page.text
    assert len(titles(page)) == 12


def test_words_of_a_visitor_never_become_markup(web: Web) -> None:
    page = web.get(f"/{web.shop}", q="<script>alert(1)</script>")
    assert "<script>alert(1)" not in page.text
    assert "script-src" in page.headers["Content-Security-Policy"] or (
        "default-src 'self'" in page.headers["Content-Security-Policy"]
    )


def test_what_cannot_be_shown_is_said_in_words_with_a_way_on(web: Web) -> None:
    headers = {"Accept": "text/html,*/*;q=0.8"}
    page = web.send("GET", f"/{web.shop}?filter=wheels:4", headers=headers)
    assert page.status_code == 400
    assert page.headers["Content-Type"].startswith("text/html")
    assert "there is no field" in page.text
    assert web.send("GET", "/nowhere", headers=headers).status_code == 404


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("q", "a" * 513),
        ("cursor", "a" * 3_000),
        ("cursor", "a"),
        ("sort", "a" * 3_000),
        ("sort", "nope"),
        ("filter", "wheels:4"),
        ("q", "a\0b"),
    ],
)
def test_a_page_that_cannot_be_read_names_the_field_and_what_to_do(
    web: Web, field: str, value: str
) -> None:
    for accepted in ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "*/*"):
        parameters = {field: value}
        page = web.send("GET", f"/{web.shop}", params=parameters, headers={"Accept": accepted})
        assert page.status_code == 400
        assert page.headers["Content-Type"].startswith("text/html")
        assert re.search(rf"<p>{field}: .*\. {field}: \w+", page.text)


def test_the_search_box_takes_what_can_be_asked_and_no_more(web: Web) -> None:
    (longest,) = re.findall(r'name="q"[^>]* maxlength="(\d+)"', web.get(f"/{web.shop}").text)
    for more, status in ((0, 200), (1, 400)):
        asked = web.get(f"/{web.shop}", q="a" * (int(longest) + more))
        assert asked.status_code == status


def test_programs_that_ask_a_page_for_a_problem_get_the_document(web: Web) -> None:
    headers = {"Accept": "application/problem+json"}
    told = web.send("GET", f"/{web.shop}?filter=wheels:4", headers=headers)
    assert told.json()["errors"][0]["field"] == "filter"


def test_the_pages_own_files_are_kept_for_good(web: Web) -> None:
    (style,) = re.findall(r'href="(/static/pinwheel\.css\?v=\w+)"', web.get(f"/{web.shop}").text)
    reply = web.get(style)
    assert reply.status_code == 200
    assert "immutable" in reply.headers["Cache-Control"]


def test_a_kept_picture_is_served_and_nothing_beside_it(web: Web, home: Path) -> None:
    folder = home / "media" / web.shop / "ab"
    folder.mkdir(parents=True)
    (folder / "cd.jpg").write_bytes(b"\xff\xd8\xff\xd9")
    (home / "media" / "secret.jpg").write_bytes(b"secret")
    assert web.get(f"/media/{web.shop}/ab/cd.jpg").content == b"\xff\xd8\xff\xd9"
    for path in ("../secret.jpg", "..%2fsecret.jpg", "%2e%2e/secret.jpg", "ab/../../secret.jpg"):
        raw = requests.Request("GET", f"{web.url}/media/{web.shop}/x").prepare()
        raw.url = f"{web.url}/media/{web.shop}/{path}"
        with requests.Session() as session:
            assert session.send(raw, timeout=10).status_code == 404
