"""Items to a shelf: words, groups, kinds, and what the kinds mean."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from ranking.arrays import Floats, Ints, Numbers
from ranking.content.described import Described
from ranking.content.groups import grouped
from ranking.content.kinds import counted, kind
from ranking.content.lore import learned
from ranking.content.rows import hashed
from ranking.content.runs import Run, runs
from ranking.content.shelf import HEAD, MODIFIER, WORDS, Bytes, Shelf
from ranking.content.words import number, spelled
from ranking.encoders.encoder import Encode

MOST_KINDS = 5_000


def read_items(items: Sequence[Described], encode: Encode) -> Shelf:
    """The shelf of a catalogue; `encode` makes unit vectors [n, d] of texts, by the catalogue's
    own encoder. Raises ValueError where there are no items."""
    if not items:
        raise ValueError("the catalogue is empty: import something first")
    ordered = sorted(items, key=lambda item: hashed(item.id))
    groups = grouped(ordered)
    lore = learned(ordered)
    brands = [spelled(item.brand) for item in ordered]
    parted = [runs(item.title, brand, lore) for item, brand in zip(ordered, brands, strict=True)]
    found = _kinds(parted, groups, ordered)
    commonest = Counter(filter(None, found)).most_common(MOST_KINDS)
    names = sorted(name for name, _ in commonest) or ["thing"]
    places = {name: place for place, name in enumerate(names)}
    kinds = np.array([places.get(name, -1) for name in found], np.int32)
    words, parts = _titles(ordered, parted)
    return Shelf(
        hashes=np.array([hashed(item.id) for item in ordered], np.uint64),
        kinds=kinds,
        signs=np.array([_sign(item) for item in ordered], np.uint32),
        groups=groups,
        words=words,
        parts=parts,
        brands=_padded([[number(word) for word in sorted(brand)] for brand in brands], 4),
        quality=_quality(ordered, groups),
        names=np.array(names),
        heads=np.array([number(name.split()[-1]) for name in names], np.uint32),
        meanings=np.asarray(encode(names), np.float32),
        told=_told(ordered, kinds, names),
        shares=_shares(groups, kinds, len(names)),
        centres=_centres(ordered, groups),
    )


def _kinds(parted: Sequence[Sequence[Run]], groups: Ints, items: Sequence[Described]) -> list[str]:
    counts = counted(parted, groups, [item.brand for item in items])
    return [
        kind(own, group, counts, _category(item))
        for own, group, item in zip(parted, groups.tolist(), items, strict=True)
    ]


def _titles(items: Sequence[Described], parted: Sequence[Sequence[Run]]) -> tuple[Numbers, Bytes]:
    words = [spelled(item.title)[:WORDS] for item in items]
    parts = np.zeros((len(items), WORDS), np.uint8)
    for row, own in enumerate(parted):
        heads = {run.head for run in own if not run.subordinate}
        others = {word for run in own for word in run.words}
        for place, word in enumerate(words[row]):
            parts[row, place] = HEAD if word in heads else MODIFIER if word in others else 0
    return _padded([[number(word) for word in own] for own in words], WORDS), parts


def _padded(rows: Sequence[Sequence[int]], width: int) -> Numbers:
    filled = np.zeros((len(rows), width), np.uint32)
    for place, row in enumerate(rows):
        filled[place, : min(width, len(row))] = row[:width]
    return filled


def _quality(items: Sequence[Described], groups: Ints) -> Floats:
    sizes = np.bincount(groups)
    own = [
        (len(spelled(item.title)), item.body_length, len(item.names), item.images, sizes[group])
        for item, group in zip(items, groups.tolist(), strict=True)
    ]
    return np.array(own, np.float32)


def _told(items: Sequence[Described], kinds: Ints, names: Sequence[str]) -> Floats:
    told, counts = np.zeros(len(names)), np.zeros(len(names))
    for item, place in zip(items, kinds.tolist(), strict=True):
        if place >= 0:
            counts[place] += 1
            told[place] += names[place].split()[-1] in _category(item)
    return (told / np.maximum(counts, 1)).astype(np.float32)


def _sign(item: Described) -> int:
    words = spelled(item.category[-1]) if item.category else ()
    return number(words[-1]) if words else 0


def _category(item: Described) -> frozenset[str]:
    return frozenset(word for part in item.category for word in spelled(part))


def _shares(groups: Ints, kinds: Ints, count: int) -> Floats:
    shares = np.zeros((int(groups.max()) + 1, count), np.float32)
    known = kinds >= 0
    np.add.at(shares, (groups[known], kinds[known]), 1.0)
    sizes = np.maximum(np.bincount(groups, minlength=len(shares)), 1)
    return (shares / sizes[:, None]).astype(np.float32)


def _centres(items: Sequence[Described], groups: Ints) -> Floats:
    known = [item.vector for item in items if item.vector is not None]
    centres = np.zeros((int(groups.max()) + 1, len(known[0]) if known else 1), np.float32)
    for item, group in zip(items, groups.tolist(), strict=True):
        if item.vector is not None:
            centres[group] += item.vector
    norms = np.linalg.norm(centres, axis=1, keepdims=True)
    unit: Floats = (centres / np.maximum(norms, 1e-6)).astype(np.float32)
    return unit
