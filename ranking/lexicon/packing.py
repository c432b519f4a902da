"""A lexicon as bytes: compressed JSON, some 500 kB for 20,000 products."""

import zlib
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import orjson

from ranking.lexicon.entry import FieldInfo, Part
from ranking.lexicon.lexicon import Lexicon, Meaning
from ranking.lexicon.numbers import Numbers

FORM = 1  # of what is written; another one is not read
APART = ("listed", "shelf")


def pack(lexicon: Lexicon) -> bytes:
    """All of it, but a person's synonyms and the shelf, which are kept apart."""
    body = {
        one.name: getattr(lexicon, one.name) for one in fields(lexicon) if one.name not in APART
    }
    body["protected"] = sorted(lexicon.protected)
    written = orjson.dumps({"form": FORM, **body}, option=orjson.OPT_NON_STR_KEYS)
    return zlib.compress(written, 6)


def unpack(packed: bytes) -> Lexicon:
    """What `pack` wrote. Raises ValueError for anything else."""
    try:
        body = orjson.loads(zlib.decompress(packed))
        if body.pop("form") != FORM:
            raise ValueError("a lexicon in another form; build it anew")
        return Lexicon(**{**body, **_typed(body)})
    except (zlib.error, KeyError, TypeError) as error:
        raise ValueError("not a lexicon") from error


def _typed(body: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "protected": frozenset(body["protected"]),
        **{name: {said: tuple(ones) for said, ones in body.get(name, {}).items()}
           for name in ("narrower", "covered", "only_called", "works", "media")},
        "fields": {name: FieldInfo(**{**one, "part": Part(one["part"])})
                   for name, one in body["fields"].items()},
        "meanings": {said: tuple(Meaning(**{**one, "values": tuple(one["values"])}) for one in ones)
                     for said, ones in body["meanings"].items()},
        "numbers": {name: _numbers(one) for name, one in body["numbers"].items()},
    }  # fmt: skip


def _numbers(body: Mapping[str, Any]) -> Numbers:
    counts = {float(value): count for value, count in body["counts"].items()}
    return Numbers(**{**body, "counts": counts, "spread": tuple(body["spread"])})
