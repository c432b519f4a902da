"""Prices whose currency stands beside them: read as an import reads them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from opensearch.catalogue import Role, read_item, values
from tests.app.inference.proposing import Values, catalogue_of, inferred, played, written

CHAIRS: Values = {
    "nr": lambda n: f"a{n}",
    "name": lambda n: f"Chair no. {n}",
    "was es kostet": lambda n: f"{n} €",
}
Cell = Callable[[int], str]


@pytest.mark.parametrize(
    ("cell", "code", "tenth"),
    [
        (lambda n: f"€ {n + 10},50", "EUR", 20.5),
        (lambda n: f"{n + 10}.50 EUR", "EUR", 20.5),
        (lambda n: f"{n + 10},50€", "EUR", 20.5),
        (lambda n: f"$1,{n + 200}.00", "USD", 1210),
        (lambda n: f"CHF {n + 10}.–", "CHF", 20),
        (lambda n: f"{n + 10},00 zł", "PLN", 20),
        (lambda n: f"{890 + n} €" if n % 2 == 0 else f"1.{n + 200} €", "EUR", 900),
        (lambda n: f"1{n % 10}.990 €", "EUR", 10_990),
    ],
)
def test_an_amount_of_money_is_a_price_whatever_it_is_called(
    tmp_path: Path, cell: Cell, code: str, tenth: float
) -> None:
    table = {**CHAIRS, "was es kostet": cell}
    catalogue = catalogue_of(written(tmp_path / "chairs.csv", table))
    assert played(catalogue)["price"] == {"was es kostet"}
    item = read_item(catalogue, {column: value(10) for column, value in table.items()})
    assert (item.price, item.currency) == (tenth, code)


def test_a_column_called_price_is_the_price_before_another_that_has_a_sign(tmp_path: Path) -> None:
    table = {**CHAIRS, "Preis": lambda n: f"{n},00", "was es kostet": lambda n: f"{n} USD"}
    assert played(catalogue_of(written(tmp_path / "chairs.csv", table)))["price"] == {"Preis"}


def test_an_old_price_with_a_sign_is_not_the_price(tmp_path: Path) -> None:
    table = {**CHAIRS, "price": lambda n: f"{n}.00", "old price": lambda n: f"$ {n}.00"}
    del table["was es kostet"]
    assert played(catalogue_of(written(tmp_path / "chairs.csv", table)))["price"] == {"price"}


def test_prices_alone_and_all_different_are_no_ids(tmp_path: Path) -> None:
    table = {"cost now": lambda n: f"{n}.50EUR", "no": CHAIRS["nr"], "name": CHAIRS["name"]}
    assert played(catalogue_of(written(tmp_path / "chairs.csv", table)))["id"] == {"no"}


@pytest.mark.parametrize("header", ["Preis (€)", "price_eur", "Preis EUR"])
def test_the_column_s_name_tells_the_currency_where_the_amounts_do_not(
    tmp_path: Path, header: str
) -> None:
    table = {"nr": CHAIRS["nr"], "name": CHAIRS["name"], header: lambda n: f"{n},50"}
    catalogue = catalogue_of(written(tmp_path / "chairs.csv", table))
    assert catalogue.defaults == {Role.CURRENCY: "EUR"}


def test_of_several_currencies_none_is_taken_for_all_and_that_is_told(tmp_path: Path) -> None:
    table = {**CHAIRS, "price": lambda n: f"€ {n},50" if n % 2 else f"$ {n}.50"}
    del table["was es kostet"]
    path = written(tmp_path / "chairs.csv", table)
    assert (catalogue_of(path).defaults, played(catalogue_of(path))["price"]) == ({}, {"price"})
    assert "in EUR and USD" in inferred(str(path)).stdout


def test_three_capitals_that_are_no_currency_make_no_price(tmp_path: Path) -> None:
    table = {**CHAIRS, "was es kostet": lambda n: f"{n} KWH"}
    roles = played(catalogue_of(written(tmp_path / "chairs.csv", table)))
    assert (roles.get("price"), roles["attribute"]) == (None, {"was es kostet"})


def test_lists_of_prices_are_no_price_since_an_import_reads_one(tmp_path: Path) -> None:
    rows = [{"id": n, "title": f"Chair no. {n}", "price": [f"{n} €", "5 €"]} for n in range(20)]
    path = tmp_path / "chairs.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    told = json.loads(inferred(str(path), "--json").stdout)
    assert (told["readable"], played(catalogue_of(path)).get("price")) == (20, None)


@pytest.mark.parametrize(
    ("text", "mark"),
    [("€ 12,50", "€"), ("12.50 EUR ", "EUR"), ("12", None), ("EUR", None), ("from € 12", None)],
)
def test_the_currency_is_what_reading_the_number_passes_over(text: str, mark: str | None) -> None:
    assert values.currency(text) == mark
