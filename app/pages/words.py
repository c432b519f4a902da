"""How values read on the page."""

from typing import Any

SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "CHF": "CHF ", "CNY": "¥", "INR": "₹"}


def number(value: float) -> str:
    """1234.5 reads 1,234.5; whole numbers without a point."""
    if float(value).is_integer():
        return f"{int(value):,}"
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def money(value: float, currency: str | None) -> str:
    """A price as a shop writes it."""
    amount = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}"
    code = (currency or "").upper()
    return f"{SYMBOLS.get(code, f'{code} ' if code else '')}{amount}"


def text(value: Any) -> str:
    """Any value of an item in one line."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return number(value)
    if isinstance(value, (list, tuple)):
        return ", ".join(text(each) for each in value)
    return str(value)


def label(name: str) -> str:
    """A field's name as a person reads it: `screen_size` becomes Screen size."""
    spaced = name.replace("_", " ").replace("-", " ").strip()
    return spaced[:1].upper() + spaced[1:]


def plural(count: int, one: str, many: str) -> str:
    """`1 item`, `2 items`."""
    return f"{count:,} {one if count == 1 else many}"
