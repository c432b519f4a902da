"""English nouns, as they lie in the file and as they are made from WordNet's."""

from io import BytesIO
from zipfile import ZipFile

from ranking.lexicon.folding import phrase
from ranking.lexicon.nouns import Nouns, nouns, read, written
from ranking.lexicon.nouns_from_wordnet import FOLDER, made

INDENTED = "  1 A licence, and nothing to be read.\n"
DATA = (
    "00000001 03 n 01 animal 0 000 | alive\n"
    "00000002 05 n 02 dog 0 domestic_dog 0 001 @ 00000001 n 0000 | it barks\n"
    "00000003 05 n 01 terrier 0 002 @ 00000002 n 0000 ~ 00000009 n 0000 | it digs\n"
    "00000004 05 n 01 canis_lupus 0 001 @ 00000001 n 0000 | in Latin\n"
    "00000005 05 n 01 roast 0 000 | it is cooked\n"
    "00000006 05 n 01 dog 0 000 | a fellow\n"
    "00000007 05 n 01 woman 0 001 @ 00000001 n 0000 | a person\n"
)
INDEX = (
    "animal n 1 1 ~ 1 1 00000001\n"
    "dog n 2 1 @ 2 1 00000002 00000006\n"
    "domestic_dog n 1 1 @ 1 0 00000002\n"
    "terrier n 1 1 @ 1 0 00000003\n"
    "canis_lupus n 1 1 @ 1 0 00000004\n"
    "roast n 1 0 1 0 00000005\n"
    "woman n 1 1 @ 1 1 00000007\n"
)
SENSES = (
    "dog%1:05:00:: 00000002 1 42\n"
    "dog%1:18:00:: 00000006 2 1\n"
    "roast%2:30:00:: 00000031 1 4\n"
)  # fmt: skip


def wordnet() -> Nouns:
    kept = BytesIO()
    with ZipFile(kept, "w") as archive:
        for name, text in (("data.noun", DATA), ("index.noun", INDEX), ("index.sense", SENSES),
                           ("noun.exc", "geese goose\n")):  # fmt: skip
            archive.writestr(FOLDER + name, INDENTED * (name != "index.sense") + text)
    with ZipFile(kept) as archive:
        return made(archive)


def test_a_terrier_is_a_dog_and_so_an_animal() -> None:
    known = nouns()
    (animal,) = known.by_form["animal"][:1]
    assert animal in known.whole(known.by_form["terrier"])
    assert animal not in known.whole(known.by_form["sofa"])
    assert set(known.by_form["couch"]) & set(known.by_form["sofa"])


def test_irregular_plurals_are_looked_up_too() -> None:
    assert {phrase("women"), phrase("firemen")} <= nouns().by_form.keys()
    assert phrase("geese") in nouns().by_form
    assert nouns().forms("fireman") == {"fireman", "firemen"}


def test_what_is_made_from_wordnet_keeps_english_nouns_and_their_common_senses() -> None:
    known = wordnet()
    assert set(known.senses) == {"animal", "dog", "domestic dog", "terrier", "woman"}
    (dog,) = known.senses["dog"]  # a fellow is seldom meant
    assert known.senses["domestic dog"] == (dog,)
    assert known.whole(known.senses["terrier"]) == {
        *known.senses["terrier"], dog, *known.senses["animal"]
    }  # fmt: skip


def test_what_is_written_is_read_again() -> None:
    known = nouns()
    again = read(written(known))
    assert (again.above, again.senses, again.plurals) == (
        known.above, known.senses, known.plurals,
    )  # fmt: skip
