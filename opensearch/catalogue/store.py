"""The catalogues the engine knows: their schemas live there, so that every process sees them."""

import time

from opensearchpy import NotFoundError, OpenSearch
from pydantic import ValidationError

from opensearch.catalogue.schema import Catalogue
from opensearch.kept.own_index import ensure, now
from opensearch.names import CATALOGUE_NAME, CATALOGUES
from opensearch.seen import Clock, Seen

KNOWN_FOR_S = 5.0  # a change elsewhere is seen after this
MOST = 1_000  # catalogues told by `names`
FILES = 4  # kept of a catalogue, the last one saved among them

MAPPING = {"dynamic": "false", "properties": {"name": {"type": "keyword"}}}


class UnknownCatalogue(LookupError):
    """No catalogue is called `name`; `known` are those there are."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        there = ", ".join(known) or "none yet; `pinwheel import` makes one"
        super().__init__(f"no catalogue is called {name[:80]!r}. There are: {there}.")
        self.name, self.known = name, known


class UnreadableCatalogue(UnknownCatalogue):
    """It was kept by another version, whose schema says what this one does not know."""

    def __init__(self, name: str, field: str) -> None:
        LookupError.__init__(
            self,
            f"the catalogue {name!r} was kept by another version and cannot be read (its {field}): "
            "import it again by this one",
        )
        self.name, self.known = name, ()


class CatalogueStore:
    """Keeps catalogues by name. Safe to share between threads."""

    def __init__(self, client: OpenSearch, clock: Clock = time.monotonic) -> None:
        self._client = client
        self._seen = Seen(self._load, KNOWN_FOR_S, clock)

    def save(self, catalogue: Catalogue, yaml: str) -> None:
        """Keep `catalogue` and the file it was read from, in place of one of the same name."""
        earlier = self._files(catalogue.name)
        earlier.pop(catalogue.schema_hash, None)
        files = [*earlier.items(), (catalogue.schema_hash, yaml)]
        body = {
            "name": catalogue.name,
            "schema": catalogue.model_dump_json(),
            "yaml": yaml,
            "files": dict(files[-FILES:]),
            "saved_at": now(),
        }
        ensure(self._client, CATALOGUES, MAPPING)
        self._client.index(index=CATALOGUES, id=catalogue.name, body=body,
                           params={"refresh": "true"})  # fmt: skip
        self._seen.put(catalogue.name, catalogue)

    def bring_back(self, catalogue: Catalogue) -> None:
        """Keep `catalogue` as it was saved before; its file is empty where it is not known."""
        if self.latest(catalogue.name) != catalogue:
            self.save(catalogue, self._files(catalogue.name).get(catalogue.schema_hash, ""))

    def delete(self, name: str) -> None:
        """Keep it no more: here at once, in other processes within KNOWN_FOR_S."""
        self._client.delete(index=CATALOGUES, id=name, params={"refresh": "true"}, ignore=404)
        self._seen.forget(name)

    def get(self, name: str) -> Catalogue:
        """The catalogue called `name`, at most a few seconds old. Raises UnknownCatalogue."""
        return self._seen.of(name)

    def latest(self, name: str) -> Catalogue:
        """The same as it is this moment: what an index is made by. Raises UnknownCatalogue."""
        return self._seen.read(name)

    def yaml(self, name: str) -> str:
        """The file the catalogue was read from. Raises UnknownCatalogue."""
        return self._stored(name, "yaml")

    def names(self) -> tuple[str, ...]:
        """The catalogues there are, by the alphabet."""
        body = {"size": MOST, "_source": False, "sort": ["name"], "query": {"match_all": {}}}
        try:
            reply = self._client.search(index=CATALOGUES, body=body)
        except NotFoundError:
            return ()
        return tuple(hit["_id"] for hit in reply["hits"]["hits"])

    def _load(self, name: str, last: Catalogue | None) -> Catalogue:
        """One that did not change stays the same object: who remembers something of it finds that
        without comparing all its fields."""
        try:
            catalogue = Catalogue.model_validate_json(self._stored(name, "schema"))
        except ValidationError as error:
            place = ".".join(str(part) for part in error.errors()[0]["loc"])
            raise UnreadableCatalogue(name, place) from error
        return last if last is not None and catalogue == last else catalogue

    def _files(self, name: str) -> dict[str, str]:
        """The files saved last, by the hash of their schema."""
        found = self._client.get(
            index=CATALOGUES, id=name, _source_includes=["files"], ignore=[404]
        )
        return dict(found.get("_source", {}).get("files", {}))

    def _stored(self, name: str, part: str) -> str:
        if not CATALOGUE_NAME.fullmatch(name):  # the engine refuses what is no id, each its own way
            raise UnknownCatalogue(name, self.names())
        try:
            found = self._client.get(index=CATALOGUES, id=name, _source_includes=[part])
        except NotFoundError:
            raise UnknownCatalogue(name, self.names()) from None
        stored: str = found["_source"][part]
        return stored
