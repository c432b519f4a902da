"""Sets of judgments that were uploaded, by name: kept as they were written, read when used."""

import re
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from app.evaluation.known import held_to
from app.judging.names import COLLECTED, SET_NAME
from app.services import Services
from opensearch.kept import papers
from opensearch.kept.papers import Paper
from ranking.evaluation.judgments import Judgments, JudgmentsError, of_rows
from ranking.evaluation.reading import CSV, FORMATS, TREC, read_judgments

KIND = "judgments"


class SetMissing(LookupError):
    """The catalogue has no judgments of this name."""

    def __init__(self, catalogue: str, name: str) -> None:
        super().__init__(f"{catalogue} has no judgments called {name[:80]!r}: upload them first")


FORMS = tuple(form for form in FORMATS if form != TREC)  # qrels are two files


@dataclass(frozen=True)
class Upload:
    """A set to keep: `text` in one of FORMS. With `skip_unknown` rows may name
    items that the catalogue lacks; they count when it has them."""

    name: str
    text: str
    form: str = CSV
    skip_unknown: bool = False


def take_in(catalogue: str, given: Upload, services: Services) -> tuple[Paper, Judgments]:
    """Keep a set in place of the one before, where each of its rows can be used.

    Raises JudgmentsError, which names the row, and EngineDown; nothing is kept then.
    """
    if given.name == COLLECTED or not re.match(SET_NAME, given.name):
        raise JudgmentsError(
            f"a set cannot be called {given.name[:80]!r}: use a-z, 0-9 and -, 40 characters at "
            f"most, and not {COLLECTED!r}, which stands for what judges said"
        )
    if given.form not in FORMS:
        raise JudgmentsError(
            f"{given.name}: TREC qrels name topics by number, in two files: write one CSV of "
            "query, item and rating"
        )
    read = read_text(given.text, given.name, given.form)
    read = held_to(catalogue, read, services, skip=given.skip_unknown)
    paper = Paper(KIND, given.name, given.form, len(read.rows), given.text)
    return papers.put(services.client, catalogue, paper), read


def stored(catalogue: str, name: str, services: Services) -> Judgments:
    """The set called so; what its catalogue lost since is left out.

    Raises SetMissing, JudgmentsError where nothing is left, EngineDown.
    """
    if (paper := papers.get(services.client, catalogue, KIND, name)) is None:
        raise SetMissing(catalogue, name)
    return held_to(catalogue, read_text(paper.text, name, paper.form), services, skip=True)


def read_text(text: str, name: str, form: str) -> Judgments:
    """Judgments in a text, as if they stood in a file called `name`. Raises JudgmentsError."""
    with TemporaryDirectory(prefix="pinwheel-") as folder:
        file = Path(folder) / name
        file.write_text(text, "utf-8", newline="")
        try:
            read = read_judgments(file, form=form)
        except JudgmentsError as error:
            raise JudgmentsError(str(error).replace(str(file), name)) from None
    return of_rows(replace(row, file=Path(name)) for row in read.sources)
