"""What an import finds wrong with rows; a dry run makes all checks without an engine."""

import json
from pathlib import Path

import pytest
from PIL import Image

from app.intake.importing import Options, import_source
from app.intake.report import ImportReport
from app.intake.sources import open_source
from opensearch.catalogue.loading import parse
from opensearch.catalogue.schema import Catalogue

CATALOGUE = parse(
    """
name: checks
fields:
  id: id
  title: title
  description: body
  price: price
  photo: image
  colour: colour
  width: {role: attribute, type: number}
"""
)


def dry(
    source: Path, home: Path, catalogue: Catalogue = CATALOGUE
) -> tuple[ImportReport, list[dict[str, object]]]:
    """The report and the rejects."""
    report = import_source(open_source(source), catalogue, None, Options(home))
    lines = Path(report.rejects).read_text().splitlines() if report.rejects else []
    return report, [json.loads(line) for line in lines]


def jsonl(tmp_path: Path, *rows: object) -> Path:
    path = tmp_path / "rows.jsonl"
    texts = (row if isinstance(row, str) else json.dumps(row) for row in rows)
    path.write_text("\n".join(texts) + "\n")
    return path


def test_a_good_source_has_no_rejects_file(tmp_path: Path) -> None:
    report, rejects = dry(jsonl(tmp_path, {"id": 1, "title": "a"}), tmp_path / "home")
    assert (report.written, report.rejected, report.exit_code, rejects) == (1, 0, 0, [])
    assert not list((tmp_path / "home").rglob("*.jsonl"))


def test_a_bad_row_keeps_an_id_that_lies_within_an_object(tmp_path: Path) -> None:
    nested = parse("name: checks\nfields: {meta.id: id, title: title, price: price}")
    source = jsonl(tmp_path, {"meta": {"id": "n1"}, "title": "x", "price": "cheap"})
    _, rejects = dry(source, tmp_path / "home", nested)
    assert [one["id"] for one in rejects] == ["n1"]


def test_each_bad_row_is_set_aside_with_line_field_reason_and_remedy(tmp_path: Path) -> None:
    source = jsonl(
        tmp_path,
        {"id": "a", "title": "fine"},
        "{not json",
        {"title": "no id"},
        {"id": "b", "title": "x", "price": "cheap"},
        {"id": "a", "title": "again"},
        {"id": "c", "title": "x", "description": "y" * 1_500_000},
        "[1, 2]",
        {"id": "d", "title": "fine too"},
    )
    report, rejects = dry(source, tmp_path / "home")
    assert (report.written, report.rejected, report.exit_code) == (2, 6, 3)
    assert [(one["line"], one["id"], one["field"]) for one in rejects] == [
        (2, None, "(row)"),
        (3, None, "id"),
        (4, "b", "price"),
        (5, "a", "id"),
        (6, "c", "description"),
        (7, None, "(row)"),
    ]
    assert all(one["reason"] and one["remedy"] for one in rejects)
    assert rejects[3]["reason"] == "'a' is in line 1 already"
    assert all(len(str(one["row"])) <= 2000 for one in rejects)


def test_a_row_rejected_for_another_reason_does_not_take_its_id(tmp_path: Path) -> None:
    source = jsonl(
        tmp_path, {"id": "a", "title": "x", "price": "cheap"}, {"id": "a", "title": "mended"}
    )
    report, _ = dry(source, tmp_path / "home")
    assert (report.written, report.rejected) == (1, 1)


def test_pictures_are_opened_and_bad_ones_reject_their_row(tmp_path: Path) -> None:
    Image.new("RGB", (40, 30), "red").save(tmp_path / "red.png")
    whole = (tmp_path / "red.png").read_bytes()
    (tmp_path / "cut.png").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "text.jpg").write_text("no picture")
    Image.new("1", (10_000, 10_000)).save(tmp_path / "giant.png")
    names = ("red.png", "cut.png", "text.jpg", "giant.png", "none.jpg", "../etc/passwd")
    rows = [{"id": name, "photo": name} for name in names]
    remote = {"id": "remote", "photo": "https://example.org/far.jpg"}
    folder = jsonl(tmp_path, *rows, remote)
    report, rejects = dry(folder, tmp_path / "home")
    assert report.written == 2
    reasons = {one["id"]: str(one["reason"]) for one in rejects}
    assert set(reasons) == set(names[1:])
    assert "broken" in reasons["cut.png"] and "no picture" in reasons["text.jpg"]
    assert "100" in reasons["giant.png"] or "over 60 million" in reasons["giant.png"]
    assert "not there" in reasons["none.jpg"]
    assert "outside" in reasons["../etc/passwd"]


def test_a_dry_run_keeps_no_picture_and_no_checkpoint(tmp_path: Path) -> None:
    Image.new("RGB", (40, 30), "red").save(tmp_path / "red.png")
    dry(jsonl(tmp_path, {"id": 1, "photo": "red.png"}), tmp_path / "home")
    assert [path for path in (tmp_path / "home").rglob("*") if path.is_file()] == []


def test_rejects_go_where_one_wants_them(tmp_path: Path) -> None:
    wanted = tmp_path / "bad" / "rows.jsonl"
    source = open_source(jsonl(tmp_path, "nothing"))
    report = import_source(source, CATALOGUE, None, Options(tmp_path, rejects=wanted))
    assert report.rejects == str(wanted)
    assert json.loads(wanted.read_text())["line"] == 1


@pytest.mark.parametrize("rows", [0, 1, 127, 128, 129, 1000])
def test_every_row_is_counted_whatever_the_batches(tmp_path: Path, rows: int) -> None:
    source = jsonl(tmp_path, "x", *({"id": n, "title": "t"} for n in range(rows)), "y")
    report, _ = dry(source, tmp_path / "home")
    assert (report.written, report.rejected) == (rows, 2)
