"""Banners on the page."""

import pytest

from app.pages.banners import shown
from app.search.page import BannerView


@pytest.mark.parametrize("address", ["/sale", "https://shop.example/sale", "http://a.example"])
def test_a_banner_leads_to_the_web_or_to_this_site(address: str) -> None:
    (banner,) = shown([BannerView(rule="sale", title="Sale", link=address, image=address)])
    assert (banner.link, banner.image) == (address, address)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "//evil.example", "data:text/html,a", "/\\evil", "sale", ""]
)
def test_a_banner_leads_nowhere_else(address: str) -> None:
    (banner,) = shown([BannerView(rule="sale", title="Sale", link=address, image=address)])
    assert (banner.title, banner.link, banner.image) == ("Sale", None, None)
