"""How deeply a row's lists and objects may lie in each other: what reads them goes down as deep."""

DEEPEST = 100  # levels


def too_deep(value: object) -> bool:
    """Whether lists and objects lie in each other deeper than anybody writes them."""
    level = [value]
    for _ in range(DEEPEST + 1):
        level = [inner for one in level for inner in _within(one)]
        if not level:
            return False
    return True


def _within(value: object) -> list[object]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []
