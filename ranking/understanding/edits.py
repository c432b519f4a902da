"""How likely a hand makes one word of another: a noisy channel (Kernighan, Church, Gale 1990)."""

from math import inf

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
VOWELS = frozenset("aeiouy")
# The price of an edit in nats: minus the logarithm of how often a word is typed with that very
# slip. One word in ten or so is mistyped, in one of some hundred ways.
EDIT = 6.5
SWAP, DOUBLED, VOWEL, NEIGHBOUR, DROPPED, ADDED, OTHER = 0.8, 0.65, 0.8, 0.85, 0.9, 0.95, 1.15
LEAST = EDIT * min(SWAP, DOUBLED, VOWEL, NEIGHBOUR, DROPPED, ADDED, OTHER)  # of a single slip
FIRST = 0.25  # the first letter is seldom wrong


def _keys() -> dict[str, tuple[float, float]]:
    """Where each letter lies on a QWERTY keyboard."""
    return {one: (row, column + row * 0.4) for row, keys in enumerate(ROWS)
            for column, one in enumerate(keys)}  # fmt: skip


KEYS = _keys()


def price(typed: str, meant: str) -> float:
    """Nats it takes to mistype `meant` as `typed`: the cheapest way (optimal string alignment)."""
    before: list[float] = []
    above = [_start(column, typed) for column in range(len(typed) + 1)]
    for row in range(1, len(meant) + 1):
        here = [above[0] + DROPPED + (FIRST if row == 1 else 0)]
        for column in range(1, len(typed) + 1):
            here.append(_cheapest(typed, meant, (row, column), (before, above, here)))
        before, above = above, here
    return above[-1] * EDIT


def _start(column: int, typed: str) -> float:
    return sum(ADDED for _ in typed[:column]) + (FIRST if column else 0)


def _cheapest(
    typed: str, meant: str, at: tuple[int, int], table: tuple[list[float], list[float], list[float]]
) -> float:
    (row, column), (before, above, here) = at, table
    was, now = meant[row - 1], typed[column - 1]
    first = FIRST if row == column == 1 else 0.0
    dropped = above[column] + (DOUBLED if row > 1 and meant[row - 2] == was else DROPPED)
    added = here[column - 1] + (DOUBLED if column > 1 and typed[column - 2] == now else ADDED)
    changed = above[column - 1] + (0 if was == now else _changed(was, now) + first)
    swapped = inf
    if row > 1 and column > 1 and was == typed[column - 2] and now == meant[row - 2] != was:
        swapped = before[column - 2] + SWAP
    return min(dropped, added, changed, swapped)


def _changed(was: str, now: str) -> float:
    if was in VOWELS and now in VOWELS:
        return VOWEL
    if was in KEYS and now in KEYS:
        (a, b), (c, d) = KEYS[was], KEYS[now]
        if abs(a - c) <= 1 and abs(b - d) <= 1.1:
            return NEIGHBOUR
    return OTHER
