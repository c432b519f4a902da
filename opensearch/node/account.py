"""Whom the engine runs as: it refuses root, so root lends it an unprivileged account."""

import os
import pwd
import stat
from dataclasses import dataclass
from pathlib import Path

from opensearch.node.errors import NodeError


@dataclass(frozen=True)
class Account:
    """A user and the group of it, by number; `switch` where it is not the one we run as."""

    name: str
    uid: int
    gid: int
    switch: bool

    def may_enter(self, path: Path) -> bool:
        """Could it reach `path`? A tail that is missing would be made by it or for it."""
        existing = [step for step in (path, *path.parents) if step.exists()]
        return all(self._allowed(step.stat()) for step in existing)

    def _allowed(self, found: os.stat_result) -> bool:
        if self.uid in (0, found.st_uid):
            return bool(found.st_mode & stat.S_IXUSR)
        if self.gid == found.st_gid:
            return bool(found.st_mode & stat.S_IXGRP)
        return bool(found.st_mode & stat.S_IXOTH)

    def own(self, path: Path) -> None:
        """Hand a directory and all below it over."""
        if not self.switch:
            return
        for entry in (path, *path.rglob("*")):
            os.chown(entry, self.uid, self.gid, follow_symlinks=False)


def engine_account(name: str = "nobody") -> Account:
    """Ourselves; for root, the account `name`. Raises NodeError: there is no such account."""
    if os.geteuid() != 0:
        ours = pwd.getpwuid(os.geteuid())
        return Account(ours.pw_name, ours.pw_uid, ours.pw_gid, switch=False)
    try:
        found = pwd.getpwnam(name)
    except KeyError:
        raise NodeError(
            f"The engine does not run as root and there is no user '{name}': set "
            "PINWHEEL_ENGINE_USER to an unprivileged one that exists."
        ) from None
    return Account(found.pw_name, found.pw_uid, found.pw_gid, switch=True)


def require_entry(account: Account, path: Path) -> None:
    """Raises NodeError: `path` is closed to the account, or has a space, which the engine's own
    start script cannot carry."""
    if not account.may_enter(path):
        raise NodeError(
            f"{path} is closed to the user '{account.name}', whom the engine runs as: set "
            "PINWHEEL_HOME to a directory that others may enter, such as /var/lib/pinwheel."
        )
    if any(character.isspace() for character in str(path)):
        raise NodeError(f"'{path}' has a space in it: set PINWHEEL_HOME to a path without one.")
