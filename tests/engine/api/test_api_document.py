"""The running service against its own OpenAPI document, by generated requests.

PINWHEEL_API_CASES says how many in all: 300 in the usual run, 2,000 for a release.
"""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from opensearchpy import OpenSearch
from schemathesis import APIOperation, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi import checks

from app.api.bulk import NDJSON
from app.services import Services
from tests.engine.api.conftest import Web
from tests.engine.api.shop import stocked

pytestmark = [pytest.mark.engine, pytest.mark.slow]

CASES = int(os.environ.get("PINWHEEL_API_CASES", "300"))
API = Path(__file__).resolve().parents[3] / "app" / "api"
MODEL = re.compile(r"^class ([A-Z]\w*)\(", re.MULTILINE)
CHECKS = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
]


@schemathesis.serializer(*NDJSON)
def as_lines(context: object, value: object) -> bytes:
    """A generated text, and one line that is JSON."""
    return f"{value}\n{json.dumps(value)}".encode(errors="replace")


@pytest.fixture(scope="module")
def fuzzed(client: OpenSearch, services: Services) -> Iterator[str]:
    """A catalogue that generated writes may fill with anything."""
    with stocked(client, services) as name:
        yield name


@pytest.fixture(scope="module")
def described(web: Web, fuzzed: str) -> schemathesis.BaseSchema:
    document = schemathesis.openapi.from_url(f"{web.url}/openapi.json")

    @document.hook
    def map_path_parameters(context: object, path_parameters: dict[str, str]) -> dict[str, str]:
        """Four requests in five go to a catalogue and a task that exist."""
        given = path_parameters or {}
        known = {"catalogue": fuzzed, "name": "refine"}
        existing = {name: known[name] for name in given if name in known}
        return given if len(str(given)) % 5 == 0 else {**given, **existing}

    return document


def generated(
    case: st.SearchStrategy[schemathesis.Case], session: requests.Session, count: int
) -> None:
    """Send `count` of what `case` generates, the same each time."""

    @given(case=case)
    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def send(case: schemathesis.Case) -> None:
        case.call_and_validate(checks=CHECKS, session=session, timeout=30)

    send()


def failure_of(operation: APIOperation, mode: GenerationMode, count: int) -> str | None:
    """What one of `count` generated requests found wrong with the operation."""
    try:
        with requests.Session() as session:
            generated(operation.as_strategy(generation_mode=mode), session, count)
    except Unsatisfiable:  # nothing to negate where an operation takes nothing
        return None
    except (FailureGroup, AssertionError) as error:
        return f"{operation.label} ({mode.value}): {error!r} {error}"
    return None


@pytest.mark.parametrize("mode", list(GenerationMode))
def test_every_reply_is_as_the_document_says(
    described: schemathesis.BaseSchema, mode: GenerationMode
) -> None:
    operations = [each.ok() for each in described.get_all_operations()]
    assert len(operations) >= 15
    each_count = max(1, CASES // (len(operations) * len(GenerationMode)))
    failures = [failure_of(each, mode, each_count) for each in operations]
    told = "\n".join(each for each in failures if each)
    assert not told, told


def test_every_operation_declares_how_it_refuses(web: Web) -> None:
    paths = requests.get(f"{web.url}/openapi.json", timeout=10).json()["paths"]
    operations = [each for path in paths.values() for each in path.values()]
    assert len(operations) >= 15
    for operation in operations:
        assert {"400", "404", "500", "503"} <= operation["responses"].keys()
        refusal = operation["responses"]["400"]["content"]
        assert list(refusal) == ["application/problem+json"]


def test_no_two_models_share_a_name() -> None:
    """The document names each once: the second would take the place of the first."""
    found = [name for file in API.glob("*.py") for name in MODEL.findall(file.read_text("utf-8"))]
    assert len(found) > 40
    assert {name for name in found if found.count(name) > 1} == set()
