"""A node's end is explained by its log."""

from pathlib import Path

from opensearch.node.log import last_error

CRASH = """
[2026-11-23T18:00:00,000][INFO ][o.o.n.Node] [node-1] starting ...
[2026-11-23T18:00:01,000][ERROR][o.o.b.OpenSearchUncaughtExceptionHandler] [node-1] uncaught
org.opensearch.bootstrap.StartupException: BindHttpException[Failed to bind]
Caused by: java.net.BindException: Address already in use
\tat sun.nio.ch.Net.bind0(Native Method)
[2026-11-23T18:00:02,000][INFO ][o.o.n.Node] [node-1] closed
"""


def test_the_cause_is_told_not_the_last_line(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text(CRASH)
    assert last_error(log) == "Caused by: java.net.BindException: Address already in use"


def test_a_python_part_is_told_by_its_error(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text("Traceback:\n  File x\nImportError: cannot import name 'y'\nshutting down\n")
    assert last_error(log) == "ImportError: cannot import name 'y'"


def test_without_an_error_the_last_line_is_told(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text("one\ntwo\n\n")
    assert last_error(log) == "two"


def test_a_missing_or_empty_log_is_told(tmp_path: Path) -> None:
    assert last_error(tmp_path / "none") == "it left no log"
    (tmp_path / "empty").touch()
    assert last_error(tmp_path / "empty") == "its log is empty"
