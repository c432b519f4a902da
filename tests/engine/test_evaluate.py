import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from opensearchpy import OpenSearch

from app.cli import evaluate
from app.services import Services
from opensearch import names
from opensearch.kept import judgments as judgments_kept
from opensearch.names import QUERIES
from tests.cleared import forget
from tests.engine.api.shop import stock, things

pytestmark = pytest.mark.engine

LAMP = next(thing.id for thing in things() if "lamp in black" in thing.title)
SAGE_RUG = next(thing.id for thing in things() if "rug in sage" in thing.title)


@pytest.fixture
def judgments(tmp_path: Path) -> Path:
    """Every lamp fits `lamp`, the black ones best; a sage rug fits what nobody can find it by."""
    lamps = [thing for thing in things() if "lamp" in thing.title]
    rows = [f"black floor lamp,{lamp.id},{3 if 'black' in lamp.title else 1}" for lamp in lamps]
    rows = ["query,docid,rating", f"quasar zzyzx,{SAGE_RUG},3", *rows]
    file = tmp_path / "judgments.csv"
    file.write_text("\n".join(rows))
    return file


@pytest.fixture
def run(
    services: Services, catalogue_name: str, judgments: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator["Run"]:
    stock(catalogue_name, services)
    monkeypatch.setattr(evaluate, "patient", lambda: services)
    yield Run(judgments, catalogue_name)


class Run:
    """`pinwheel evaluate` on the shop."""

    def __init__(self, judgments: Path, catalogue: str) -> None:
        self.judgments = judgments
        self.catalogue = catalogue

    def __call__(self, *options: str) -> Result:
        words = ["--judgments", str(self.judgments), "--catalogue", self.catalogue, *options]
        return CliRunner().invoke(evaluate.command, words)


def test_every_query_goes_through_the_search_and_is_measured(run: Run) -> None:
    done = json.loads(run("--json", "--per-query").stdout)
    by_query = {row["query"]: row["served"] for row in done["per_query"]}
    assert done["queries"] == 2
    assert by_query["black floor lamp"]["nDCG@10"] > 0.9
    assert by_query["black floor lamp"]["R@100"] == 1
    assert by_query["quasar zzyzx"]["nDCG@10"] == 0
    assert done["ours"]["measures"]["nDCG@10"] == pytest.approx(
        by_query["black floor lamp"]["nDCG@10"] / 2
    )
    took = done["ours"]["took_ms"]
    assert 0 < took["p50"] <= took["p95"] <= took["p99"]


@pytest.mark.parametrize(
    "rival", ["rrf", "words", "phrase", "leg:semantic", "fusion+diversity=0.5", "window=50"]
)
def test_a_rival_is_measured_on_the_same_queries(run: Run, rival: str) -> None:
    done = json.loads(run("--json", "--against", rival).stdout)
    ours, theirs = done["ours"]["measures"]["R@100"], done["theirs"]["measures"]["R@100"]
    assert done["theirs"]["name"] == rival
    assert done["difference"]["R@100"]["mean"] == pytest.approx(ours - theirs)


def test_a_leg_that_finds_nothing_scores_nothing(run: Run) -> None:
    done = json.loads(run("--json", "--against", "codes").stdout)
    assert done["theirs"]["measures"]["R@100"] == 0


def test_people_get_a_table_with_the_poorest_query_first(run: Run) -> None:
    shown = run("--per-query").stdout
    assert shown.index("quasar") < shown.index("black floor lamp") < shown.index("p99 ms")


def test_the_run_can_be_kept_for_other_tools(run: Run, tmp_path: Path) -> None:
    assert run("--run-out", str(tmp_path / "out.run")).exit_code == 0
    topics = (tmp_path / "out.run.topics").read_text().splitlines()
    lines = [line.split() for line in (tmp_path / "out.run").read_text().splitlines()]
    assert topics == ["1\tquasar zzyzx", "2\tblack floor lamp"]
    assert [line[3] for line in lines if line[0] == "2"][:3] == ["1", "2", "3"]


def test_judged_queries_are_not_written_down_as_peoples(run: Run, client: OpenSearch) -> None:
    run("--json")
    client.indices.refresh(index=QUERIES, ignore_unavailable=True)
    asked = {"query": {"term": {"query_attributes.catalogue": run.catalogue}}}
    assert client.count(index=QUERIES, body=asked, ignore_unavailable=True)["count"] == 0


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--against", "wrods"], "no ranking is called 'wrods'; say served, fusion"),
        (["--against", "leg:wrods"], "no leg is called 'wrods'; there are: words"),
        (["--against", "model:none"], "no model is called 'none'; there are: none yet"),
        (["--ours", "index:none"], "no index is called 'none'; there are: pinwheel_"),
        (["--against", "diversity=7"], "diversity=7 cannot be: Input should be less than or equal"),
        (["--against", "colour=red"], "no setting is called 'colour'; there are: diversity"),
        (["--ours", "fusion+words"], "fusion and words both rank: say one of them"),
        (["--catalogue", "nope"], "no catalogue is called 'nope'"),
        (["--judgments", "stored:nope"], "has no judgments called 'nope'"),
    ],
)
def test_what_is_not_there_is_named(run: Run, options: list[str], says: str) -> None:
    done = run(*options)
    assert done.exit_code == 1
    assert says in done.stderr


def test_a_file_in_a_folder_that_is_not_there_is_refused_before_any_search(
    run: Run, tmp_path: Path
) -> None:
    done = run("--html", str(tmp_path / "none" / "report.html"))
    assert (done.exit_code, "make it first" in done.stderr) == (2, True)


def test_bad_judgments_are_named_by_row(run: Run) -> None:
    run.judgments.write_text("query,docid,rating\nlamp,1,splendid\n")
    done = run()
    assert (done.exit_code, "row 2: rating 'splendid'" in done.stderr) == (1, True)


def test_a_ranking_differs_from_itself_in_nothing(run: Run) -> None:
    done = json.loads(run("--json", "--against", "served").stdout)
    assert {(one["mean"], one["low"], one["high"]) for one in done["difference"].values()} == {
        (0, 0, 0)
    }
    assert not any(one["certain"] for one in done["difference"].values())


def test_an_index_by_name_is_searched_though_the_alias_points_elsewhere(
    run: Run, services: Services, client: OpenSearch
) -> None:
    live = services.engine.live(run.catalogue).name
    other = names.index(run.catalogue, "other")
    client.reindex(
        body={"source": {"index": live}, "dest": {"index": other}}, params={"refresh": "true"}
    )
    client.delete_by_query(
        index=other, body={"query": {"match": {"title": "black"}}}, params={"refresh": "true"}
    )
    done = json.loads(run("--json", "--ours", "index:other", "--against", f"index:{live}").stdout)
    assert done["ours"]["measures"]["nDCG@10"] < done["theirs"]["measures"]["nDCG@10"]
    assert services.engine.live(run.catalogue).name == live


def test_results_are_told_by_sort_of_query_too(run: Run) -> None:
    segments = {one["name"]: one for one in json.loads(run("--json").stdout)["segments"]}
    assert segments["short"]["queries"] == 2
    assert segments["short"]["ours"] > 0


def test_variety_of_the_first_page_is_measured(run: Run) -> None:
    done = json.loads(run("--json", "--against", "diversity=1").stdout)
    ours, theirs = done["ours"]["measures"], done["theirs"]["measures"]
    assert 1 <= ours["brands@10"] <= theirs["brands@10"] <= 4
    assert 0 < ours["distance@10"] < 1


def test_an_item_that_the_catalogue_lacks_is_named_by_row(run: Run) -> None:
    with run.judgments.open("a") as file:
        file.write("\nlamp,gone,2\nlamp,also-gone,1")
    done = run()
    assert done.exit_code == 1
    assert "has no item 'gone'" in done.stderr
    assert "--skip-unknown" in done.stderr
    assert "'also-gone'" in done.stderr
    skipping = run("--json", "--skip-unknown")
    assert json.loads(skipping.stdout)["queries"] == 2
    assert re.match(r"2 of \d+ ratings are left out: \S+ has no such item", skipping.stderr)


def test_what_judges_said_in_the_browser_is_used_directly(run: Run, services: Services) -> None:
    for item, rating in ((LAMP, 3), ("gone", 2)):
        said = judgments_kept.Rated("black floor lamp", item, "ann", rating)
        judgments_kept.put(services.client, run.catalogue, said)
    try:
        done = json.loads(run("--json", "--judgments", "collected").stdout)
    finally:
        forget(services.client, run.catalogue, names.JUDGMENTS)
    assert done["queries"] == 1
    assert done["ours"]["measures"]["R@100"] == 1


def test_a_file_that_is_not_there_is_named(run: Run) -> None:
    done = run("--judgments", "nowhere.csv")
    assert (done.exit_code, "nowhere.csv" in done.stderr) == (2, True)
