"""Redirects: the person is better off on another page."""

from typing import Annotated, Literal

from pydantic import AfterValidator, StringConstraints, model_validator

from ranking.rules.address import check_address
from ranking.rules.common import Common

Address = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=2000),
    AfterValidator(check_address),
]


class Redirect(Common):
    """The reply names `url`; the search is answered all the same, and the shop decides."""

    kind: Literal["redirect"]
    url: Address

    @model_validator(mode="after")
    def _somewhere(self) -> "Redirect":
        if not self.when.narrows:
            raise ValueError("it would redirect every search; give `when` words or a category")
        return self
