"""The OpenAPI document at /openapi.json and Swagger UI at /docs, from files that come with it."""

import orjson
from flask import Flask, Response, redirect, url_for
from flask_openapi3.models.info import Info
from flask_openapi3.openapi import OpenAPI

from app.api.problem import Problem

TITLE = "Pinwheel"
ABOUT = "Search a catalogue, write to it, and see what runs. Every error is a problem document."


def documented(name: str, version: str) -> OpenAPI:
    """An app that describes itself."""
    return OpenAPI(
        name,
        info=Info(title=TITLE, version=version, description=ABOUT),
        doc_prefix="/docs",
        doc_url="/openapi.json",
        security_schemes={},  # the default, null, is no valid document
        validation_error_status=400,
        validation_error_model=Problem,
        static_folder=None,
    )


def install(app: OpenAPI) -> None:
    """Serve the document and its reader."""

    def document() -> Response:
        headers = {"Cache-Control": "public, max-age=300"}
        return Response(orjson.dumps(app.api_doc), 200, headers, mimetype="application/json")

    def reader() -> object:
        return redirect(url_for("swagger.swagger"))

    app.add_url_rule("/openapi.json", view_func=document)
    _first(app, "/docs", reader)


def _first(app: Flask, rule: str, view: object) -> None:
    app.add_url_rule(rule, endpoint="docs", view_func=view)  # type: ignore[arg-type]
