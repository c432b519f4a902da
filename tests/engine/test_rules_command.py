"""`pinwheel rules` as it is typed."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from opensearchpy import OpenSearch

from app.cli.rules import command
from app.intake.target import open_target
from app.services import build
from app.settings import Settings
from opensearch import names
from opensearch.catalogue.item import Item
from opensearch.catalogue.loading import parse

pytestmark = pytest.mark.engine

YAML = "name: {name}\nfields:\n  id: id\n  title: title\n"
ITEMS = [Item(id=str(number), title=f"brass lamp {number}") for number in range(1, 9)]
PIN = "id: lamps\nkind: pin\nwhen: {contains: [lamps]}\nitems:\n- {id: 8, at: 1}\n"


class Terminal:
    """The command, for one catalogue."""

    def __init__(self, catalogue: str) -> None:
        self.catalogue = catalogue

    def types(self, action: str, *arguments: str, given: str = "") -> Result:
        return CliRunner().invoke(command, [action, self.catalogue, *arguments], input=given)

    def prints(self, action: str, *arguments: str, given: str = "") -> str:
        done = self.types(action, *arguments, given=given)
        assert done.exit_code == 0, done.output
        return done.stdout


@pytest.fixture
def terminal(
    engine: list[str],
    client: OpenSearch,
    catalogue_name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Terminal]:
    services = build(Settings(opensearch_url=",".join(engine), redis_url=None, home=tmp_path))
    yaml = YAML.format(name=catalogue_name)
    target = open_target(parse(yaml), yaml, services)
    list(target.write(target.documents(ITEMS, 1)))
    client.indices.refresh(index=names.alias(catalogue_name))
    monkeypatch.setattr("app.cli.rules.services", lambda: services)
    yield Terminal(catalogue_name)


def test_the_command_finds_the_engine_by_itself(
    engine: list[str], tmp_path: Path, terminal: Terminal
) -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("pinwheel"), "rules", "list", terminal.catalogue, "--json"],
        env=os.environ | {"OPENSEARCH_URL": ",".join(engine), "PINWHEEL_HOME": str(tmp_path)},
        capture_output=True, text=True, check=False, timeout=400,
    )  # fmt: skip
    assert json.loads(done.stdout) == {"version": 0, "rules": [], "unread": []}


def test_a_rule_is_put_shown_exported_taken_away_and_brought_back(terminal: Terminal) -> None:
    assert "version 1" in terminal.prints("put", "-", "--by", "ann", "--why", "news", given=PIN)
    shown = terminal.prints("show", "lamps")
    assert terminal.prints("put", "-", given=shown).startswith("version 2")
    exported = terminal.prints("export")
    terminal.prints("delete", "lamps")
    assert "0 rules" in terminal.prints("list")
    terminal.prints("import", "-", given=exported)
    assert json.loads(terminal.prints("list", "--json"))["rules"][0]["id"] == "lamps"
    terminal.prints("rollback", "3")
    assert "0 rules" in terminal.prints("list")
    kept = json.loads(terminal.prints("versions", "--json"))
    assert [one["version"] for one in kept] == [5, 4, 3, 2, 1]
    assert (kept[-1]["by"], kept[-1]["why"]) == ("ann", "news")


def test_a_preview_shows_both_pages(terminal: Terminal) -> None:
    told = json.loads(terminal.prints("preview", "-", "brass lamps", "--json", given=PIN))
    assert told["holds"]
    assert told["before"]["hits"][0]["id"] != "8" == told["after"]["hits"][0]["id"]
    plain = terminal.prints("preview", "-", "brass lamps", given=PIN)
    assert "without the rule" in plain and "→ 1" in plain
    assert "does not hold" in terminal.prints("preview", "-", "vase", given=PIN)


def test_a_preview_tells_what_the_reply_says_besides(terminal: Terminal) -> None:
    away = "{id: away, kind: redirect, when: {words: [vase]}, url: /vases}"
    assert "Redirects to /vases" in terminal.prints("preview", "-", "vase", given=away)
    banner = "{id: week, kind: banner, title: Vase week}"
    assert "Banner: Vase week" in terminal.prints("preview", "-", "vase", given=banner)
    bury = "{id: last, kind: bury, items: [8]}"
    terminal.prints("put", "-", given='{id: one, kind: filter, filter: ["id:1"]}')
    said = terminal.prints("preview", "-", "brass lamps", given=bury)
    assert "last: none of its items was found" in said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (PIN.replace("8", "80"), "items.0.id"),
        (PIN.replace("pin", "levitate"), "use one of: synonym, filter"),
        (PIN.replace("pin", "levitate") + "\npriority: -1\n", "\npriority: "),
        ("id: [", "line 1"),
    ],
)
def test_what_is_wrong_is_told_with_its_field_and_nothing_is_saved(
    terminal: Terminal, given: str, said: str
) -> None:
    done = terminal.types("put", "-", given=given)
    assert done.exit_code == 1 and said in done.stderr
    assert "version 0" in terminal.prints("list")
    assert "no rule 'lamps'" in terminal.types("show", "lamps").stderr


def test_the_list_tells_what_is_over_and_what_has_not_begun(terminal: Terminal) -> None:
    for name, time in (("old", "until: 2020-01-01"), ("new", "from: 2999-01-01"), ("now", "")):
        banner = f"id: {name}\nkind: banner\ntitle: Hello\nwhen: {{words: [lamp], {time}}}\n"
        terminal.prints("put", "-", given=banner)
    listed = terminal.prints("list")
    states = {line.split("banner")[0].strip(): line for line in listed.splitlines()[1:4]}
    assert "over" in states["old"] and "not yet" in states["new"] and "yes" in states["now"]
