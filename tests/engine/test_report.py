"""The report holds all it shows: one file, looked at without a network."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PIL import Image

from app.services import Services
from tests.engine.test_evaluate import Run, judgments, run

__all__ = ["judgments", "run"]  # fixtures

pytestmark = pytest.mark.engine
PICTURE = "data:image/jpeg;base64,"
VOID = {"meta", "img", "line", "br", "link", "input"}


class Whole(HTMLParser):
    """Every tag that is opened is closed again, and what is fetched."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.fetched: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        self.fetched += [given[name] or "" for name in ("src", "href") if name in given]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


def report(run: Run, folder: Path, *options: str) -> str:
    file = folder / "report.html"
    assert run("--html", str(file), *options).exit_code == 0
    return file.read_text("utf-8")


def test_a_comparison_is_one_whole_file_that_fetches_nothing(run: Run, tmp_path: Path) -> None:
    text = report(run, tmp_path, "--against", "semantic")
    page = Whole(text)
    assert page.open == []
    assert all(each.startswith(PICTURE) for each in page.fetched)
    assert "url(" not in text and "@import" not in text
    assert {"served", "semantic"} <= set(re.findall(r'<th class="n">([^<]+)</th>', text))
    assert text.count("<rect") == 2
    for heading in ("Summary", "By sort of query", "Most changed", "Worst", "Every query"):
        assert f"<h2>{heading}</h2>" in text


def test_its_numbers_are_those_that_the_command_tells(run: Run, tmp_path: Path) -> None:
    done = run("--html", str(tmp_path / "report.html"), "--json")
    ours = json.loads(done.stdout)["ours"]["measures"]
    text = (tmp_path / "report.html").read_text("utf-8")
    for name in ("nDCG@10", "brands@10"):
        assert f"{ours[name]:.4f}" in text


def test_one_ranking_alone_has_a_report_without_differences(run: Run, tmp_path: Path) -> None:
    text = report(run, tmp_path)
    assert "Most changed" not in text
    assert "<h2>Worst</h2>" in text
    assert Whole(text).open == []


def test_a_query_whose_page_could_not_be_better_is_not_among_the_worst(
    run: Run, tmp_path: Path
) -> None:
    all_alike = re.sub(r"lamp,(.*),\d$", r"lamp,\1,2", run.judgments.read_text(), flags=re.M)
    run.judgments.write_text(all_alike)
    worst = report(run, tmp_path).split("<h2>Worst</h2>")[1].split("<h2>")[0]
    assert re.findall("<h3>(.*?)</h3>", worst) == ["quasar zzyzx"]


def test_kept_pictures_stand_in_the_file(run: Run, services: Services, tmp_path: Path) -> None:
    kept = services.settings.home / "media" / "shop"
    kept.mkdir(parents=True, exist_ok=True)
    for number in range(60):
        Image.new("RGB", (300, 200), "red").save(kept / f"{number}.jpg")
    text = report(run, tmp_path)
    assert [each.startswith(PICTURE) for each in Whole(text).fetched] == [True] * 10
    assert len(text) < 500_000


def test_words_of_a_query_never_become_markup(run: Run, tmp_path: Path) -> None:
    evil = "<img src=x onerror=alert(1)>"
    with run.judgments.open("a") as file:
        file.write(f"\n{evil} lamp,lamp/12,3")
    text = report(run, tmp_path, "--against", "words")
    assert evil not in text
    assert "&lt;img src=x" in text
