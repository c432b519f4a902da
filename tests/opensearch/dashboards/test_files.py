"""The saved objects as files."""

import json

import pytest

from opensearch.dashboards import BOARDS, FOLDER, kept, written
from tests.opensearch.dashboards.panels import objects, state, visualisations


def test_the_files_are_what_the_source_writes() -> None:
    assert {path.name for path in FOLDER.glob("*.ndjson")} == set(written())
    for name, text in written().items():
        assert (FOLDER / name).read_text(encoding="utf-8") == text, (
            f"{name} is stale: run python -m opensearch.dashboards"
        )


def test_no_two_objects_share_a_name() -> None:
    names = [(one["type"], one["id"]) for one in objects()]
    assert len(names) == len(set(names))


def test_every_reference_leads_to_an_object_before_it() -> None:
    seen: set[tuple[str, str]] = set()
    for one in objects():
        for reference in one["references"]:
            assert (reference["type"], reference["id"]) in seen, (one["id"], reference)
        seen.add((one["type"], one["id"]))


def test_json_inside_json_can_be_read() -> None:
    for one in objects():
        for name in ("visState", "uiStateJSON", "panelsJSON", "optionsJSON"):
            if name in one["attributes"]:
                json.loads(one["attributes"][name])


@pytest.mark.parametrize("board", BOARDS, ids=lambda board: board.name)
def test_panels_of_a_dashboard_do_not_overlap_and_stay_on_the_grid(board: object) -> None:
    (saved,) = (one for one in objects() if one["id"] == board.name)  # type: ignore[attr-defined]
    taken: set[tuple[int, int]] = set()
    for panel in json.loads(saved["attributes"]["panelsJSON"]):
        grid = panel["gridData"]
        assert grid["x"] + grid["w"] <= 48
        cells = {
            (x, y)
            for x in range(grid["x"], grid["x"] + grid["w"])
            for y in range(grid["y"], grid["y"] + grid["h"])
        }
        assert not cells & taken
        taken |= cells


def test_the_first_metric_of_what_is_ordered_by_it_is_a_count() -> None:
    for one in visualisations():
        aggs = state(one)["aggs"]
        if any(agg["params"].get("orderBy") == "1" for agg in aggs):
            assert aggs[0]["type"] == "count", one["id"]


def test_there_is_a_dashboard_for_each_promised_view() -> None:
    titles = {one["attributes"]["title"] for one in objects() if one["type"] == "dashboard"}
    assert titles == {
        "Pinwheel: catalogue contents", "Pinwheel: search traffic",
        "Pinwheel: latency per stage", "Pinwheel: zero-result queries",
    }  # fmt: skip
    assert kept().endswith(b"\n")
