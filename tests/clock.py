"""Time that passes when a test says so."""


class Clock:
    """Stands still at `now`, in seconds."""

    now = 0.0

    def __call__(self) -> float:
        return self.now
