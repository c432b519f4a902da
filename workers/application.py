"""The Celery application with its task families and schedule."""

from app.tasks.broker import celery as application
from workers.families import FAMILIES
from workers.schedule import SCHEDULE

celery = application()
celery.conf.beat_schedule = SCHEDULE
for family in FAMILIES:
    celery.register_task(family())  # type: ignore[no-untyped-call]
