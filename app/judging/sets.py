"""Sets of judgments that were uploaded, by name: kept as they were written, read when used."""

import re
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from app.evaluation.known import held_to
from app.judging.collected import NAME as COLLECTED
from app.services import Services
from opensearch import papers
from opensearch.papers import Paper
from ranking.evaluation.judgments import Judgments, JudgmentsError, of_rows
from ranking.evaluation.reading import CSV, read_judgments

KIND = "judgments"
PREFIX = "stored:"  # before a set's name, where a file's name could stand
NAMED = r"^[a-z0-9][a-z0-9-]{0,39}$"


class SetMissing(LookupError):
    """The catalogue has no judgments of this name."""

    def __init__(self, catalogue: str, name: str) -> None:
        super().__init__(f"{catalogue} has no judgments called {name[:80]!r}: upload them first")


def take_in(
    catalogue: str, name: str, text: str, services: Services, form: str = CSV
) -> tuple[Paper, Judgments]:
    """Keep a set in place of the one before, where each of its rows can be used.

    Raises JudgmentsError, which names the row, and EngineDown; nothing is kept then.
    """
    if name == COLLECTED or not re.match(NAMED, name):
        raise JudgmentsError(
            f"a set cannot be called {name[:80]!r}: use lower-case letters, digits and -, 40 at "
            f"most, and not {COLLECTED!r}, which stands for what judges said"
        )
    read = held_to(catalogue, read_text(text, name, form), services, skip=False)
    paper = Paper(KIND, name, form, len(read.rows), text)
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
