"""How a catalogue's numbers are spread, and beside which words they stand."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from ranking.lexicon.entry import MEASURED, FieldInfo, Part
from ranking.lexicon.numbers import Numbers
from ranking.lexicon.sample import Seen

MOST_VALUES = 2_000  # of a field, the commonest
STEPS = 20  # of a spread
LEAST = 5  # items before a category or a word tells anything
LEANT_ON = (Part.PRICE, Part.YEAR, Part.RATING, Part.POPULARITY)
MOSTLY = 0.5  # of the items of a sort: what fewer measure says nothing of the sort


def learned_numbers(
    seen: Sequence[Seen], fields: Mapping[str, FieldInfo], categories: Sequence[str]
) -> dict[str, Numbers]:
    """By field, those that any item has."""
    titles = Counter(word for item in seen for word in set(item.title))
    frequent = {word: count for word, count in titles.items() if count >= LEAST}
    measured = [one for one in fields.values() if one.part in MEASURED]
    made = {one.name: _field(one, seen, categories, frequent) for one in measured}
    return {name: numbers for name, numbers in made.items() if numbers.counts}


def _field(
    field: FieldInfo, seen: Sequence[Seen], categories: Sequence[str], titles: Mapping[str, int]
) -> Numbers:
    having = [item for item in seen if field.name in item.numbers]
    values = sorted(item.numbers[field.name] for item in having)
    beside = Counter(word for item in having for word in set(item.title) if word in titles)
    return Numbers(
        counts=dict(Counter(values).most_common(MOST_VALUES)),
        spread=spread(values),
        by_category=_by_category(field, seen, categories)
        if field.unit or field.part in LEANT_ON
        else {},
        beside={word: round(count / titles[word], 3) for word, count in beside.items()},
        coverage=round(len(having) / max(1, len(seen)), 3),
    )


def _by_category(
    field: FieldInfo, seen: Sequence[Seen], categories: Sequence[str]
) -> dict[str, tuple[float, ...]]:
    """Measures of those whose items mostly have them, what queries lean on of all."""
    values: defaultdict[str, list[float]] = defaultdict(list)
    sizes: Counter[str] = Counter()
    for item in seen:
        for category in (one for name in categories for one in item.values.get(name, ())):
            sizes[category] += 1
            if field.name in item.numbers:
                values[category].append(item.numbers[field.name])
    part = 0.0 if field.part in LEANT_ON else MOSTLY
    return {name: spread(sorted(ones)) for name, ones in values.items()
            if len(ones) >= max(LEAST, part * sizes[name])}  # fmt: skip


def spread(ordered: Sequence[float]) -> tuple[float, ...]:
    """The quantiles from 0 to 100 % in equal steps; nothing of nothing."""
    if not ordered:
        return ()
    last = len(ordered) - 1
    return tuple(ordered[round(step * last / STEPS)] for step in range(STEPS + 1))
