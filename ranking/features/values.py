"""What the index holds of an item: price, popularity, rating and the like, and how it stands with
that among the others found."""

from collections.abc import Iterator

import numpy as np

from ranking.arrays import Floats
from ranking.features.family import Claim, Columns, Family
from ranking.features.view import View

PLACE, RATIO, AGE = ".place", ".ratio", ".age"  # what is made of a value
DAY_MS = 86_400_000.0
HIGH, LOW = 0.8, 0.2  # places that are worth telling a person


def columns(view: View) -> Columns:
    """Of every numeric doc value the window has."""
    known = view.candidates.values
    raw = {f"values.{field}": values for field, values in known.items()}
    return {
        **raw,
        **{f"{name}{PLACE}": places(values) for name, values in raw.items()},
        **({"values.price.ratio": ratio(known["price"])} if "price" in known else {}),
        **({"values.published.age": age(known["published"])} if "published" in known else {}),
    }


def bare(field: str) -> str:
    """The value that a feature is made of: `price` for `price.ratio`."""
    made = next((one for one in (PLACE, RATIO, AGE) if field.endswith(one)), "")
    return field.removesuffix(made)


def places(values: Floats) -> Floats:
    """The share of known values that lie below each, [n]; NaN where a value is unknown."""
    known = np.sort(values[~np.isnan(values)])
    below = np.searchsorted(known, values) / max(len(known), 1)
    return np.where(np.isnan(values), np.nan, below).astype(np.float32)


def ratio(prices: Floats) -> Floats:
    """The logarithm of each price over the middle one, [n]: 0 is what such things cost here."""
    known = prices[~np.isnan(prices)]
    middle = float(np.median(known)) if len(known) else np.nan
    return np.log(np.maximum(prices, 0.01) / max(middle, 0.01)).astype(np.float32)


def age(moments: Floats) -> Floats:
    """Days that each lies behind the newest, [n]. By the window, not the clock: what was learned a
    month ago holds today."""
    newest = np.nanmax(moments) if np.isfinite(moments).any() else np.nan
    return ((newest - moments) / DAY_MS).astype(np.float32)


def says(view: View) -> Iterator[Claim]:
    """Where it stands out."""
    known = columns(view)
    unknown = view.everywhere(np.nan)

    def place(field: str) -> Floats:
        return known.get(f"values.{field}.place", unknown)

    yield Claim("popularity", "people often pick it", place("popularity") >= HIGH)
    yield Claim("rating", "it is among the best rated here", place("rating") >= HIGH)
    yield Claim("price", "it is among the cheapest here", place("price") <= LOW)
    yield Claim("age", "it is among the newest here", place("published") >= HIGH)
    yield Claim("stock", "it is in stock", known.get("values.stock", unknown) > 0)


VALUES = Family(
    "values",
    columns,
    {
        "values.FIELD": "price, popularity, published, rating or stock as it is",
        "values.FIELD.place": "the share of the window that has less of it",
        "values.price.ratio": "the logarithm of the price over the window's middle one",
        "values.published.age": "days behind the newest of the window",
    },
    says=says,
)
