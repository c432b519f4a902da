"""Whether what was judged is there: an item that is not in the catalogue can never be found."""

from dataclasses import replace

from app.services import Services
from opensearch.lookups.by_id import present
from ranking.evaluation.judgments import Judgments, JudgmentsError, Row, in_words, of_rows

NAMED = 5  # rows in one message


def held_to(catalogue: str, judgments: Judgments, own: Services, *, skip: bool) -> Judgments:
    """`judgments`, all of whose items the catalogue holds; with `skip` others are left out.

    Raises JudgmentsError, which names the rows, and EngineDown.
    """
    ids = {row.item for row in judgments.rows}
    known = present(own.client, catalogue, ids)
    unknown = [row for row in judgments.sources if row.judgment.item not in known]
    if unknown and not skip:
        raise _unknown(unknown, catalogue)
    kept = of_rows(row for row in judgments.sources if row.judgment.item in known)
    if not kept.rows:
        raise JudgmentsError(f"none of the judged items is in the catalogue {catalogue}")
    return replace(kept, left_out=len(unknown))


def _unknown(rows: list[Row], catalogue: str) -> JudgmentsError:
    first, more = rows[0], rows[1:NAMED]
    others = "; ".join(f"{in_words(row.where)}: {row.judgment.item!r}" for row in more)
    rest = len(rows) - 1 - len(more)
    also = f" Also {others}" + (f" and {rest} more." if rest else ".") if more else ""
    return first.refuse(
        f"the catalogue {catalogue} has no item {first.judgment.item!r}: import it, remove the "
        f"row, or leave such rows out (--skip-unknown, skip_unknown=true).{also}"
    )
