"""A JDK for the embedded engine."""

from app.settings import Settings
from app.stack.checks.finding import Finding
from opensearch.node.account import engine_account
from opensearch.node.errors import NodeError
from opensearch.node.jdk import find_jdk


def findings(own: Settings) -> tuple[Finding, ...]:
    """Is there one that it runs on? An outside engine needs none here."""
    if own.opensearch_urls:
        return ()
    try:
        account = engine_account(own.engine_user)
        found = find_jdk(account)
    except NodeError as error:
        return (Finding("JDK", False, "none that fits", str(error)),)
    who = Finding("engine's user", True, account.name)
    return (Finding("JDK", True, f"{found.version} in {found.home}"), who)
