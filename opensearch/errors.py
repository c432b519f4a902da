"""What can go wrong between us and the engine, in our words."""


class EngineDown(Exception):
    """No node answered in time. `retry_after_s`: when it is worth asking again, in seconds."""

    says = "the search engine does not answer"

    def __init__(self, reason: str, retry_after_s: int = 5) -> None:
        super().__init__(f"{self.says}: {reason}")
        self.reason = reason
        self.retry_after_s = retry_after_s


class EngineClosed(EngineDown):
    """It cannot be used the way it is set up. `reason` ends with what to do: until somebody has
    done it, it is as good as down."""

    says = "the search engine cannot be used as set up"

    def __init__(self, reason: str, retry_after_s: int = 30) -> None:
        super().__init__(reason, retry_after_s)


class IndexMissing(Exception):
    """A catalogue is known but has no index behind its alias: nothing was imported yet."""

    def __init__(self, catalogue: str) -> None:
        super().__init__(f"the catalogue {catalogue} has no index; import something into it")
        self.catalogue = catalogue
