"""`pinwheel goldens` and `pinwheel judgments`: what is kept with a catalogue."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click import Group
from click.testing import CliRunner, Result

from app.cli import goldens, judgments, train
from app.evaluation.source import Source, judged
from app.services import Services
from opensearch.kept import papers
from tests.engine.api.shop import stock, things

pytestmark = pytest.mark.engine

FIRST = next(things()).id


@pytest.fixture
def shop(services: Services, catalogue_name: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    stock(catalogue_name, services)
    for module in (goldens, judgments):
        monkeypatch.setattr(module, "services", lambda: services)
    for module in (goldens, train):
        monkeypatch.setattr(module, "patient", lambda: services)
    yield catalogue_name


def ran(command: Group, *words: str, given: str | None = None) -> Result:
    return CliRunner().invoke(command, list(words), input=given)


def test_goldens_are_imported_shown_checked_and_exported(shop: str) -> None:
    text = f"- query: boho armchair in sage\n  item: {FIRST}\n"
    assert ran(goldens.command, "import", shop, "-", given=text).output == "1 goldens kept\n"
    assert f"shows {FIRST} in its first 3" in ran(goldens.command, "list", shop).output
    assert ran(goldens.command, "check", shop).output == "All goldens hold.\n"
    exported = ran(goldens.command, "export", shop).output
    assert ran(goldens.command, "import", shop, "-", given=exported).exit_code == 0
    never = f"- query: armchair\n  never: [{FIRST}]\n  top: 100\n"
    ran(goldens.command, "import", shop, "-", "--merge", given=never)
    broken = ran(goldens.command, "check", shop, "--json")
    assert broken.exit_code == 1
    assert len(json.loads(broken.output)["goldens_broken"]) == 1
    assert ran(goldens.command, "clear", shop).output == "forgotten\n"
    assert ran(goldens.command, "list", shop, "--json").output == "[]\n"


@pytest.mark.parametrize("change", [("--rollback",), ("--promote", "latest")])
def test_a_catalogue_that_is_not_there_is_named_before_its_models(
    shop: str, change: tuple[str, ...]
) -> None:
    done = ran(train.command, "--catalogue", "shpo", *change)
    assert (done.exit_code, "no catalogue is called 'shpo'" in done.output) == (1, True)


def test_a_golden_of_an_unknown_item_is_refused(shop: str) -> None:
    done = ran(goldens.command, "import", shop, "-", given="- query: x\n  item: gone\n")
    assert (done.exit_code, "must show 'gone', which" in done.output) == (1, True)


def test_files_that_are_not_utf8_and_qrels_are_refused_with_a_remedy(
    shop: str, tmp_path: Path
) -> None:
    file = tmp_path / "spring.csv"
    file.write_bytes(b"query,docid,rating\ncaf\xe9,1,3\n")
    done = ran(judgments.command, "put", shop, "spring", str(file))
    assert (done.exit_code, "row 2: is not UTF-8 text; save it" in done.output) == (1, True)
    file.write_bytes(b"- query: caf\xe9\n  item: 1\n")
    done = ran(goldens.command, "import", shop, str(file))
    assert (done.exit_code, "row 1: is not UTF-8 text; save it" in done.output) == (2, True)
    file.with_suffix(".qrels").write_text("1 0 7 3\n")
    done = ran(judgments.command, "put", shop, "spring", str(file.with_suffix(".qrels")))
    assert (done.exit_code, "write one CSV of query" in done.output) == (1, True)


def test_a_set_is_kept_by_name_and_named_where_a_file_could_be(
    shop: str, services: Services, tmp_path: Path
) -> None:
    file = tmp_path / "spring.csv"
    file.write_text(f"query,docid,rating\narmchair,{FIRST},2\n")
    done = ran(judgments.command, "put", shop, "spring", str(file))
    assert done.output == "1 judgments of 1 queries kept as spring\n"
    assert "spring: 1 judgments" in ran(judgments.command, "list", shop).output
    assert ran(judgments.command, "show", shop, "spring").output == file.read_text()
    assert judged(Source(Path("stored:spring")), shop, services).ratings == {"armchair": {FIRST: 2}}
    assert ran(judgments.command, "delete", shop, "spring").exit_code == 0
    gone = ran(train.command, "--catalogue", shop, "--judgments", "stored:spring")
    assert (gone.exit_code, "no judgments called 'spring'" in gone.output) == (1, True)


def test_a_training_sent_to_the_background_uploads_its_file_first(
    shop: str, services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[tuple[str, dict[str, object]]] = []

    def start(name: str, arguments: dict[str, object]) -> str:
        sent.append((name, arguments))
        return "the-task"

    monkeypatch.setattr("app.tasks.start", start)
    file = tmp_path / "My Spring.csv"
    file.write_text(f"query,docid,rating\narmchair,{FIRST},2\n")
    done = ran(
        train.command, "--catalogue", shop, "--judgments", str(file), "--background", "--json"
    )
    assert json.loads(done.output)["ask"] == "/v1/tasks/the-task"
    ((name, arguments),) = sent
    assert (name, arguments["judgments"]) == ("train", "my-spring")
    assert papers.get(services.client, shop, "judgments", "my-spring") is not None
