"""What can go wrong between us and the engine, in our words."""


class EngineDown(Exception):
    """No node answered in time. `retry_after_s`: when it is worth asking again, in seconds."""

    def __init__(self, reason: str, retry_after_s: int = 5) -> None:
        super().__init__(f"the search engine does not answer: {reason}")
        self.reason = reason
        self.retry_after_s = retry_after_s


class IndexMissing(Exception):
    """A catalogue is known but has no index behind its alias: nothing was imported yet."""

    def __init__(self, catalogue: str) -> None:
        super().__init__(f"the catalogue {catalogue} has no index; import something into it")
        self.catalogue = catalogue
