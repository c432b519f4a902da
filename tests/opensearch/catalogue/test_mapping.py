from opensearch.catalogue import parse
from opensearch.catalogue.languages import languages
from opensearch.catalogue.mapping import analysis
from opensearch.pipelines import ITEMS
from tests.opensearch.catalogue.whole import whole

SHOP = parse("""
name: shop
language: german
expected_items: 6000000
fields:
  id: id
  t: title
  w: {role: attribute, type: number, as: weight}
  c: keyword
  b: boolean
  d: date
  spec_*: attribute
""")


def test_only_declared_attributes_become_fields() -> None:
    properties = whole(SHOP, 384)["mappings"]["properties"]
    assert properties["number"]["properties"] == {"weight": {"type": "double"}}
    assert set(properties["keyword"]["properties"]) == {"c"}
    assert set(properties["boolean"]["properties"]) == {"b"}
    assert set(properties["date"]["properties"]) == {"d"}
    assert properties["extra"]["type"] == "flat_object"


def test_nothing_undeclared_can_grow_the_mapping() -> None:
    mappings = whole(SHOP, 384)["mappings"]
    assert mappings["dynamic"] == "false"
    objects = [part for part in mappings["properties"].values() if "properties" in part]
    assert objects
    assert all(part["dynamic"] == "false" for part in objects)


def test_vectors_have_the_encoders_dimension_and_the_sizes_compression() -> None:
    vector = whole(SHOP, 64)["mappings"]["properties"]["vector"]
    assert (vector["dimension"], vector["method"]["engine"]) == (64, "lucene")
    assert "compression_level" not in vector
    large = whole(SHOP, 384)["mappings"]["properties"]["vector"]
    assert large["compression_level"] == "4x"


def test_the_index_keeps_the_pipeline_it_was_built_with() -> None:
    assert whole(SHOP, 384)["settings"]["index.default_pipeline"] == ITEMS.name


def test_all_full_text_fields_share_one_analyzer_as_cross_fields_needs() -> None:
    properties = whole(SHOP, 384)["mappings"]["properties"]
    full_text = [properties[name] for name in ("title", "body", "text")] + [
        properties[name]["fields"]["text"]
        for name in ("brand", "seller", "category", "tags", "colour")
    ]
    assert {(part["type"], part["analyzer"]) for part in full_text} == {("text", "words")}


def test_each_language_has_words_of_its_own() -> None:
    shapes = {
        str(analysis(language)["analyzer"]["words"]) + str(analysis(language)["filter"])
        for language in languages()
    }
    assert len(shapes) == len(languages())
