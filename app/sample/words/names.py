"""Invented names: brands, sellers, collections."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Brand:
    """`styles` it is known for; `dear` how its prices compare."""

    name: str
    styles: tuple[str, ...]
    dear: float


BRANDS: tuple[Brand, ...] = (
    Brand("Halvard & Finch", ("classic", "rustic", "art deco"), 1.25),
    Brand("Atelier Nomo", ("japandi", "minimalist"), 1.3),
    Brand("Osterlund", ("scandinavian", "mid-century"), 1.15),
    Brand("Casa Verano", ("boho", "coastal"), 0.95),
    Brand("Ferrum Works", ("industrial",), 1.0),
    Brand("Kumo Living", ("japandi", "scandinavian"), 1.05),
    Brand("Marlowe & Daughters", ("classic", "art deco"), 1.4),
    Brand("Tidewater", ("coastal",), 1.0),
    Brand("Lumenhus", ("scandinavian", "minimalist", "mid-century"), 1.0),
    Brand("Pereira Têxtil", ("boho", "classic", "coastal"), 0.9),
    Brand("Nordlyst", ("scandinavian", "japandi"), 0.85),
    Brand("Barrow & Bramble", ("rustic", "classic"), 0.95),
    Brand("Studio Okra", ("boho", "mid-century"), 1.1),
    Brand("Palmyra", ("boho", "coastal", "rustic"), 0.8),
    Brand("Vantage 62", ("mid-century", "industrial"), 1.1),
    Brand("Rivet & Grain", ("industrial", "rustic"), 0.9),
    Brand("Belle Époque Maison", ("art deco", "classic"), 1.35),
    Brand("Plainsong", ("minimalist", "japandi"), 0.9),
    Brand("Hearth & Heather", ("rustic", "scandinavian"), 0.85),
    Brand("Lindqvist Form", ("mid-century", "scandinavian", "minimalist"), 1.2),
    Brand("Calle Luna", ("boho", "art deco"), 1.0),
    Brand("Seabright", ("coastal", "scandinavian"), 0.9),
    Brand("Zwart Atelier", ("industrial", "minimalist"), 1.15),
    Brand("Mill Lane Makers", ("rustic", "classic", "boho"), 0.8),
)
SELLERS: tuple[str, ...] = (
    "Roomward", "The Good Chair Company", "Fenster & Flur", "Maison Petit Jour", "Loft Nine",
    "Garden House Interiors", "Nest & North", "Old Dairy Home", "Quayside Living", "Villa Marit",
    "Corner Parade", "Hus & Hav", "Tessellate", "Bright Sparrow Home",
)  # fmt: skip
COLLECTIONS: tuple[str, ...] = (
    "Alma", "Aldo", "Amaya", "Anouk", "Arlo", "Astrid", "Aurel", "Bodil", "Bruno", "Calla",
    "Camille",
    "Cato", "Celeste", "Clement", "Cosima", "Dalia", "Dario", "Delft", "Edda", "Elio", "Elvi",
    "Enzo",
    "Esme", "Etta", "Fabian", "Faro", "Fenna", "Fiora", "Floris", "Freja", "Galen", "Gigi", "Greta",
    "Hanne", "Hugo", "Ilse", "Indra", "Iris", "Isolde", "Ivo", "Jaro", "Jonna", "Juno", "Kaia",
    "Kasper",
    "Kiko", "Kira", "Lars", "Leda", "Leif", "Lenz", "Lido", "Linnea", "Livia", "Lotte", "Luca",
    "Lune",
    "Maelle", "Malou", "Marek", "Marin", "Matilda", "Mika", "Milo", "Mira", "Moss", "Nadia",
    "Neva", "Nils",
    "Noor", "Nova", "Odette", "Olin", "Olma", "Oriel", "Orla", "Oskar", "Ottilie", "Pablo",
    "Pernille",
    "Petra", "Pia", "Quill", "Rafael", "Remy", "Rika", "Romy", "Rosalind", "Runa", "Sanne",
    "Selma", "Signe",
    "Silas", "Sol", "Soren", "Sunniva", "Tamsin", "Tove", "Tristan", "Tuva", "Ugo", "Una",
    "Valentin",
    "Vega", "Vera", "Vesna", "Vico", "Wanda", "Wilma", "Wren", "Yara", "Ylva", "Yuki", "Zadie",
    "Zelda",
    "Zeno",
)  # fmt: skip


def brands_of(style: str) -> tuple[Brand, ...]:
    """The brands that make things of a style."""
    return tuple(brand for brand in BRANDS if style in brand.styles)
