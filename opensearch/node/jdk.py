"""Find a JDK the engine runs on: 21 or later, and whole."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from opensearch.node.account import Account
from opensearch.node.errors import JdkError

MINIMUM = 21
NEEDED = frozenset({"jdk.incubator.vector", "jdk.localedata", "jdk.unsupported"})
PLACES = (("/usr/lib/jvm", "*"), ("/Library/Java/JavaVirtualMachines", "*/Contents/Home"))


@dataclass(frozen=True)
class Jdk:
    """A Java home and its feature version, e.g. 25."""

    home: Path
    version: int


def find_jdk(account: Account) -> Jdk:
    """The first fit one of OPENSEARCH_JAVA_HOME, JAVA_HOME, the usual places, the one on PATH.

    Raises JdkError, with what was found instead and what to do.
    """
    seen = list(dict.fromkeys(home.resolve() for home in _homes() if (home / "bin/java").exists()))
    faults = []
    for home in seen:
        fault = _fault(home, account)
        if fault is None:
            return Jdk(home, version(home))
        faults.append(f"{home} {fault}")
    found = f" (found: {'; '.join(faults)})" if faults else ""
    raise JdkError(
        f"The engine needs a full JDK {MINIMUM} or later{found}: install one, for instance Eclipse "
        "Temurin, and name its directory in OPENSEARCH_JAVA_HOME."
    )


def version(home: Path) -> int:
    """A Java home's feature version by its `release` file; 0 where it does not say."""
    text = _release(home).get("JAVA_VERSION", "0")
    first = text.removeprefix("1.").split(".")[0].split("-")[0].split("+")[0]
    return int(first) if first.isdigit() else 0


def _homes() -> Iterator[Path]:
    for variable in ("OPENSEARCH_JAVA_HOME", "JAVA_HOME"):
        if value := os.environ.get(variable):
            yield Path(value)
    for root, pattern in PLACES:
        yield from sorted(Path(root).glob(pattern), key=version, reverse=True)
    if java := shutil.which("java"):
        yield Path(java).resolve().parent.parent


def _fault(home: Path, account: Account) -> str | None:
    found = version(home)
    if found < MINIMUM:
        return f"is version {found or 'unknown'}"
    modules = _release(home).get("MODULES", "").split()
    if missing := sorted(NEEDED - set(modules)) if modules else []:
        return f"lacks {', '.join(missing)}"
    if not account.may_enter(home / "bin"):
        return f"is closed to the user '{account.name}'"
    return None


def _release(home: Path) -> dict[str, str]:
    try:
        lines = (home / "release").read_text().splitlines()
    except OSError:
        return {}
    pairs = (line.split("=", 1) for line in lines if "=" in line)
    return {name: value.strip('"') for name, value in pairs}
