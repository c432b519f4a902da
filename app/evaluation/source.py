"""Where judgments come from: a file of any kind, what judges said in the browser, or a set that was
uploaded."""

from dataclasses import dataclass
from pathlib import Path

from app.browse.catalogues import named
from app.evaluation.known import held_to
from app.judging.collected import collected
from app.judging.names import COLLECTED, STORED
from app.judging.sets import stored
from app.services import Services
from ranking.evaluation.judgments import Judgments
from ranking.evaluation.reading import read_judgments


@dataclass(frozen=True)
class Source:
    """`named` is a file, `collected`, or `stored:NAME`; `form` one of reading's FORMATS, None: by
    the name."""

    named: Path
    topics: Path | None = None
    form: str | None = None
    skip_unknown: bool = False


def judged(source: Source, catalogue: str, own: Services) -> Judgments:
    """The judgments, each of an item that the catalogue holds. What was collected and is gone since
    is left out; in a file it is a mistake.

    Raises UnknownCatalogue, JudgmentsError, SetMissing, EngineDown and OSError.
    """
    named(catalogue, own)
    if str(source.named) == COLLECTED:
        return held_to(catalogue, collected(catalogue, own), own, skip=True)
    if str(source.named).startswith(STORED):
        return stored(catalogue, str(source.named).removeprefix(STORED), own)
    read = read_judgments(source.named, source.topics, source.form)
    return held_to(catalogue, read, own, skip=source.skip_unknown)
