"""Judgments as Quepid's JSON exports hold them: a case, a book, or the form for RRE.

A case has `queries`, each with its text and `ratings` by item; RRE's form has the items by rating
under `relevant_documents`; a book has `query_doc_pairs`, each with what several judges said. The
shapes are those of Quepid's own export views (github.com/o19s/quepid, app/views/api/v1/export).
"""

from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from statistics import median_low
from typing import Any

import orjson

from ranking.evaluation.judgments import Judgment, JudgmentsError, Row, rating_of, refusal

FORMS = "a case or book as Quepid exports it: `queries` or `query_doc_pairs`"


def read_quepid(file: Path) -> Iterator[Row]:
    """Each rating, what nobody rated left out; of a book's several for one pair, the lower median.

    Raises JudgmentsError for other JSON, a query without words and a rating that is none.
    """
    whole = _parsed(file)
    if isinstance(pairs := whole.get("query_doc_pairs"), list):
        return chain.from_iterable(_of_pair(file, n, one) for n, one in enumerate(pairs, start=1))
    if isinstance(queries := whole.get("queries"), list):
        return chain.from_iterable(_of_query(file, n, one) for n, one in enumerate(queries, 1))
    raise JudgmentsError(f"{file} is not {FORMS}")


def _parsed(file: Path) -> Mapping[str, Any]:
    try:
        whole = orjson.loads(file.read_bytes().removeprefix(BOM_UTF8))
    except orjson.JSONDecodeError as error:
        raise JudgmentsError(f"{file} is not JSON: {error}") from error
    if not isinstance(whole, dict):
        raise JudgmentsError(f"{file} is not {FORMS}")
    return whole


def _of_query(file: Path, number: int, one: Any) -> Iterator[Row]:
    entry = _object(one, file, f"query {number}")
    text = _text(_words(entry), file, f"query {number}", "the query's text is empty")
    for item, rating in _ratings(entry, file, f"query {number}"):
        if rating is None:
            continue
        where = f"query {number}, item {item!r}"
        _text(item, file, where, "the item is empty")
        yield Row(file, where, Judgment(text, item.strip(), rating_of(str(rating), file, where)))


def _words(entry: Mapping[str, Any]) -> Any:
    placeholders = entry.get("placeholders")
    inside = placeholders.get("$query") if isinstance(placeholders, dict) else None
    return entry.get("query_text") or entry.get("query") or inside


def _ratings(entry: Mapping[str, Any], file: Path, where: str) -> Iterator[tuple[str, Any]]:
    for rating, items in _object(entry.get("relevant_documents") or {}, file, where).items():
        if not isinstance(items, list):
            raise refusal(file, where, f"under rating {rating!r} stands no list of items")
        yield from ((str(item), rating) for item in items)
    given = entry.get("ratings") or {}
    if isinstance(given, list):  # older exports: a list of {doc_id, rating}
        rated = (_object(one, file, where) for one in given)
        yield from ((str(one.get("doc_id") or ""), one.get("rating")) for one in rated)
    else:
        yield from _object(given, file, where).items()


def _of_pair(file: Path, number: int, one: Any) -> Iterator[Row]:
    where = f"pair {number}"
    entry = _object(one, file, where)
    query = _text(entry.get("query_text"), file, where, "the query's text is empty")
    item = _text(str(entry.get("doc_id") or ""), file, where, "the item is empty")
    given = entry.get("judgements") or []
    if not isinstance(given, list):
        raise refusal(file, where, "`judgements` is no list")
    said = [_object(each, file, where).get("rating") for each in given]
    ratings = [rating_of(str(each), file, where) for each in said if each is not None]
    if ratings:
        yield Row(file, where, Judgment(query, item, median_low(ratings)))


def _object(value: Any, file: Path, where: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise refusal(file, where, "is not an object")
    return value


def _text(value: Any, file: Path, where: str, reason: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise refusal(file, where, reason)
    return value.strip()
