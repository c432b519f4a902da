"""Background work, as the API and the command see it: start it, ask after it. No Celery types."""

from app.tasks.kinds import TASKS, BadArguments, UnknownTask, checked
from app.tasks.of_catalogue import forget_all, under_way
from app.tasks.start import OtherRuns, begin, start
from app.tasks.states import TaskFailed, TaskMissing, TaskProgress, TaskState, recent, state
from app.tasks.store import TasksDown

__all__ = [
    "TASKS",
    "BadArguments",
    "OtherRuns",
    "TaskFailed",
    "TaskMissing",
    "TaskProgress",
    "TaskState",
    "TasksDown",
    "UnknownTask",
    "begin",
    "checked",
    "forget_all",
    "recent",
    "start",
    "state",
    "under_way",
]
