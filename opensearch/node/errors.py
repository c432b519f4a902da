"""What can go wrong with an embedded engine, each said in one sentence that holds the remedy."""


class NodeError(RuntimeError):
    """The embedded engine cannot be set up or started as asked."""


class JdkError(NodeError):
    """No JDK that the engine runs on."""


class FetchError(NodeError):
    """An artifact could not be downloaded, or what came is not what was published."""


class ReadinessError(NodeError):
    """The cluster did not form in time."""
