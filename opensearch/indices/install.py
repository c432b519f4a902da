"""What stands in the engine before any item: pipelines, and each catalogue's templates and index.

Each thing's version is the hash of its content: what is there already is not written again, and an
index keeps the pipeline and the analyzers it was built with.
"""

from collections.abc import Callable, Mapping
from typing import Any

from opensearchpy import NotFoundError, OpenSearch

from opensearch import names
from opensearch.catalogue.encoded import space
from opensearch.catalogue.mapping import common, own
from opensearch.catalogue.schema import Catalogue
from opensearch.pipelines import INGEST, SEARCH, Pipeline
from opensearch.versioned import content_version

Body = dict[str, Any]
PINWHEEL = "0.1.0"  # of the mapping's form, told in an index's `_meta`


def install(client: OpenSearch) -> tuple[str, ...]:
    """Put the pipelines that are not there yet; the names of those written."""
    ingest = (one.name for one in INGEST if _put_ingest(client, one))
    search = (one.name for one in SEARCH if _put_search(client, one))
    return (*ingest, *search)


def create_index(
    client: OpenSearch, catalogue: Catalogue, fingerprint_meta: Mapping[str, Any], stamp: str
) -> str:
    """Create an empty index for `catalogue`, by its templates; its name.

    `fingerprint_meta` is the encoder's fingerprint (its `dimension` sizes the vectors), `stamp`
    the index's place in time. Raises opensearchpy's RequestError where the index exists.
    """
    install(client)
    install_templates(client, catalogue, int(fingerprint_meta["dimension"]))
    name = names.index(catalogue.name, stamp)
    client.indices.create(
        index=name,
        body={
            "mappings": {
                "_meta": _meta(catalogue, fingerprint_meta),
                "properties": {
                    "space": {"type": "constant_keyword", "value": space(fingerprint_meta)}
                },
            }
        },
    )
    return name


def install_templates(client: OpenSearch, catalogue: Catalogue, dimension: int) -> tuple[str, ...]:
    """Put the component template of the catalogue's language and the catalogue's own index
    template, where they differ from those there; the names of those written."""
    shared = common(catalogue.language)
    component = f"pinwheel-{catalogue.language}-{content_version(shared)}"
    template = {
        "index_patterns": [names.pattern(catalogue.name)],
        "composed_of": [component],
        "priority": 500,
        "template": own(catalogue, dimension),
    }
    return (
        *_put_component(client, component, shared),
        *_put_template(client, template_name(catalogue.name), template),
    )


def template_name(catalogue: str) -> str:
    """What the catalogue's own index template is called."""
    return f"pinwheel-{catalogue}"


def _meta(catalogue: Catalogue, fingerprint_meta: Mapping[str, Any]) -> Body:
    return {
        "encoder": dict(fingerprint_meta),
        "catalogue": catalogue.name,
        "schema_hash": catalogue.schema_hash,
        "schema": catalogue.model_dump(mode="json", exclude_defaults=True),
        "pinwheel": PINWHEEL,
    }


def _put_component(client: OpenSearch, name: str, template: Body) -> tuple[str, ...]:
    """The name says which content it has: once there it never changes."""
    if client.cluster.exists_component_template(name=name):
        return ()
    client.cluster.put_component_template(name=name, body={"template": template})
    return (name,)


def _put_template(client: OpenSearch, name: str, template: Body) -> tuple[str, ...]:
    version = content_version(template)
    there = _found(lambda: client.indices.get_index_template(name=name))
    known = [one["index_template"].get("_meta", {}) for one in there.get("index_templates", ())]
    if any(meta.get("version") == version for meta in known):
        return ()
    client.indices.put_index_template(name=name, body={**template, "_meta": {"version": version}})
    return (name,)


def _put_ingest(client: OpenSearch, pipeline: Pipeline) -> bool:
    if _found(lambda: client.ingest.get_pipeline(id=pipeline.name)):
        return False
    client.ingest.put_pipeline(id=pipeline.name, body=pipeline.body)
    return True


def _put_search(client: OpenSearch, pipeline: Pipeline) -> bool:
    path = f"/_search/pipeline/{pipeline.name}"
    there = _found(lambda: client.transport.perform_request("GET", path))
    if there.get(pipeline.name, {}).get("version") == pipeline.body["version"]:
        return False
    client.transport.perform_request("PUT", path, body=pipeline.body)
    return True


def _found(ask: Callable[[], Any]) -> Body:
    """The answer; nothing where there is none."""
    try:
        found: Body = ask()
    except NotFoundError:
        return {}
    return found
