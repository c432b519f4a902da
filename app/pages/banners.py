"""Banners of rules, as the page shows them above the results."""

from collections.abc import Iterable

from app.search.page import BannerView
from ranking.rules.address import check_address


def shown(banners: Iterable[BannerView]) -> list[BannerView]:
    """Each with its link and its picture only where they lead to the web or to this site."""
    return [
        each.model_copy(update={"link": _safe(each.link), "image": _safe(each.image)})
        for each in banners
    ]


def _safe(address: str | None) -> str | None:
    try:
        return check_address(address) if address else None
    except ValueError:
        return None
