"""The Celery application with its task families and schedule."""

from app.tasks.broker import celery as application
from workers.schedule import SCHEDULE

celery = application()
celery.conf.beat_schedule = SCHEDULE
celery.conf.include = ["workers.families"]
