"""What runs by the clock, in UTC."""

from typing import Any

from celery.schedules import crontab

from app.tasks.broker import task_name

SCHEDULE: dict[str, dict[str, Any]] = {
    "refinements, nightly": {
        "task": task_name("refine-all"),
        "schedule": crontab(hour="2", minute="30"),
    },
    "lexicons, nightly": {
        "task": task_name("lexicon-all"),
        "schedule": crontab(hour="1", minute="30"),
    },
    "lexicons of new catalogues, hourly": {
        "task": task_name("lexicon-all"),
        "schedule": crontab(minute="15"),
        "kwargs": {"missing": True},
        "options": {"expires": 3600},
    },
    "upkeep, hourly": {
        "task": task_name("upkeep"),
        "schedule": crontab(minute="45"),
        "options": {"expires": 3600},
    },
}
