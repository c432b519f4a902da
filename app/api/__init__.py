"""The REST interface, version 1. Loads nothing by itself: gunicorn reads its configuration here
before metrics may be imported."""
