"""Rules kept in the real engine, by version."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from opensearchpy import OpenSearch

from app.intake.target import open_target
from app.rules import keeping
from app.rules.keeping import Who
from app.rules.reading import read_rule
from app.services import Services, build
from app.settings import Settings
from opensearch import names
from opensearch.catalogue.loading import parse
from opensearch.kept import rules
from opensearch.kept.rules import Note, SavedMeanwhile
from tests.cleared import forget

pytestmark = pytest.mark.engine

NOTE = Note("ann", "why", "put one")


@pytest.fixture
def name(client: OpenSearch, catalogue_name: str) -> Iterator[str]:
    yield catalogue_name


@pytest.fixture
def services(engine: list[str], name: str, tmp_path: Path) -> Services:
    """With a catalogue, `name`, that is empty."""
    own = build(Settings(opensearch_url=",".join(engine), redis_url=None, home=tmp_path))
    yaml = f"name: {name}\nfields:\n  id: id\n  title: title\n"
    open_target(parse(yaml), yaml, own)
    return own


def banner(title: str) -> dict[str, str]:
    return {"id": "one", "kind": "banner", "title": title}


def test_a_catalogue_without_rules_has_none(client: OpenSearch, name: str) -> None:
    assert rules.load(client, name) is None
    assert rules.versions(client, name, 10) == []
    assert rules.version(client, name, 1) is None


def test_each_version_is_kept_whole_and_the_last_one_serves(client: OpenSearch, name: str) -> None:
    rules.save(client, name, 0, [banner("a")], NOTE)
    rules.save(client, name, 1, [banner("b"), banner("c")], NOTE)
    last = rules.load(client, name)
    assert last and (last.number, last.count, len(last.rules)) == (2, 2, 2)
    first = rules.version(client, name, 1)
    assert first and (list(first.rules), first.note) == ([banner("a")], NOTE)
    assert [one.number for one in rules.versions(client, name, 10)] == [2, 1]
    assert [one.number for one in rules.versions(client, name, 1)] == [2]


def test_of_two_that_save_on_one_version_one_is_told(client: OpenSearch, name: str) -> None:
    rules.save(client, name, 0, [banner("a")], NOTE)
    with pytest.raises(SavedMeanwhile):
        rules.save(client, name, 0, [banner("b")], NOTE)
    last = rules.load(client, name)
    assert last and list(last.rules) == [banner("a")]


def test_a_version_whose_writer_died_is_pointed_to_by_the_next(
    client: OpenSearch, name: str
) -> None:
    rules.save(client, name, 0, [banner("a")], NOTE)
    rules.save(client, name, 1, [banner("b")], NOTE)
    back = {"catalogue": name, "last": 1}
    client.index(index=names.RULES, id=name, body=back, params={"refresh": "true"})
    with pytest.raises(SavedMeanwhile):
        rules.save(client, name, 1, [banner("c")], NOTE)
    last = rules.load(client, name)
    assert last and (last.number, list(last.rules)) == (2, [banner("b")])


def test_old_versions_are_forgotten(
    client: OpenSearch, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "KEPT", 2)
    for number in range(4):
        rules.save(client, name, number, [banner(str(number))], NOTE)
    assert [one.number for one in rules.versions(client, name, 10)] == [4, 3]


def test_a_catalogue_may_begin_anew(client: OpenSearch, name: str) -> None:
    rules.save(client, name, 0, [banner("a")], NOTE)
    rules.save(client, name, 1, [banner("b")], NOTE)
    forget(client, name, names.RULES)
    assert rules.load(client, name) is None
    rules.save(client, name, 0, [banner("c")], NOTE)
    last = rules.load(client, name)
    assert last and (last.number, list(last.rules)) == (1, [banner("c")])


def test_people_who_save_at_once_lose_nothing(services: Services, name: str) -> None:
    def save(number: int) -> None:
        rule = read_rule({"id": f"rule-{number}", "kind": "banner", "title": str(number)})
        keeping.put(name, rule, Who(), services)

    with ThreadPoolExecutor(4) as people:
        list(people.map(save, range(4)))
    kept = keeping.current(name, services)
    assert [one.id for one in kept.rules.rules] == [f"rule-{number}" for number in range(4)]
    assert kept.version == 4
