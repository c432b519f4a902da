"""What someone may be typing."""

from collections.abc import Iterable

from app.browse.catalogues import named
from app.services import Services
from opensearch.lookups.beginnings import Beginning, beginnings
from ranking.lexicon.folding import WORD


def suggestions(catalogue: str, typed: str, count: int, services: Services) -> list[Beginning]:
    """Up to `count`: categories and brands in which a word begins as the last one typed does,
    then titles; none twice. Raises UnknownCatalogue, IndexMissing and EngineDown."""
    named(catalogue, services)
    words = WORD.findall(typed.lower())
    if not words:
        return []
    index = services.engine.live(catalogue).name
    found = beginnings(services.client, index, " ".join(words), count)
    fitting = (each for each in found if each.field == "title" or begins(each.text, words[-1]))
    return list(_once(fitting))[:count]


def begins(text: str, beginning: str) -> bool:
    """Whether a word of `text` begins so."""
    return any(word.startswith(beginning) for word in WORD.findall(text.lower()))


def _once(found: Iterable[Beginning]) -> Iterable[Beginning]:
    seen: set[str] = set()
    for each in found:
        key = each.text.casefold()
        if key not in seen:
            seen.add(key)
            yield each
