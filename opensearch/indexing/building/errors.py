"""Why a build did not begin, or did not end well. In each case the old index serves on."""


class BuildError(Exception):
    """What every kind below is."""


class BuildUnderWay(BuildError):
    """Another process builds this catalogue. There is at most one build per catalogue."""

    def __init__(self, catalogue: str, phase: str, done: int, total: int) -> None:
        super().__init__(
            f"{catalogue} is being rebuilt ({phase}, {done:,} of {total:,}): wait until it has "
            "ended, or until its lease runs out if its process died."
        )


class LeaseLost(BuildError):
    """Another process took this build over; whatever this one does from here on is refused."""


class BuildFailed(BuildError):
    """The new index is not as it should be, and was dropped."""


class TargetLost(BuildFailed):
    """The new index is out of reach, as when its only copy went with a node, and was dropped. The
    next build's is made where the engine is well."""


class NoIndex(BuildError):
    """The catalogue has no index to read from."""

    def __init__(self, catalogue: str) -> None:
        super().__init__(f"{catalogue} has no index yet: import it first (pinwheel import).")


class NoPrevious(BuildError):
    """There is nothing to roll back to."""

    def __init__(self, catalogue: str) -> None:
        super().__init__(
            f"{catalogue} has no previous index: one is kept from each reindex until the next."
        )
