"""The client to the engine that the settings name."""

from app.settings import Settings
from opensearch.connection.client import OpenSearch, connect


def connected(own: Settings, timeout_s: float | None = None) -> OpenSearch:
    """With the settings' user and CA; `timeout_s` where it is not to be theirs. Raises EngineClosed
    where an address or the CA's file cannot be used."""
    password = own.opensearch_password
    return connect(
        own.opensearch_urls,
        user=own.opensearch_user,
        password=password.get_secret_value() if password else None,
        ca=own.opensearch_ca,
        timeout_s=timeout_s or own.engine_timeout_s,
    )
