"""Banners: something to show beside what was found."""

from typing import Literal

from ranking.rules.common import Common, Text
from ranking.rules.redirect import Address


class Banner(Common):
    """The reply carries it as it is written here."""

    kind: Literal["banner"]
    title: Text
    text: Text | None = None
    image: Address | None = None
    link: Address | None = None
