"""Units of measure: what each measures, and how much of that kind's first unit it is."""

from dataclasses import dataclass
from functools import cache

PAY = "pay"  # money for a time: a price, where no number of the catalogue is such

# Kind by kind: `names = factor`, names of two words joined by `_`. Inches and feet are exact since
# 1959; a TB of memory or disk is 1,024 GB here, as catalogues write both; an ounce of volume is the
# American one.
KINDS: dict[str, dict[str, float]] = {
    "length": {
        "mm millimetre millimetres millimeter millimeters": 1,
        "cm centimetre centimetres centimeter centimeters": 10,
        "m metre metres meter meters": 1000,
        "km kilometre kilometres kilometer kilometers": 1_000_000,
        "inch inches in \" ″ ” ''": 25.4,
        "ft foot feet": 304.8,
        "yd yard yards": 914.4,
        "mile miles": 1_609_344,
    },
    "weight": {
        "g gram grams gramme grammes": 1,
        "kg kilo kilos kilogram kilograms": 1000,
        "oz ounce ounces": 28.349523,
        "lb lbs": 453.59237,
    },
    "bytes": {"kb": 1 / 1024, "mb megabyte megabytes": 1, "gb gigabyte gigabytes": 1024,
              "tb terabyte terabytes": 1024 * 1024},
    "frequency": {"hz hertz": 1, "khz": 1e3, "mhz": 1e6, "ghz": 1e9},
    "time": {"sec secs second seconds": 1 / 60, "min mins minute minutes": 1,
             "h hr hrs hour hours": 60, "day days": 1440},
    "volume": {"ml millilitre millilitres milliliter milliliters": 1, "cl": 10,
               "l litre litres liter liters": 1000, "fl_oz": 29.5735295625},
    "power": {"w watt watts": 1, "kw kilowatt kilowatts": 1000, "bhp": 745.699872},
    "voltage": {"v volt volts": 1},
    "charge": {"mah": 1, "ah": 1000},
    "energy": {"wh": 1, "kwh": 1000},
    "pixels": {"mp mpx megapixel megapixels": 1},
    "resolution": {"dpi": 1},
    "pages": {"ppm": 1},
    "speed": {"rpm": 1},
    "rating": {"stars": 1},
    "area": {"m² m2 sqm sq_m sq_metres sq_meters square_metres square_meters": 1,
             "ft² ft2 sqft sq_ft sq_feet square_feet": 0.09290304, "acre acres": 4046.8564224,
             "hectare hectares": 10_000},
    "travel": {"mph": 1.609344, "kph km/h": 1},
    "economy": {"mpg": 1},
    "share": {"% percent": 1},
    PAY: {"pcm per_month a_month /month": 1, "pw per_week a_week /week": 52 / 12,
          "per_year a_year per_annum /year": 1 / 12},
    "light": {"lm lumen lumens": 1},
    "loudness": {"db decibel decibels": 1},
}  # fmt: skip


@dataclass(frozen=True)
class Unit:
    """`factor` of the first unit of its kind."""

    kind: str
    factor: float

    def to(self, other: "Unit", value: float) -> float:
        """`value` of this unit in the other, of the same kind."""
        return value if self == other else round(value * self.factor / other.factor, 6)


@cache
def units() -> dict[str, Unit]:
    """By every name, in lower case."""
    return {
        name.replace("_", " "): Unit(kind, factor)
        for kind, table in KINDS.items()
        for names, factor in table.items()
        for name in names.split()
    }


def unit(name: str | None) -> Unit | None:
    """The unit called so, None where there is none."""
    return units().get((name or "").strip(" -").lower().rstrip("."))
