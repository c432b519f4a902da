"""What is counted of requests."""

from pathlib import Path

import pytest

from app import create_app
from app.api import metrics
from app.services import build
from app.settings import Settings

NOBODY = "http://127.0.0.1:9"  # the discard port: nothing listens there


def counted() -> set[str]:
    """The methods that requests are counted under."""
    found = (sample for each in metrics.requests.collect() for sample in each.samples)
    return {sample.labels["method"] for sample in found}


@pytest.mark.parametrize("method", ["BREW", "X" * 20, "PROPFIND"])
def test_methods_that_clients_invent_are_counted_as_one(tmp_path: Path, method: str) -> None:
    client = create_app(build(Settings(opensearch_url=NOBODY, home=tmp_path))).test_client()
    client.open("/healthz", method=method)
    client.open("/healthz", method="GET")
    assert method not in counted()
    assert {"other", "GET"} <= counted()
