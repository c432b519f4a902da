"""The interface put onto an app: all resources in one ordered tuple, each a file beside this."""

from functools import partial

from flask_openapi3.openapi import OpenAPI

from app.api import (
    bulk,
    catalogues,
    context,
    documentation,
    events,
    faults,
    goldens,
    health,
    items,
    judgment_sets,
    judgments,
    metrics,
    refinements,
    request_scope,
    rules,
    rules_preview,
    search,
    suggest,
    synonyms,
    tasks,
    writes,
)
from app.api.by_address import SearchesByAddress
from app.services import Services
from app.settings import settings

RESOURCES = (
    search.resource,
    suggest.resource,
    refinements.resource,
    items.resource,
    writes.resource,
    bulk.resource,
    events.resource,
    judgments.resource,
    judgment_sets.resource,
    goldens.resource,
    rules.resource,
    rules_preview.resource,
    synonyms.resource,
    catalogues.resource,
    tasks.resource,
    health.resource,
    metrics.resource,
)


def install(app: OpenAPI, services: Services | None, present: faults.Present) -> None:
    """Give `app` its routes, its answers to failures and its documentation.

    `services` None means the process's own, built on first use; `present` makes a refusal's reply.
    """
    limits = settings() if services is None else services.settings
    app.config["MAX_CONTENT_LENGTH"] = limits.max_body_bytes
    context.provide(app, services)
    request_scope.install(app)
    faults.install(app, present)
    for resource in RESOURCES:
        app.register_api(resource)
    documentation.install(app)
    app.wsgi_app = SearchesByAddress(app.wsgi_app, partial(context.of, app))  # type: ignore[assignment]
