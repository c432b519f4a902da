"""The keeper's configuration: Supervisor's INI, written anew at each start."""

import shlex
from collections.abc import Iterable
from configparser import RawConfigParser
from pathlib import Path

from app.stack.part import Part
from app.stack.places import Places

STOP_S = 40  # longer than any part's own grace, so that its guard ends it, not the keeper
SETTLE_S = 8  # a part that ends sooner failed to start: it is tried again ever more slowly
ROTATE = {"maxbytes": "10MB", "backups": "3"}


def write(parts: Iterable[Part], places: Places) -> Path:
    """Write the configuration; its path. It holds no secret: those pass by the environment."""
    parser = RawConfigParser()
    parser.read_dict(_keeper(places))
    for part in parts:
        parser[f"program:{part.name}"] = _program(part, places)
    with places.configuration.open("w") as file:
        parser.write(file)
    places.configuration.chmod(0o600)
    return places.configuration


def _keeper(places: Places) -> dict[str, dict[str, str]]:
    interface = "supervisor.rpcinterface:make_main_rpcinterface"
    return {
        "unix_http_server": {"file": _plain(places.socket), "chmod": "0700"},
        "rpcinterface:supervisor": {"supervisor.rpcinterface_factory": interface},
        "supervisord": {
            "nodaemon": "true",
            "silent": "true",
            "logfile": _plain(places.log("keeper")),
            **{f"logfile_{name}": value for name, value in ROTATE.items()},
            "pidfile": _plain(places.run / "keeper.pid"),
            "childlogdir": _plain(places.logs),
        },
    }


def _program(part: Part, places: Places) -> dict[str, str]:
    # By `env`, because Supervisor's own option for it cannot carry every value.
    told = (f"{name}={value}" for name, value in part.environment.items())
    return {
        "command": _plain(shlex.join(("env", *told, *part.command))),
        "autostart": "false",  # we start them in order, each when what it needs is ready
        "autorestart": "true",
        "startsecs": str(SETTLE_S),
        "startretries": "5",  # after 1, 2, 3, … seconds; then it is left and reported
        "stopwaitsecs": str(STOP_S),
        "redirect_stderr": "true",
        "stdout_logfile": _plain(places.log(part.name)),
        **{f"stdout_logfile_{name}": value for name, value in ROTATE.items()},
    }


def _plain(value: object) -> str:
    """Supervisor expands `%(name)s` in what it reads."""
    return str(value).replace("%", "%%")
