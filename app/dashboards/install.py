"""Loading our saved objects into OpenSearch Dashboards."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

from opensearch.dashboards import kept

PATH = "/api/saved_objects/_import"
LIMIT_S = 30


class DashboardsError(RuntimeError):
    """One sentence that says what went wrong and what to do."""


@dataclass(frozen=True)
class Access:
    """Where Dashboards is, and who asks; `ca` is a PEM file that vouches for it."""

    url: str
    user: str | None = None
    password: str | None = None
    ca: Path | None = None


def install(access: Access) -> int:
    """Import all saved objects, over those of the same name; how many there are now.

    Raises DashboardsError where it cannot be reached, refuses, or does not take an object.
    """
    reply = _sent(access)
    if not reply.ok:
        raise DashboardsError(_refusal(reply, access))
    try:
        answer = reply.json()
        done, whole = int(answer["successCount"]), bool(answer["success"])
    except (ValueError, KeyError, TypeError) as error:
        raise DashboardsError(
            f"what answers at {access.url} is not OpenSearch Dashboards: check the address"
        ) from error
    if not whole:
        raise DashboardsError(_left_out(answer.get("errors", [])))
    return done


def _sent(access: Access) -> requests.Response:
    try:
        return requests.post(
            access.url.rstrip("/") + PATH,
            params={"overwrite": "true"},
            headers={"osd-xsrf": "true"},
            files={"file": ("pinwheel.ndjson", kept(), "application/ndjson")},
            auth=(access.user, access.password or "") if access.user else None,
            verify=str(access.ca) if access.ca else True,
            timeout=LIMIT_S,
        )
    except requests.exceptions.SSLError as error:
        raise DashboardsError(
            f"the certificate of {access.url} is not trusted: name its authority with --ca"
        ) from error
    except requests.exceptions.ConnectionError as error:
        raise DashboardsError(
            f"nothing answers at {access.url}: is Dashboards running, and is this its address?"
        ) from error
    except requests.exceptions.Timeout as error:
        raise DashboardsError(
            f"{access.url} took longer than {LIMIT_S} s: try again once it has started"
        ) from error
    except (requests.exceptions.RequestException, OSError) as error:
        raise DashboardsError(f"{access.url} could not be asked: {error}") from error


_REMEDIES = {
    401: "the user or the password is wrong: give --user and --password",
    403: "this user may not write saved objects: use one with the role `all_access`",
    404: "no saved-objects interface there: check the address, base path included",
    413: "Dashboards takes no file so large: raise `savedObjects.maxImportPayloadBytes`",
    503: "Dashboards is still starting, or has lost its engine: try again in a minute",
}


def _refusal(reply: requests.Response, access: Access) -> str:
    if reply.status_code == 409:
        return _left_out(_errors(reply))
    remedy = _REMEDIES.get(reply.status_code, "see the log of Dashboards")
    return f"{access.url} answers {reply.status_code}: {remedy}"


def _errors(reply: requests.Response) -> list[dict[str, Any]]:
    try:
        return list(reply.json().get("errors", []))
    except (ValueError, AttributeError):
        return []


def _left_out(errors: list[dict[str, Any]]) -> str:
    told = [
        f"{one.get('type')} {one.get('id')} ({one.get('error', {}).get('type', 'unknown')})"
        for one in errors
    ]
    return (
        f"Dashboards did not take {len(told) or 'some'} objects: {', '.join(told) or 'no reason'}; "
        "delete those under Saved objects, then install again"
    )
