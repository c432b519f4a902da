"""The phrases a catalogue's titles are made of: what people may type as a broad query."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ranking.refinements import words

COVERED = 0.7  # a phrase found so often inside one longer phrase is that phrase


@dataclass(frozen=True)
class Phrase:
    """`share` of the titles hold it."""

    text: str
    share: float


def common_phrases(
    titles: Sequence[str], *, least: int, most_share: float = 0.4, limit: int = 50
) -> list[Phrase]:
    """Phrases in at least `least` titles and at most `most_share` of them, commonest first.

    A phrase that hardly ever stands outside one longer phrase is left out for it (the idea of the
    C-value, Frantzi et al. 2000).
    """
    counts = counted(titles)
    kept = {run: count for run, count in counts.items()
            if count >= least and count <= most_share * len(titles)}  # fmt: skip
    ordered = sorted(whole_phrases(kept), key=lambda run: (-kept[run] * _weight(run), run))
    return [Phrase(" ".join(run), kept[run] / len(titles)) for run in ordered[:limit]]


def counted(texts: Iterable[str]) -> Counter[tuple[str, ...]]:
    """In how many texts each phrase is."""
    counts: Counter[tuple[str, ...]] = Counter()
    for text in texts:
        counts.update(words.phrases(text))
    return counts


def whole_phrases(counts: Mapping[tuple[str, ...], int]) -> list[tuple[str, ...]]:
    """Those that are not mere parts of one longer phrase among `counts`."""
    inside = _inside(counts)
    return [run for run, count in counts.items() if inside.get(run, 0) < COVERED * count]


def _inside(counts: Mapping[tuple[str, ...], int]) -> dict[tuple[str, ...], int]:
    """The most titles in which a phrase stands inside one certain longer phrase."""
    inside: dict[tuple[str, ...], int] = {}
    for run, count in counts.items():
        for part in (run[:-1], run[1:]) if len(run) > 1 else ():
            inside[part] = max(inside.get(part, 0), count)
    return inside


def _weight(run: Sequence[str]) -> float:
    """Two words make the better query at the same count."""
    return 1.0 if len(run) == 1 else 1.5
