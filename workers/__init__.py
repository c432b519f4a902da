"""Celery: `celery --app workers:celery worker | beat | flower`."""

from workers.application import celery

__all__ = ["celery"]
