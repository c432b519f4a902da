"""Where the stack's own files lie below `home`."""

from dataclasses import dataclass
from pathlib import Path

from app.stack.errors import StackError

LONGEST_SOCKET = 100  # bytes; a Unix socket's path has room for little more


@dataclass(frozen=True)
class Places:
    """All below `home`."""

    home: Path

    @property
    def logs(self) -> Path:
        """One file per part."""
        return self.home / "logs"

    @property
    def run(self) -> Path:
        """What is true only while the stack runs."""
        return self.home / "run"

    @property
    def addresses(self) -> Path:
        """Where the running parts answer."""
        return self.run / "addresses.json"

    @property
    def state(self) -> Path:
        """Each part's process, start and address."""
        return self.run / "stack.json"

    @property
    def configuration(self) -> Path:
        """The keeper's."""
        return self.run / "supervisord.conf"

    @property
    def socket(self) -> Path:
        """The keeper's."""
        return self.run / "keeper.sock"

    def log(self, part: str) -> Path:
        """What a part prints."""
        return self.logs / f"{part}.log"

    def require_short(self) -> None:
        """Raises StackError: a socket below `home` would have too long a path."""
        if len(bytes(self.socket)) > LONGEST_SOCKET:
            raise StackError(f"{self.home} is too long a path: set PINWHEEL_HOME to a shorter one.")

    def make(self) -> None:
        """Make the directories. Raises StackError: they cannot be made."""
        self.require_short()
        try:
            for path in (self.logs, self.run, self.home / "redis", self.home / "beat"):
                path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StackError(
                f"{self.home} cannot be written ({error.strerror}): set PINWHEEL_HOME to a "
                "directory of yours."
            ) from error
        self.run.chmod(0o711)
