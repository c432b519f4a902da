"""A catalogue's tasks, for whoever takes the catalogue away."""

from app.tasks import store
from app.tasks.kinds import TASKS
from app.tasks.states import alive


def under_way(catalogue: str) -> dict[str, str]:
    """The ids of its tasks that are queued or running, by kind. Raises TasksDown."""
    holders = {kind: store.holder(kind, catalogue) for kind in TASKS}
    return {kind: task for kind, task in holders.items() if task and alive(task)}


def forget_all(catalogue: str) -> None:
    """Its tasks are listed no more. Raises TasksDown."""
    for task in store.latest(store.RECENT_KEPT):
        record = store.recall(task)
        if record and record["arguments"].get("catalogue") == catalogue:
            store.forget(task)
