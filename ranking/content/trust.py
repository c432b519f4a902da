"""How far the kinds that were read of a catalogue's titles can be relied on."""

from ranking.content.shelf import Shelf

# The part of a catalogue's items whose kind's head others share, from no trust in kinds to all.
# Dishes .40 and artworks .64 have names of their own; electronics .89, groceries and furniture 1.
SHARED = (0.65, 0.85)
# The chance that what is described alike is called alike, in the same way. Programs .12 are called
# tools and systems, whatever they are for; artworks .23 to .28, electronics .49, furniture .93.
AGREED = (0.1, 0.5)
TRUSTED = 0.5  # of kinds, before anything but the order goes by them


def trusted(shelf: Shelf) -> float:
    """0 to 1: how far titles of this catalogue name kinds of things, `lamp` and `lamp` again, and
    not each thing by a name of its own, or unlike things by the same."""
    return min(_within(SHARED, shelf.shared), _within(AGREED, shelf.agreed))


def reliable(shelf: Shelf) -> bool:
    """Whether kinds tell enough for more than the order to go by them."""
    return trusted(shelf) >= TRUSTED


def _within(ends: tuple[float, float], part: float) -> float:
    """0 to 1: how far `part` is from the lower end to the upper one."""
    least, whole = ends
    return min(1.0, max(0.0, (part - least) / (whole - least)))
