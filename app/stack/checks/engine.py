"""The engine: an outside one that answers, an installation, its parts in the cache, or a
repository that has them."""

from urllib.parse import urlsplit

import requests

from app.settings import Settings
from app.stack.checks.finding import Finding
from app.stack.health import OUTSIDE_ENGINE, fault
from opensearch.node.artifacts import ARTIFACTS, DISTRIBUTION, locate
from opensearch.node.fetch import cached
from opensearch.node.installation import directory

LIMIT_S = 10.0


def findings(own: Settings) -> tuple[Finding, ...]:
    """Is it to be had?"""
    if own.opensearch_urls:
        return (_outside(),)
    if directory(own.cache).exists():
        return (Finding("engine", True, f"installed in {directory(own.cache)}"),)
    if all(cached(artifact, own.maven_repository) for artifact in ARTIFACTS):
        return (Finding("engine", True, "downloaded, to be installed at the first start"),)
    return (_network(own),)


def _outside() -> Finding:
    wrong = fault(OUTSIDE_ENGINE)
    remedy = f"It is not well: {wrong}. Check what OPENSEARCH_URL names, or unset it."
    return Finding("engine", wrong is None, "the one OPENSEARCH_URL names", remedy)


def _network(own: Settings) -> Finding:
    urls = locate(DISTRIBUTION, own.maven_repository).urls
    if any(_has(url) for url in urls):
        return Finding("engine", True, "to be downloaded at the first start (180 MB)")
    hosts = ", ".join(urlsplit(url).netloc for url in urls)
    remedy = (
        f"{hosts} cannot be reached: check the network and its proxy, or name a reachable Maven "
        "repository in PINWHEEL_MAVEN_REPOSITORY."
    )
    return Finding("engine", False, "not here, and not to be had", remedy)


def _has(url: str) -> bool:
    try:
        return requests.head(url, timeout=LIMIT_S, allow_redirects=True).ok
    except requests.RequestException:
        return False
