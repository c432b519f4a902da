"""Redis: a running one that is named, or an executable."""

from app.settings import Settings
from app.stack.checks.finding import Finding
from app.stack.errors import StackError
from app.stack.health import fault
from app.stack.redis import find_executable
from app.stack.status import shown_address


def findings(own: Settings) -> tuple[Finding, ...]:
    """Is there one?"""
    if own.redis_url:
        wrong = fault(own.redis_url)
        remedy = f"It {wrong}: check REDIS_URL, or unset it to have one started."
        return (Finding("Redis", wrong is None, shown_address(own.redis_url), remedy),)
    try:
        return (Finding("Redis", True, str(find_executable())),)
    except StackError as error:
        return (Finding("Redis", False, "none", str(error)),)
