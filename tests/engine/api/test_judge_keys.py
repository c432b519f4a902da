"""Judging by the keyboard, in a browser: what `judge.js` does with each key."""

from collections.abc import Iterator
from urllib.parse import urlencode

import pytest

from app.services import Services
from opensearch import names
from tests.browser import Browser, until
from tests.cleared import forget
from tests.engine.api.conftest import Web

pytestmark = [pytest.mark.engine, pytest.mark.slow]

QUERIES = ["black lamp", "boho vase"]
CTRL = 2


class Judge:
    """Ann before the items of the first query."""

    def __init__(self, browser: Browser, web: Web) -> None:
        self.browser = browser
        self.web = web
        self.press = browser.press
        self.open(QUERIES[0])

    def open(self, query: str) -> None:
        asked = urlencode({"judge": "ann", "q": query})
        self.browser.open(f"{self.web.url}/judge/{self.web.shop}/rate?{asked}")

    @property
    def at(self) -> int:
        """The place of the item under the frame."""
        return self.browser.js("[...document.querySelectorAll('#to-rate > li')].findIndex("
                               "card => card.matches('.current'))")  # fmt: skip

    @property
    def shown(self) -> list[str | None]:
        """The ratings of the first four items, as the page has them."""
        return self.browser.js("[...document.querySelectorAll('#to-rate > li')].slice(0, 4)"
                               ".map(card => card.dataset.rating ?? null)")  # fmt: skip

    @property
    def query(self) -> str | None:
        """Of the page, once its keys work."""
        return self.browser.js("document.readyState == 'complete' &&"
                               "document.querySelector('#rating')?.dataset.query")  # fmt: skip

    @property
    def told(self) -> str:
        return self.browser.js("document.querySelector('#said').textContent")

    def kept(self) -> list[int]:
        """What the service holds, best first."""
        reply = self.web.get(f"/v1/{self.web.shop}/judgments", by="judge").json()
        return sorted((one["rating"] for one in reply["ratings"]), reverse=True)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    opened = Browser(tmp_path_factory.mktemp("browser"))
    yield opened
    opened.close()


@pytest.fixture
def judge(browser: Browser, web: Web, services: Services) -> Iterator[Judge]:
    forget(services.client, web.shop, names.JUDGMENTS)
    address = f"/v1/{web.shop}/judgments/queries"
    web.send("PUT", address, json={"queries": QUERIES}).raise_for_status()
    yield Judge(browser, web)
    forget(services.client, web.shop, names.JUDGMENTS)


def test_a_digit_rates_the_item_under_the_frame_and_goes_on(judge: Judge) -> None:
    assert judge.at == 0
    for key in "302":
        judge.press(key)
    assert judge.shown == ["3", "0", "2", None]
    assert judge.at == 3
    until(lambda: judge.kept() == [3, 2, 0])


def test_arrows_move_and_another_digit_corrects(judge: Judge) -> None:
    judge.press("1")
    judge.press("ArrowUp")
    assert judge.at == 0
    judge.press("3")
    assert judge.at == 1
    judge.press("ArrowDown")
    assert judge.at == 2
    until(lambda: judge.kept() == [3])


def test_u_takes_the_last_rating_back(judge: Judge) -> None:
    judge.press("3")
    judge.press("2")
    judge.press("u")
    assert (judge.shown, judge.at) == (["3", None, None, None], 1)
    until(lambda: judge.told == "Taken back")
    until(lambda: judge.kept() == [3])


def test_n_and_p_turn_to_the_other_queries(judge: Judge) -> None:
    judge.press("n")
    until(lambda: judge.query == QUERIES[1])
    judge.press("p")
    until(lambda: judge.query == QUERIES[0])


def test_who_comes_back_stands_at_the_first_item_without_a_rating(judge: Judge) -> None:
    judge.press("1")
    judge.press("1")
    until(lambda: judge.kept() == [1, 1])
    judge.open(QUERIES[0])
    assert (judge.at, judge.shown) == (2, ["1", "1", None, None])


def test_no_key_rates_while_one_types_or_holds_ctrl(judge: Judge) -> None:
    judge.press("3", CTRL)
    judge.press("4")
    judge.browser.js("document.querySelector('input[name=q]').focus()")
    judge.press("3")
    assert judge.shown == [None] * 4


def test_a_rating_that_is_not_saved_is_taken_from_the_page_and_told(judge: Judge) -> None:
    judge.browser.js("window.fetch = () => Promise.reject(new Error('the wire is cut')); 0")
    judge.press("3")
    until(lambda: judge.told == "Not saved: the wire is cut")
    assert judge.shown == [None] * 4
    # Else the page would ask before it is left.
    judge.browser.js("document.querySelector('.failed').classList.remove('failed')")
