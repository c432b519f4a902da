"""Which language a table's texts are in, by its commonest small words, letters and headers."""

from collections import Counter
from collections.abc import Iterable, Sequence

from app.inference.column import Column
from app.inference.naming import folded

# fmt: off
SMALL_WORDS = {
    "english": ("the", "and", "of", "with", "for", "in", "is", "to", "from", "on"),
    "german": ("der", "die", "das", "und", "mit", "für", "von", "aus", "ist", "ein", "eine", "auf"),
    "french": ("le", "la", "les", "et", "avec", "pour", "des", "du", "une", "dans", "sur"),
    "spanish": ("el", "la", "los", "las", "con", "para", "del", "una", "por", "y"),
    "italian": ("il", "lo", "gli", "con", "per", "di", "della", "una", "che", "nel"),
    "dutch": ("het", "een", "en", "met", "voor", "van", "op", "uit", "bij"),
    "portuguese": ("os", "as", "com", "para", "da", "uma", "em", "por", "não", "ao"),
    "swedish": ("och", "med", "för", "ett", "av", "på", "till", "är", "som"),
    "danish": ("og", "med", "et", "af", "på", "til", "er", "som", "ikke"),
}
LETTERS = {"german": "äöüß", "french": "éèêàç", "spanish": "ñóíá", "portuguese": "ãõç",
           "swedish": "åäö", "danish": "æøå"}
HEADERS = {
    "german": ("bezeichnung", "hersteller", "preis", "farbe", "beschreibung", "bild", "bestand",
               "kategorie", "warengruppe", "artikelnummer", "titel", "gewicht", "marke"),
    "french": ("titre", "prix", "couleur", "marque", "categorie", "fabricant", "poids"),
    "spanish": ("titulo", "precio", "marca", "categoria", "descripcion", "fabricante", "nombre"),
    "italian": ("titolo", "prezzo", "marca", "categoria", "descrizione", "colore", "nome"),
    "dutch": ("naam", "prijs", "merk", "kleur", "omschrijving", "voorraad"),
}
# fmt: on
ENOUGH = 3  # points below which English is assumed
DIFFERENT = 3  # small words: `Bodega del Sol` alone is a name
HEADER = 5  # points of a header


def language(texts: Iterable[Column], headers: Sequence[str]) -> str:
    """The language with most points; English where hardly any are to be had."""
    words: Counter[str] = Counter()
    for column in texts:
        for value in column.sample:
            words.update(value.lower().split())
    letters = Counter(letter for word in words for letter in word)  # one `café` in all is one
    said = {folded(header) for header in headers}
    points = {name: _points(name, words, letters, said) for name in SMALL_WORDS}
    best = max(points, key=lambda name: points[name])
    return best if points[best] >= ENOUGH else "english"


def _points(name: str, words: Counter[str], letters: Counter[str], headers: set[str]) -> int:
    found = [words[word] for word in SMALL_WORDS[name] if words[word]]
    return (
        (sum(found) if len(found) >= DIFFERENT else 0)
        + sum(letters[letter] for letter in LETTERS.get(name, ()))
        + HEADER * len(headers.intersection(HEADERS.get(name, ())))
    )
