"""Makes `singulars.txt` of WordNet's nouns: every form that the rule would tell from its other.
Run as `python -m ranking.lexicon.singulars_from_nouns`."""

from collections.abc import Iterable, Iterator, Mapping

from ranking.lexicon.english import frequencies
from ranking.lexicon.nouns import Nouns, nouns
from ranking.lexicon.singular import FILE, by_rule

# Everyday words that WordNet takes for nouns of their own, or does not have.
KNOWN = {
    "children": "child", "feet": "foot", "geese": "goose", "men": "man", "mice": "mouse",
    "teeth": "tooth", "women": "woman", "beanies": "beanie", "booties": "bootie",
    "brownies": "brownie", "foodies": "foodie", "hoodies": "hoodie", "leggings": "legging",
    "onesies": "onesie", "scrunchies": "scrunchie", "selfies": "selfie", "smoothies": "smoothie",
    "veggies": "veggie", "scarfs": "scarf", "dwarves": "dwarf", "menus": "menu",
}  # fmt: skip
SHORTEST = 4  # letters; of shorter ones (`its`, `gas`) few are plurals


def made(known: Nouns, counts: Mapping[str, int]) -> dict[str, str]:
    """Singulars by form."""
    lemmas = [one for one in known.senses if one.isalpha() and one in counts]
    several: dict[str, list[str]] = {}
    for lemma in lemmas:
        for form in _plurals(lemma, known.plurals.get(lemma, ())):
            if form in counts and form != lemma and form[0] == lemma[0]:
                several.setdefault(form, []).append(lemma)
    found = {form: max(ones, key=counts.__getitem__) for form, ones in several.items()}
    found = {form: lemma for form, lemma in found.items() if _rule_errs(form, lemma, counts)}
    found |= {one: one for one in lemmas
              if by_rule(one) != one and one in found.values() and one not in several}  # fmt: skip
    return found | KNOWN


def _plurals(lemma: str, irregular: Iterable[str]) -> Iterator[str]:
    yield from (one for one in irregular if one.isalpha())
    if lemma.endswith(("s", "x", "z", "ch", "sh")):
        yield f"{lemma}es"
    elif lemma.endswith("y"):
        yield f"{lemma[:-1]}ies"
    else:
        yield f"{lemma}s"
        if lemma.endswith("o"):
            yield f"{lemma}es"


def _rule_errs(form: str, lemma: str, counts: Mapping[str, int]) -> bool:
    """Not where it gives another word of English, as for `bases` and `axes`; but nobody means to
    `leave` by `leaves`. A plural in -a is a word of its own: `media`."""
    if len(form) < SHORTEST or form.endswith("a"):
        return False
    ruled = by_rule(form)
    return ruled != lemma and (form.endswith("ves") or ruled == form or ruled not in counts)


if __name__ == "__main__":
    lines = sorted(f"{form} {lemma}\n" for form, lemma in made(nouns(), frequencies()).items())
    FILE.write_text("".join(lines), "utf-8")
