"""What a request can get wrong, each with the field it is in and what to do about it."""


class BadRequest(ValueError):
    """A value that cannot be used: `field` of the request, what is wrong, and the remedy."""

    def __init__(self, field: str, message: str, remedy: str) -> None:
        super().__init__(f"{field}: {message}; {remedy}")
        self.field = field
        self.message = message
        self.remedy = remedy


class BadCursor(BadRequest):
    """A cursor we did not make, or made for another search."""

    def __init__(self, message: str) -> None:
        super().__init__("cursor", message, "search again without it and take the reply's cursor")


class CursorExpired(Exception):
    """A cursor that was good once."""

    def __init__(self) -> None:
        super().__init__("this cursor has expired; search again without it")
