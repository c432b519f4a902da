"""An item's document as a lexicon reads it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from ranking.lexicon.entry import MEASURED, Entry, FieldInfo, Part

Source = Mapping[str, Any]

TYPES = {Part.TRAIT: "keyword", Part.NUMBER: "number", Part.TRUTH: "boolean"}
PROSE = ("body", "text")
READ = ("title", "code", "price", "rating", "popularity", "stock", "published", "brand", "colour",
        "category", "licence", "language", "tags", "keyword", "number", "boolean",
        *PROSE)  # fmt: skip


def reader(fields: Sequence[FieldInfo]) -> Callable[[Source], Entry]:
    """Reads documents of a catalogue with these fields."""

    def read(source: Source) -> Entry:
        return Entry(
            title=source.get("title", ""),
            prose="\n".join(source[part] for part in PROSE if part in source),
            codes=_texts(source.get("code")),
            values=dict(_values(source, fields)),
            numbers=dict(_numbers(source, fields)),
        )

    return read


def _values(source: Source, fields: Sequence[FieldInfo]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for field in fields:
        if field.part not in MEASURED and (found := _texts(_value(source, field))):
            yield field.name, found


def _numbers(source: Source, fields: Sequence[FieldInfo]) -> Iterator[tuple[str, float]]:
    for field in fields:
        value = _value(source, field) if field.part in MEASURED else None
        if field.part is Part.YEAR and isinstance(value, str):
            yield field.name, float(value[:4])
        elif isinstance(value, int | float):
            yield field.name, float(value)


def _value(source: Source, field: FieldInfo) -> Any:
    within = source.get(TYPES[field.part], {}) if field.part in TYPES else source
    return within.get(field.name)


def _texts(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(str(one) for one in value) if isinstance(value, list | tuple) else (str(value),)
