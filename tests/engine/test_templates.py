"""Indices as the real engine makes them from our templates."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, get_args

import numpy as np
import pytest
from opensearchpy import OpenSearch

from opensearch import names
from opensearch.catalogue import Catalogue, document, parse, read_item
from opensearch.catalogue.languages import languages
from opensearch.catalogue.mapping import analysis
from opensearch.catalogue.sizing import Compression
from opensearch.indices.install import create_index, install, install_templates
from opensearch.indices.made_by import made_by
from tests.opensearch.catalogue.whole import whole

pytestmark = pytest.mark.engine
META = {"name": "test", "dimension": 4, "weights": "0", "quantisation": "fp32"}
STAMP = "20260101t000000000"

FIELDS = """
fields:
  id: id
  title: title
  body: body
  code: code
  brand: brand
  category: category
  tags: tags
  colour: colour
  price: price
  screen: {role: attribute, type: number, unit: inch}
  wireless: boolean
  fits: keyword
  until: date
  spec_*: attribute
"""


@pytest.fixture
def catalogue(client: OpenSearch, catalogue_name: str) -> Iterator[Catalogue]:
    yield parse(f"name: {catalogue_name}\nreplicas: 0\n{FIELDS}")


@pytest.fixture
def index(client: OpenSearch, catalogue: Catalogue) -> str:
    return create_index(client, catalogue, META, STAMP)


def put(client: OpenSearch, index: str, catalogue: Catalogue, **row: Any) -> None:
    item = read_item(catalogue, row)
    stamp = {"version": 1, "written_at": datetime.now(UTC), "content_hash": "x"}
    body = document(catalogue, item, vector=[1.0, 0.0, 0.0, 0.0], **stamp)
    client.index(index=index, id=item.id, body=body, params={"refresh": "true"})


def found(client: OpenSearch, index: str, query: dict[str, Any]) -> list[str]:
    hits = client.search(index=index, body={"query": query, "_source": False})["hits"]["hits"]
    return [hit["_id"] for hit in hits]


def tokens(client: OpenSearch, index: str, analyzer: str, text: str) -> list[str]:
    answer = client.indices.analyze(index=index, body={"analyzer": analyzer, "text": text})
    return [token["token"] for token in answer["tokens"]]


def test_installing_twice_writes_nothing_the_second_time(
    client: OpenSearch, catalogue: Catalogue
) -> None:
    install(client)
    assert install(client) == ()
    assert f"pinwheel-{catalogue.name}" in install_templates(client, catalogue, 4)
    assert install_templates(client, catalogue, 4) == ()


def test_a_changed_schema_replaces_the_catalogues_template_only(
    client: OpenSearch, catalogue: Catalogue
) -> None:
    install_templates(client, catalogue, 4)
    larger = catalogue.model_copy(update={"expected_items": 100_000_000})
    assert install_templates(client, larger, 4) == (f"pinwheel-{catalogue.name}",)


def test_the_engine_makes_of_the_templates_what_they_say_together(
    client: OpenSearch, catalogue: Catalogue, index: str
) -> None:
    by_hand = names.index(catalogue.name, "hand")
    client.indices.create(index=by_hand, body=whole(catalogue, 4))
    made = client.indices.get(index=names.pattern(catalogue.name))
    assert (
        made[index]["settings"]["index"]["analysis"]
        == (made[by_hand]["settings"]["index"]["analysis"])
    )
    fields = made[index]["mappings"]["properties"]
    described = made[by_hand]["mappings"]["properties"]
    assert described.items() <= fields.items()  # an index adds the space of its vectors


def test_an_index_tells_its_encoder_and_its_schema(
    client: OpenSearch, catalogue: Catalogue, index: str
) -> None:
    assert client.indices.get_mapping(index=index)[index]["mappings"]["_meta"] == {
        "encoder": META,
        "catalogue": catalogue.name,
        "schema_hash": catalogue.schema_hash,
        "schema": catalogue.model_dump(mode="json", exclude_defaults=True),
        "pinwheel": "0.1.0",
    }
    client.indices.put_alias(index=index, name=names.alias(catalogue.name))
    assert made_by(client, catalogue.name) == catalogue


def test_a_catalogue_whose_name_begins_alike_has_indices_of_its_own(
    client: OpenSearch, catalogue: Catalogue, index: str
) -> None:
    other = names.index(f"{catalogue.name}-2", STAMP)
    client.indices.create(index=other, body={"settings": {"number_of_replicas": 0}})
    try:
        assert "properties" not in client.indices.get_mapping(index=other)[other]["mappings"]
    finally:
        client.indices.delete(index=other)


@pytest.mark.parametrize("language", sorted(languages()))
def test_the_engine_knows_every_languages_analysis(client: OpenSearch, language: str) -> None:
    defined = analysis(language)
    words = defined["analyzer"]["words"]
    body = {
        "tokenizer": words["tokenizer"],
        "char_filter": [defined["char_filter"].get(one, one) for one in words["char_filter"]],
        "filter": [defined["filter"].get(one, one) for one in words["filter"]],
        "text": "Lamp 40 W",
    }
    assert client.indices.analyze(body=body)["tokens"]


def test_words_are_stemmed_and_units_stand_apart(client: OpenSearch, index: str) -> None:
    assert tokens(client, index, "words", "<b>Chairs</b> 500GB 15.6&quot; 2.66GHz") == [
        "chair", "500", "gb", "15.6", "inch", "2.66", "ghz",
    ]  # fmt: skip
    inches = ['15.6"', "15.6-inch", "15.6 inches", "15.6in", "15.6″"]
    assert {tuple(tokens(client, index, "words", text)) for text in inches} == {("15.6", "inch")}


@pytest.mark.parametrize("typed", ["dv7-1211ea", "DV71211EA", "dv7 1211ea", "dv7/1211.ea"])
def test_a_code_is_found_however_it_is_punctuated(
    client: OpenSearch, catalogue: Catalogue, index: str, typed: str
) -> None:
    put(client, index, catalogue, id="1", title="Notebook", code="DV7-1211ea")
    put(client, index, catalogue, id="2", title="Notebook", code="DV7-1212ea")
    assert found(client, index, {"match": {"code.text": typed}}) == ["1"]


def test_a_code_is_found_as_a_term_by_its_beginning_and_inside_a_title(
    client: OpenSearch, catalogue: Catalogue, index: str
) -> None:
    put(client, index, catalogue, id="1", title="Xerox 006R-90321 toner", code="006R90321")
    assert found(client, index, {"terms": {"code": ["006r-90321"]}}) == ["1"]
    assert found(client, index, {"match": {"code.beginning": "006R-903"}}) == ["1"]
    assert found(client, index, {"match": {"title.code": "006r90321"}}) == ["1"]


def test_a_title_is_found_by_the_beginnings_of_its_words(
    client: OpenSearch, catalogue: Catalogue, index: str
) -> None:
    put(client, index, catalogue, id="1", title="Xerox toner cartridge")
    query = {"match": {"title.beginning": {"query": "xer ton", "operator": "and"}}}
    assert found(client, index, query) == ["1"]


def test_filters_work_on_roles_attributes_and_families(
    client: OpenSearch, catalogue: Catalogue, index: str
) -> None:
    put(
        client, index, catalogue, id="1", title="T", brand="Acme", colour="Red", price=5,
        screen=15.6, wireless=True, fits=["A", "B"], until="2030-01-01", spec_ip="IP44",
    )  # fmt: skip
    put(client, index, catalogue, id="2", title="T")
    for query in (
        {"term": {"brand": "Acme"}},
        {"term": {"colour": "RED"}},
        {"range": {"price": {"lte": 5}}},
        {"range": {"number.screen": {"gte": 15}}},
        {"term": {"boolean.wireless": True}},
        {"term": {"keyword.fits": "B"}},
        {"range": {"date.until": {"gte": "2029-01-01"}}},
        {"term": {"extra.spec_ip": "IP44"}},
        {"match": {"text": "ip44"}},
        {"match": {"brand.text": "acme"}},
    ):
        assert found(client, index, query) == ["1"], query


def test_long_values_poison_nothing(client: OpenSearch, catalogue: Catalogue, index: str) -> None:
    long = "x" * 200_000
    put(client, index, catalogue, id="1", title=long, body=long, code=long, brand=long, tags=[long],
        fits=long, spec_a=long, category=long)  # fmt: skip
    assert found(client, index, {"term": {"id": "1"}}) == ["1"]


def test_a_vector_of_the_wrong_length_is_refused(client: OpenSearch, index: str) -> None:
    body = {"id": "1", "title": "T", "version": 1, "vector": [1.0, 0.0]}
    answer = client.transport.perform_request(
        "PUT", f"/{index}/_doc/1", body=body, params={"ignore": 400}
    )
    assert "dimension" in str(answer).lower()
    assert client.count(index=index)["count"] == 0


@pytest.mark.parametrize("compression", get_args(Compression))
def test_the_engine_takes_every_compression_and_still_finds_the_nearest(
    client: OpenSearch, catalogue_name: str, compression: str
) -> None:
    body = whole(parse(f"name: {catalogue_name}\nreplicas: 0\n{FIELDS}"), 64)
    body["settings"].pop("index.default_pipeline")
    if compression != "1x":
        body["mappings"]["properties"]["vector"]["compression_level"] = compression
    index = names.index(catalogue_name, "compressed")
    client.indices.create(index=index, body=body)
    vectors = np.random.default_rng(1).normal(size=(300, 64)).astype("float32")
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    lines = [
        part
        for n, vector in enumerate(vectors)
        for part in ({"index": {"_id": str(n)}}, {"vector": vector})
    ]
    client.bulk(body=lines, index=index, params={"refresh": "true"})
    near = {"knn": {"vector": {"vector": vectors[7].tolist(), "k": 10}}}
    assert found(client, index, near)[0] == "7"
