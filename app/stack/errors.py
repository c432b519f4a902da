"""What keeps the stack from starting, said in one sentence that holds the remedy."""


class StackError(RuntimeError):
    """The stack cannot be started as asked."""
