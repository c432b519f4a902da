"""One rule per role: what its values look like. A name speaks for a role, values must allow it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from app.inference.called import FEW_ROWS
from app.inference.column import Column
from app.inference.money import currencies, priced
from app.inference.naming import PART, named
from app.inference.separators import separator
from opensearch.catalogue.schema import Role
from ranking.lexicon.colour_names import is_colour

MOSTLY = 0.9
IDENTICAL = 0.95  # a messy file repeats an id, or lacks one
WHOLE = 1.0  # numbers of another name that come twice count something
REPEATED = 0.8  # of a column that is called the id, or a code
FEWEST_GROUPS = 0.02  # distinct ids of groups: more than 50 variants of a thing are a kind
SHORTEST = 8  # characters of a text: `500 g` is none
AMOUNTS = (Role.PRICE, Role.STOCK, Role.RATING, Role.POPULARITY)
_LANGUAGE = re.compile(r"^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$|^[A-Z][a-z]{3,12}$")
_CURRENCY = re.compile(r"^(?:[A-Z]{3}|[€$£¥])$")
_LICENCE = re.compile(
    r"\b(?:cc0|cc[- ]by|creative commons|public domain|mit|apache|gpl|unlicense|"
    r"all rights reserved|royalty|rights managed|editorial|lizenz|copyright)\b|©",
    re.IGNORECASE,
)
# fmt: off
_COLOURS = frozenset((
    "black", "white", "red", "green", "blue", "yellow", "orange", "purple", "pink", "brown", "grey",
    "gray", "silver", "gold", "beige", "cyan", "magenta", "schwarz", "weiss", "weiß", "rot", "grün",
    "blau", "gelb", "braun", "grau", "silber", "noir", "blanc", "rouge", "vert", "bleu", "jaune",
    "gris", "negro", "blanco", "rojo", "verde", "azul", "amarillo", "nero", "bianco", "rosso",
))
# fmt: on


@dataclass(frozen=True)
class Rule:
    """`fits` tells why the values may play the role, None if they may not; `alone` how sure the
    values are without a name that says so, 0 to 1; `many` whether several columns may play it."""

    role: Role
    fits: Callable[[Column], str | None]
    alone: Callable[[Column], float] = lambda column: 0.0
    many: bool = False


def percent(share: float) -> str:
    """`98 %`; never 100 % of what is not all, nor 0 % of something."""
    return "under 1 %" if 0 < share < 0.01 else f"{int(share * 100)} %"


def _identity(column: Column) -> str | None:
    called = max(named(column.name, Role.ID), named(column.name, Role.CODE)) > PART
    least = REPEATED if called else WHOLE if column.numbers > 0.5 else IDENTICAL
    if column.listed or min(column.present, column.distinct) < least:
        return None
    if not called and column.words > 1.5:
        return None
    if not called and any(named(column.name, role) for role in AMOUNTS):
        return None
    if max(column.dates, column.slashed, column.urls, column.pictures, priced(column)) > 0.5:
        return None
    told = f"in {percent(column.present)} of the rows, {percent(column.distinct)} distinct"
    whole = column.present == column.distinct == 1
    return told if whole else f"{told}; an import sets the others aside"


def tells_apart(column: Column) -> bool:
    """Whether nearly every row has a value of its own."""
    return not column.listed and min(column.present, column.distinct) >= IDENTICAL


def _code(column: Column) -> str | None:
    if column.distinct < 0.4 or column.words > 6 or column.urls > 0.1:
        return None
    if max(column.dates, column.slashed) > 0.5:
        return None
    return f"{percent(column.codes)} look like part numbers, {percent(column.distinct)} distinct"


def coded(column: Column) -> bool:
    """Whether nearly all values are of letters with digits, by which people ask."""
    sure = min(column.codes, column.distinct) > MOSTLY > column.numbers
    return sure and column.pictures == 0


def _code_alone(column: Column) -> float:
    return 0.45 if coded(column) else 0.0


def _title(column: Column) -> str | None:
    if column.listed and named(column.name, Role.TITLE) <= PART:
        return None
    if column.numbers > 0.5 or column.chars > 250 or column.urls > 0.1:
        return None
    return f"{percent(column.distinct)} distinct, {column.words:.0f} words: what a thing is called"


def _title_alone(column: Column) -> float:
    if column.stamped > 0.5:
        return 0.0
    short = 2 <= column.words <= 20 and column.present > MOSTLY and column.chars < 150
    return 0.5 * column.distinct if short and column.distinct > 0.5 else 0.0


def _body(column: Column) -> str | None:
    if column.numbers > 0.5 or column.urls > 0.1 or column.words < 2 or column.chars < SHORTEST:
        return None
    return f"{column.words:.0f} words on average: a text about it"


def _body_alone(column: Column) -> float:
    long = column.words > 12 and column.distinct > 0.3 and not column.nested
    return 0.5 if long and column.present > 0.3 else 0.0


def _image(column: Column) -> str | None:
    return f"{percent(column.pictures)} end like pictures" if column.pictures > 0.5 else None


def _image_alone(column: Column) -> float:
    return 0.5 if column.pictures > MOSTLY else 0.0


def _video(column: Column) -> str | None:
    return f"{percent(column.films)} end like films" if column.films > 0.5 else None


def _video_alone(column: Column) -> float:
    return 0.5 if column.films > MOSTLY else 0.0


def _url(column: Column) -> str | None:
    if column.urls < MOSTLY or column.pictures > 0.1:
        return None
    return f"{percent(column.urls)} are addresses of pages"


def _url_alone(column: Column) -> float:
    return 0.4 if column.distinct > MOSTLY else 0.0


def _amount(column: Column) -> str | None:
    if column.listed or column.numbers <= MOSTLY:
        return None
    return f"{percent(column.numbers)} are numbers"


def _price(column: Column) -> str | None:
    told, found = _amount(column), sorted(currencies(column))
    if told is None or not found:
        return told
    several = (
        ": an import keeps the numbers alone, so give the currency a column"
        if len(found) > 1
        else ""
    )
    return f"{told}, in {' and '.join(found)}{several}"


def _price_alone(column: Column) -> float:
    """An amount of money is a price, unless another column is called one."""
    sure = priced(column) > 0.5 and not named(column.name, Role.PRICE)
    return 0.45 if sure else 0.0


def _currency(column: Column) -> str | None:
    known = column.share(lambda value: bool(_CURRENCY.match(value)))
    return "currency codes" if known > MOSTLY and len(column.counts) < 50 else None


def _category(column: Column) -> str | None:
    few = len(column.counts) <= 2_000 and (column.distinct < 0.3 or column.rows < FEW_ROWS)
    if column.numbers > 0.5 or column.chars > 120 or not few:
        return None
    return f"{len(column.counts)} values over {percent(column.present)} of the rows: a kind"


def _brand(column: Column) -> str | None:
    if column.numbers > 0.5 or column.chars > 60 or column.distinct > 0.7 or column.nested:
        return None
    return f"{len(column.counts):,} names over {percent(column.present)} of the rows: who made it"


def _colour(column: Column) -> str | None:
    first = column.share(
        lambda value: bool(_COLOURS & set(re.split(r"\W+", value.lower()))) or is_colour(value)
    )
    return f"{percent(first)} are colours' names" if first > 0.4 else None


def _colour_alone(column: Column) -> float:
    pure = column.share(lambda value: value.lower() in _COLOURS)
    shades = column.share(is_colour) if pure else 0.0  # a wood may be called as a shade is
    return 0.45 if pure > 0.5 or shades > MOSTLY else 0.0


def _tags(column: Column) -> str | None:
    if column.chars > 80 and not column.listed and not separator(column):
        return None
    if not (column.listed or separator(column)):
        return None
    return "lists of words" + (", each a path from broad to narrow" if column.nested else "")


def _tags_alone(column: Column) -> float:
    return 0.45 if column.listed and column.distinct < 0.5 and column.words <= 4 else 0.0


def _seller(column: Column) -> str | None:
    return f"{len(column.counts):,} names" if column.numbers < 0.5 and column.chars < 60 else None


def _group(column: Column) -> str | None:
    few = column.distinct < FEWEST_GROUPS and column.rows >= FEW_ROWS
    if column.listed or few or column.distinct > 0.95 or column.words > 1.5:
        return None
    return f"{percent(column.distinct)} distinct: variants share it"


def _published(column: Column) -> str | None:
    if column.listed:
        return None
    if column.years > MOSTLY:
        return f"{percent(column.years)} are years"
    dated = column.dates + column.years
    return f"{percent(dated)} are dates" if dated > MOSTLY else None


def _licence(column: Column) -> str | None:
    legal = column.share(lambda value: bool(_LICENCE.search(value)))
    return f"{percent(legal)} name a licence" if legal > 0.5 else None


def _licence_alone(column: Column) -> float:
    return 0.4 if len(column.counts) < 50 else 0.0


def _language(column: Column) -> str | None:
    codes = column.share(lambda value: bool(_LANGUAGE.match(value)))
    return "language codes" if codes > MOSTLY and len(column.counts) < 100 else None


RULES = (
    Rule(Role.ID, _identity, lambda column: 0.3 if column.codes > 0.5 else 0.1),
    Rule(Role.TITLE, _title, _title_alone),
    Rule(Role.CODE, _code, _code_alone, many=True),
    Rule(Role.IMAGE, _image, _image_alone),
    Rule(Role.VIDEO, _video, _video_alone),
    Rule(Role.URL, _url, _url_alone),
    Rule(Role.BODY, _body, _body_alone, many=True),
    Rule(Role.PRICE, _price, _price_alone),
    Rule(Role.CURRENCY, _currency),
    Rule(Role.CATEGORY, _category),
    Rule(Role.BRAND, _brand),
    Rule(Role.COLOUR, _colour, _colour_alone),
    Rule(Role.TAGS, _tags, _tags_alone),
    Rule(Role.SELLER, _seller),
    Rule(Role.GROUP, _group),
    Rule(Role.PUBLISHED, _published),
    Rule(Role.LICENCE, _licence, _licence_alone),
    Rule(Role.LANGUAGE, _language),
    Rule(Role.POPULARITY, _amount),
    Rule(Role.STOCK, _amount),
    Rule(Role.RATING, _amount),
)
