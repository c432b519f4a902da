"""A piece as a row of `items.jsonl`, as a shop's feed would have it."""

import random
import unicodedata

from app.sample.piece import Piece
from app.sample.words.descriptions import description
from app.sample.words.tags import tags
from app.sample.words.titles import title

Value = str | float | bool | list[str] | None


def row(piece: Piece) -> dict[str, Value]:
    """The row; the catalogue file beside it says which role each field plays."""
    d, (width, depth, height) = piece.design, piece.size
    chance = random.Random(f"row {piece.design.number} {piece.number}")
    return {
        "id": piece.id,
        "title": title(piece, chance),
        "description": description(piece, chance),
        "sku": sku(piece),
        "picture": f"pictures/{piece.id}.jpg",
        "price": piece.price,
        "currency": "EUR",
        "category": list(d.kind.category),
        "brand": d.brand.name,
        "seller": piece.seller,
        "colour": list(piece.colours),
        "tags": list(tags(piece, chance)),
        "design": piece.group,
        "url": f"https://shop.example/items/{piece.id}",
        "published": piece.published.isoformat(),
        "licence": "CC0-1.0",
        "language": "en",
        "popularity": piece.popularity,
        "stock": piece.stock,
        "rating": piece.rating,
        "reviews": piece.reviews,
        "kind": d.kind.name,
        "shape": d.shape.noun,
        "style": d.style.name,
        "material": d.material,
        "pattern": d.pattern,
        "room": list(d.kind.rooms),
        "width_cm": width,
        "depth_cm": depth,
        "height_cm": height,
        "handmade": d.brand.dear >= 1.2 or d.material in ("stoneware", "rattan", "jute"),
    }


def sku(piece: Piece) -> str:
    """The maker's code: brand, design, size and colour."""
    d, v = piece.design, piece.variant
    plain = unicodedata.normalize("NFD", d.brand.name).encode("ascii", "ignore").decode()
    maker = "".join(word[0] for word in plain.replace("&", "").split()).upper()
    shade = "".join(word[:3] for word in v.colour.split()).upper()
    return f"{maker}{d.number:04d}-{'SML'[v.size]}{shade}"
