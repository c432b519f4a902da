"""What a column's name says, in the languages shops are kept in."""

import re
import unicodedata
from functools import cache

from opensearch.catalogue.schema import Role

# Whole names or their last words, folded: lower case, no accents, words apart.
NAMES: dict[Role, tuple[str, ...]] = {
    Role.ID: ("id", "identifier", "key", "uid", "uuid", "product id", "item id", "handle",
              "artikelnummer", "artikel nr", "artikelnr", "identifiant", "identificador"),
    Role.CODE: ("code", "sku", "ean", "gtin", "upc", "isbn", "mpn", "asin", "part number",
                "part no", "model", "model number", "accession number", "acno", "oem code",
                "barcode", "artikelnummer", "artikel nr", "teilenummer", "teile nr", "oe nummer",
                "oem nummer", "hersteller nr", "herstellernummer", "bestellnummer", "modell",
                "reference", "referenz", "referencia"),
    Role.TITLE: ("title", "name", "product name", "item name", "headline", "label", "titel",
                 "bezeichnung", "produktname", "artikelname", "artikelbezeichnung", "titre",
                 "nom", "titulo", "nombre", "titolo", "nome", "naam"),
    Role.BODY: ("body", "description", "text", "content", "summary", "details", "abstract",
                "short description", "long description", "ingredients", "directions", "name",
                "instructions", "medium", "beschreibung", "kurzbeschreibung", "langtext", "inhalt",
                "descripcion", "descrizione", "omschrijving", "notes"),
    Role.IMAGE: ("image", "images", "img", "picture", "photo", "thumbnail", "thumb", "image url",
                 "image link", "thumbnail url", "bild", "bilder", "bild url", "foto", "imagen"),
    Role.VIDEO: ("video", "video url", "film"),
    Role.PRICE: ("price", "sale price", "cost", "amount", "preis", "verkaufspreis", "preis eur",
                 "vk preis", "bruttopreis", "prix", "precio", "prezzo", "prijs"),
    Role.CURRENCY: ("currency", "currency code", "waehrung", "wahrung", "devise", "moneda"),
    Role.CATEGORY: ("category", "categories", "classification", "product type", "department",
                    "genre", "kategorie", "warengruppe", "produktgruppe", "rubrik", "categorie",
                    "categoria", "folder", "section"),
    Role.BRAND: ("brand", "manufacturer", "maker", "supplier", "vendor", "artist", "artists",
                 "all artists", "author", "creator", "marke", "hersteller", "marque", "fabricant",
                 "marca", "fabricante", "merk"),
    Role.COLOUR: ("colour", "color", "colours", "colors", "product colour", "product color",
                  "farbe", "farben", "couleur", "colore", "kleur"),
    Role.TAGS: ("tags", "tag", "keywords", "topics", "subjects", "labels", "subject paths",
                "schlagworte", "stichworte", "schlagwoerter", "etiquetas", "mots cles"),
    Role.SELLER: ("seller", "shop", "store", "merchant", "haendler", "handler", "verkaeufer",
                  "verkaufer", "vendeur", "vendedor"),
    Role.GROUP: ("group", "group id", "item group id", "variant of", "parent id", "parent sku",
                 "parent", "variantengruppe", "vater artikel"),
    Role.URL: ("url", "link", "permalink", "product url", "web", "webseite", "produktlink"),
    Role.PUBLISHED: ("published", "date", "published at", "created", "created at", "release date",
                     "date released", "released", "publish date", "start year", "year", "datum",
                     "erscheinungsdatum", "erstellt", "fecha", "date de sortie"),
    Role.LICENCE: ("licence", "license", "rights", "lizenz"),
    Role.LANGUAGE: ("language", "lang", "locale", "sprache", "langue", "idioma"),
    Role.POPULARITY: ("popularity", "views", "sales", "downloads", "clicks", "sold", "likes",
                      "favourites", "favorites", "orders", "review count", "reviews count",
                      "number of reviews", "num reviews", "rating count", "ratings count",
                      "beliebtheit", "verkaeufe", "verkaufe", "aufrufe", "ventes", "ventas"),
    Role.STOCK: ("stock", "inventory", "quantity in stock", "availability", "lagerbestand",
                 "bestand", "lager", "verfuegbar", "verfugbar", "existencias"),
    Role.RATING: ("rating", "stars", "average rating", "review score", "bewertung", "note",
                  "valoracion"),
}  # fmt: skip


# Roles whose word may also come first: `img_500x500`, `price_eur`.
_BEGINNING = (Role.IMAGE, Role.PRICE)


@cache
def folded(name: str) -> str:
    """`dateReleased`, `date_released`, `Date-Released` to `date released`; `ü` to `u`."""
    apart = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name)
    bare = unicodedata.normalize("NFKD", apart).encode("ascii", "ignore").decode()
    return " ".join(re.sub(r"[^A-Za-z0-9]+", " ", bare).lower().split())


def named(name: str, role: Role) -> float:
    """How much a column's name speaks for a role: 1 it is its name, .7 it ends so, 0 it does not.

    The order of the names breaks ties: the first is a hundredth better than the second.
    """
    own = folded(name)
    best = 0.0
    for place, known in enumerate(NAMES.get(role, ())):
        strength = 1.0 if own == known else 0.7 if own.endswith(f" {known}") else 0.0
        if own.startswith(f"{known} ") and role in _BEGINNING:
            strength = max(strength, 0.75)
        best = max(best, strength - place / 1000 if strength else 0.0)
    return best
