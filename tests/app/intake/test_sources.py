"""Rows out of files and folders."""

import csv
import gzip
import json
import os
from pathlib import Path
from time import thread_time

import pyarrow
import pyarrow.parquet
import pytest

from app.intake.sources import Problem, Row, SourceError, open_source
from app.intake.sources.prose import plain
from app.intake.sources.source import ROW_LIMIT


def rows_of(path: Path, after: int = 0) -> list[Row]:
    return list(open_source(path).rows(after))


def values_of(path: Path) -> list[dict[str, object]]:
    return [dict(row.values) for row in rows_of(path) if not isinstance(row.values, Problem)]


def problems_of(path: Path) -> dict[int, str]:
    return {
        row.line: row.values.message for row in rows_of(path) if isinstance(row.values, Problem)
    }


class TestJsonl:
    def test_blank_lines_are_passed_over_yet_counted(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        path.write_text('{"id": 1}\n\n  \n{"id": 2}')
        assert [(row.line, row.values) for row in rows_of(path)] == [(1, {"id": 1}), (4, {"id": 2})]

    def test_gzip_is_told_by_its_bytes_whatever_the_name(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        path.write_bytes(gzip.compress(b'{"id": 1}\n'))
        assert values_of(path) == [{"id": 1}]

    def test_what_is_no_json_object_is_a_problem_and_the_rest_goes_on(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        path.write_bytes(b'{"id": 1}\n{"id": \n[1]\n"x"\n\xff\xfe\n{"id": 2}\n')
        assert values_of(path) == [{"id": 1}, {"id": 2}]
        found = problems_of(path)
        assert list(found) == [2, 3, 4, 5]
        assert found[2].startswith("not JSON") and found[3] == "JSON, but not an object"

    def test_a_row_nested_deeper_than_anybody_writes_is_a_problem(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        fine, deep = "[" * 90 + "]" * 90, '{"a":' * 1000 + "1" + "}" * 1000
        path.write_text(f'{{"id": {fine}}}\n{{"id": {deep}}}\n{{"id": "{"[" * 200}"}}\n')
        assert problems_of(path) == {2: "nested deeper than 100 levels"}
        assert len(values_of(path)) == 2

    @pytest.mark.parametrize("text", ['[{"id": 1},{"id": 2}]', '\n[\n{"id": 1},\n{"id": 2}\n]\n'])
    def test_one_array_is_told_once_with_what_to_do(self, tmp_path: Path, text: str) -> None:
        path = tmp_path / "a.json"
        path.write_text(text)
        with pytest.raises(SourceError, match=r"one JSON array.*jq -c '\.\[\]' \S*a\.json"):
            rows_of(path)

    def test_a_line_of_ten_megabytes_is_a_problem_kept_short(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        path.write_text('{"id": 1, "t": "' + "x" * 10_000_000 + '"}\n{"id": 2}\n')
        first, second = rows_of(path)
        assert isinstance(first.values, Problem) and len(first.values.raw) < 5000
        assert (second.line, second.values) == (2, {"id": 2})

    def test_a_line_of_just_the_limit_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        frame = '{"t": ""}\n'
        path.write_text('{"t": "' + "x" * (ROW_LIMIT - len(frame)) + '"}\n{"id": 2}\n')
        assert problems_of(path) == {}
        assert len(rows_of(path)) == 2

    def test_an_archive_that_breaks_off_says_so_after_the_rows_before(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl.gz"
        whole = gzip.compress(b"".join(b'{"id": %d}\n' % n for n in range(50_000)))
        path.write_bytes(whole[: len(whole) // 2])
        last = 0
        with pytest.raises(SourceError, match="breaks off"):
            for row in open_source(path).rows():
                last = row.line
        assert last > 1000

    def test_reading_on_after_a_line_gives_the_lines_below_it(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        path.write_text("".join(json.dumps({"id": n}) + "\n" for n in range(10)))
        assert [row.line for row in rows_of(path, after=7)] == [8, 9, 10]


class TestDelimited:
    @pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
    def test_the_delimiter_is_sniffed(self, tmp_path: Path, delimiter: str) -> None:
        path = tmp_path / "a.csv"
        lines = (("id", "title", "price"), ("1", "Oak table", "9.5"), ("2", "Lamp", "12"))
        path.write_text("\n".join(delimiter.join(line) for line in lines))
        assert values_of(path)[0] == {"id": "1", "title": "Oak table", "price": "9.5"}

    def test_a_single_column_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_text("id\n1\n2\n")
        assert values_of(path) == [{"id": "1"}, {"id": "2"}]

    def test_a_byte_order_mark_is_no_part_of_the_first_name(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_text("id,title\n1,Café\n", "utf-8-sig")
        assert values_of(path) == [{"id": "1", "title": "Café"}]

    def test_utf16_is_told_by_its_mark(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_text("id,title\n1,Café\n", "utf-16")
        assert values_of(path) == [{"id": "1", "title": "Café"}]

    def test_what_is_not_utf8_is_read_as_latin1_and_told(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_bytes("id,title\n1,Café\n".encode("latin-1"))
        assert values_of(path) == [{"id": "1", "title": "Café"}]
        assert any("Latin-1" in note for note in open_source(path).notes)

    @pytest.mark.parametrize("size", [10, 12, 40])
    def test_an_archive_that_breaks_off_anywhere_says_so(self, tmp_path: Path, size: int) -> None:
        path = tmp_path / "a.csv.gz"
        path.write_bytes(gzip.compress("id,title\n1,Café with milk\n".encode())[:size])
        with pytest.raises(SourceError, match="breaks off"):
            rows_of(path)

    def test_utf16_that_breaks_off_says_so(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_bytes("id,title\n1,x\n".encode("utf-16") + b"\x00")
        with pytest.raises(SourceError, match="breaks off"):
            rows_of(path)

    def test_what_a_spreadsheet_saved_as_windows_1252_keeps_its_signs(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_bytes("id;title;price\n1;„Café“;1,00 €\n".encode("cp1252"))
        assert values_of(path) == [{"id": "1", "title": "„Café“", "price": "1,00 €"}]
        assert any("Windows-1252" in note for note in open_source(path).notes)

    def test_a_quoted_cell_may_hold_line_ends_and_lines_stay_right(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_text('id,title\n1,"two\nlines"\n2,one\n')
        assert [row.line for row in rows_of(path)] == [2, 4]

    @pytest.mark.parametrize("broken", ['10,5,"Chair 19 inch', '10,"5,Chair'])
    @pytest.mark.parametrize(
        "later", ["57,5,Table", '57,5,"Table"', '57,5,Monitor 19"', '57,"5",T']
    )
    def test_a_quote_that_is_not_closed_costs_its_own_line_only(
        self, tmp_path: Path, broken: str, later: str
    ) -> None:
        path = tmp_path / "a.csv"
        lines = [f"{n},5,Chair {n}" for n in range(300)]
        lines[10], lines[57] = broken, later
        path.write_text("id,price,title\n" + "\n".join(lines) + "\n")
        assert problems_of(path) == {
            12: "a quote opened in line 12 is not closed where its cell ends"
        }
        assert [row["id"] for row in values_of(path)] == [str(n) for n in range(300) if n != 10]

    def test_a_quote_left_open_in_the_last_line_is_told(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_text('id,title\n1,Lamp\n2,"Chai')
        assert list(problems_of(path)) == [3]

    def test_a_quote_left_open_in_a_long_file_holds_no_more_than_a_row(
        self, tmp_path: Path
    ) -> None:
        path = tmp_path / "a.csv"
        lines = [f"{n},{'x' * 1000}" for n in range(10_000)]
        lines[3] = '3,"x'
        path.write_text("id,title\n" + "\n".join(lines))
        assert list(problems_of(path)) == [5]
        assert len(values_of(path)) == 9_999

    def test_a_cell_of_many_lines_with_quotes_and_commas_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        text = 'Soft, warm.\n\nSay "hi", red, blue\n' * 500
        with path.open("w", newline="") as file:
            csv.writer(file).writerows([("id", "title", "body"), (1, "Rug", text), (2, "Mat", "x")])
        assert [row["body"] for row in values_of(path)] == [text, "x"]

    def test_too_many_and_too_few_cells_are_problems(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_text("id,title\n1\n2,a,b\n3,c\n")
        assert problems_of(path) == {2: "1 cells under 2 columns", 3: "3 cells under 2 columns"}
        assert values_of(path) == [{"id": "3", "title": "c"}]

    def test_empty_cells_are_absent(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_text("id,title,price\n1,x,\n")
        assert values_of(path) == [{"id": "1", "title": "x"}]

    def test_a_column_named_twice_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_text("id,title,title\n1,x,y\n")
        with pytest.raises(SourceError, match="'title' is there twice"):
            rows_of(path)

    def test_an_empty_file_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_text("")
        with pytest.raises(SourceError, match="no header"):
            rows_of(path)


class TestParquet:
    def test_rows_come_as_json_has_them(self, tmp_path: Path) -> None:
        path = tmp_path / "a.parquet"
        table = pyarrow.table({"id": [1, 2], "title": ["x", None], "tags": [["a", "b"], []]})
        pyarrow.parquet.write_table(table, path)
        assert values_of(path) == [
            {"id": 1, "title": "x", "tags": ["a", "b"]},
            {"id": 2, "tags": []},
        ]
        assert open_source(path).total == 2

    def test_reading_on_skips_whole_batches(self, tmp_path: Path) -> None:
        path = tmp_path / "a.parquet"
        pyarrow.parquet.write_table(pyarrow.table({"id": list(range(1000))}), path)
        assert [row.values for row in rows_of(path, after=998)] == [{"id": 998}, {"id": 999}]

    def test_a_date_beyond_the_year_9999_is_a_problem_of_its_row(self, tmp_path: Path) -> None:
        path = tmp_path / "a.parquet"
        days = pyarrow.array([0, 30_000_000, 1], type=pyarrow.date32())
        pyarrow.parquet.write_table(pyarrow.table({"id": [1, 2, 3], "made": days}), path)
        assert [values["made"] for values in values_of(path)] == ["1970-01-01", "1970-01-02"]
        (row,) = (row for row in rows_of(path) if isinstance(row.values, Problem))
        assert isinstance(row.values, Problem)
        assert (row.line, row.values.field) == (2, "made")

    def test_what_is_no_parquet_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "a.parquet"
        path.write_text("id,title\n")
        with pytest.raises(SourceError, match="not a Parquet file"):
            open_source(path)


class TestPictures:
    def test_folders_are_the_category_and_the_stem_the_id(self, tmp_path: Path) -> None:
        for name in ("lamps/floor_lamps/arc-lamp.jpg", "rugs/IMG_0001.PNG", "rugs/notes.txt"):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes(b"")
        assert values_of(tmp_path) == [
            {
                "id": "lamps~floor_lamps~arc-lamp",
                "title": "Arc lamp",
                "category": ["Lamps", "Floor lamps"],
                "image": "lamps/floor_lamps/arc-lamp.jpg",
                "code": "arc-lamp",
            },
            {
                "id": "rugs~IMG_0001",
                "title": "Rugs",
                "category": ["Rugs"],
                "image": "rugs/IMG_0001.PNG",
                "code": "IMG_0001",
            },
        ]

    def test_the_hyphen_of_a_t_shirt_stays(self, tmp_path: Path) -> None:
        (tmp_path / "t-shirt").mkdir()
        (tmp_path / "t-shirt" / "blue-stripes.jpg").write_bytes(b"")
        (values,) = values_of(tmp_path)
        assert (values["category"], values["title"]) == (["T-shirt"], "Blue stripes")

    def test_a_folder_without_pictures_is_refused_with_what_it_holds(self, tmp_path: Path) -> None:
        (tmp_path / "a.HEIC").write_bytes(b"")
        with pytest.raises(SourceError, match=r"no pictures in it.*: \.heic \(1\)"):
            open_source(tmp_path)

    def test_what_is_passed_over_is_told(self, tmp_path: Path) -> None:
        for name in ("a.jpg", "b.heic", "c.heic", "Makefile", ".hidden.cr2"):
            (tmp_path / name).write_bytes(b"")
        (tmp_path / "d.jpg").symlink_to(tmp_path / "a.jpg")
        (note,) = open_source(tmp_path).notes
        assert note.startswith("4 files")
        assert note.endswith(": .heic (2), Makefile (1), link (1)")

    @pytest.mark.parametrize("suffix", [b".jpg", b".md"])
    def test_a_name_that_is_no_utf_8_is_a_row_s_problem(
        self, tmp_path: Path, suffix: bytes
    ) -> None:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9" + suffix)).write_bytes(b"")
        (row,) = open_source(tmp_path).rows()
        assert isinstance(row.values, Problem)
        assert (row.values.message[-12:], row.values.remedy) == ("is not UTF-8", "rename it")


RECIPE = """---
title: Apple Pie
tags: ['cake', 'autumn']
date: 2021-03-21
---

A **fine** [pie](/pies).

- ⏲️ Prep time: 1 h 15 min
- Servings: 4

## Ingredients

- 3 apples
- *some* sugar

## Directions

1. Bake it.
"""


class TestMarkdown:
    def test_front_matter_lists_and_facts_become_fields(self, tmp_path: Path) -> None:
        (tmp_path / "apple-pie.md").write_text(RECIPE)
        (values,) = values_of(tmp_path)
        body = values.pop("body")
        assert values == {
            "id": "apple-pie",
            "title": "Apple Pie",
            "tags": ["cake", "autumn"],
            "date": "2021-03-21",
            "prep_time": 75.0,
            "servings": "4",
            "ingredients": ["3 apples", "some sugar"],
            "image": [],
        }
        assert str(body).startswith("A fine pie.") and str(body).endswith("Bake it.")

    def test_pictures_match_by_stem_in_any_folder_however_it_is_parted(
        self, tmp_path: Path
    ) -> None:
        (tmp_path / "photos").mkdir()
        (tmp_path / "apple-pie.md").write_text(RECIPE)
        for name in ("Apple_Pie.jpg", "apple-pie-2.jpg", "apple-pies.jpg"):
            (tmp_path / "photos" / name).write_bytes(b"")
        assert values_of(tmp_path)[0]["image"] == ["photos/Apple_Pie.jpg", "photos/apple-pie-2.jpg"]

    def test_a_text_without_front_matter_is_titled_by_its_heading(self, tmp_path: Path) -> None:
        (tmp_path / "a.md").write_text("# Oat *biscuits*\n\nCrisp.\n")
        assert values_of(tmp_path)[0]["title"] == "Oat biscuits"

    def test_broken_front_matter_is_a_problem_and_the_rest_goes_on(self, tmp_path: Path) -> None:
        (tmp_path / "a.md").write_text("---\ntags: [x\n---\nBody")
        (tmp_path / "b.md").write_bytes(b"\xff\xfe")
        (tmp_path / "c.md").write_text(RECIPE)
        found = problems_of(tmp_path)
        assert found[1].startswith("front matter: ")
        assert found[2].startswith("not UTF-8")
        assert len(values_of(tmp_path)) == 1

    @pytest.mark.parametrize(
        "front",
        [
            "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n",
            f"---\na: {'[' * 2000}\n---\n",
            "---\ndate: 2021-13-45\n---\n",
            f"---\na: {'x' * 200_000}\n---\n",
            "{\nno json\n}\n",
            f'{{\n"a": {"[" * 500}{"]" * 500}\n}}\n',
        ],
    )
    def test_front_matter_that_is_no_plain_data_is_a_problem(
        self, tmp_path: Path, front: str
    ) -> None:
        (tmp_path / "a.md").write_text(f"{front}Body")
        assert problems_of(tmp_path)[1].startswith("front matter: ")

    def test_a_folder_that_is_named_as_a_text_is_passed_over(self, tmp_path: Path) -> None:
        (tmp_path / "x.md").mkdir()
        (tmp_path / "x.md" / "a.md").write_text(RECIPE)
        assert [row.line for row in rows_of(tmp_path)] == [1]

    @pytest.mark.parametrize("opening", ["*b ", "<", "![", "[", "[a](", "# a   ", "#", "- a: 1"])
    def test_openings_that_nothing_closes_take_no_time(self, tmp_path: Path, opening: str) -> None:
        text = opening * 20_000
        (tmp_path / "a.md").write_text(f"{text}\n\n- Prep time: {'1' * 20_000}\n")
        began = thread_time()
        assert len(rows_of(tmp_path)) == 1
        assert thread_time() - began < 3


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("## C# notes ##", "C# notes"),
        ("**4 leaves of _mint_ or thyme**", "4 leaves of mint or thyme"),
        ("- **snow** and *`ice`*", "snow and ice"),
        ("see [the *pie*](/pies(1)) <b>now</b>", "see the pie) now"),
        ("3 < 4 and 5 > 2", "3 < 4 and 5 > 2"),
    ],
)
def test_markup_is_left_out_and_words_stay(text: str, words: str) -> None:
    assert plain(text) == words


def test_an_unknown_kind_is_refused_with_those_there_are(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"")
    with pytest.raises(SourceError, match=r"\.jsonl, \.csv"):
        open_source(path)


def test_a_missing_path_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="not there"):
        open_source(tmp_path / "none.jsonl")
