"""Basic auth. The client's own way sends Latin-1, which no engine understands beyond ASCII."""

from base64 import b64encode
from collections.abc import Mapping


def headers(user: str | None, password: str | None) -> Mapping[str, str]:
    """The header that says who we are, in UTF-8; none without a user."""
    if not user:
        return {}
    told = b64encode(f"{user}:{password or ''}".encode()).decode()
    return {"authorization": f"Basic {told}"}
