"""`train`: windows of judged or made queries, a shelf, five folds, a verdict, a kept model."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.evaluation.goldens import broken_with
from app.services import Services
from app.settings import Settings
from app.training.describing import described
from app.training.report import TrainingReport
from app.training.windows import window_of
from opensearch.catalogue.schema import Catalogue
from ranking.content.reading import read_items
from ranking.content.shelf import Shelf
from ranking.evaluation.goldens import Golden
from ranking.evaluation.judgments import Judgments
from ranking.evaluation.measures import MAIN, Run, measure
from ranking.model import gate, registry
from ranking.model.ranker import load
from ranking.model.served import ranker_of
from ranking.training import synthesis
from ranking.training.fit import PRIOR, TooFewLabels, fit, names_of, prepared
from ranking.training.folds import crossed
from ranking.training.labelled import Labelled, as_judgments, by_people

MADE_QUERIES = 400
# On the Icecat judgments such a model fell far behind fusion, though its own folds praised it.
UNPROVEN = "its grades were made, not given by people: evaluate it before you promote it"
Tell = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Asked:
    """By people's `judgments`, or (None) by queries made from the catalogue. A model that breaks
    one of `goldens` is kept, not promoted."""

    catalogue: str
    judgments: Judgments | None = None
    promote: bool = True
    goldens: tuple[Golden, ...] = ()


def models_of(own: Settings, catalogue: str) -> Path:
    """Where a catalogue's models are kept."""
    return own.home / "models" / "ranker" / catalogue


def train(asked: Asked, services: Services, tell: Tell) -> TrainingReport:
    """Train and keep a model; let it rank where people's judgments say it is surely better.

    Raises TooFewLabels, UnknownCatalogue, EngineDown, IndexMissing; what ranks now stays then.
    """
    known = services.catalogues.get(asked.catalogue)
    shelf, labelled = _material(asked, known, services, tell)
    judgments = asked.judgments or as_judgments(labelled)
    windows = [prepared(one) for one in labelled]
    run = crossed(labelled, windows, lambda done, total: tell("folds", done, total))
    verdict, numbers = _verdict(judgments, run, labelled, asked, services)
    names = names_of(windows)
    folder = models_of(services.settings, asked.catalogue)
    parent = registry.promoted_version(folder)
    manifest = registry.draft(names, PRIOR, parent, judgments.content_hash).model_copy(
        update={"metrics": numbers}
    )
    registry.store(folder, fit(windows, names), shelf, manifest)
    reasons = verdict.reasons if asked.judgments is not None else (*verdict.reasons, UNPROVEN)
    if asked.goldens:
        ranker = load(folder / manifest.version)
        reasons = (*reasons, *broken_with(ranker, asked.goldens, asked.catalogue, services))
    if promoted := asked.promote and not reasons:
        registry.promote(folder, manifest.version)
    return TrainingReport(
        catalogue=asked.catalogue,
        version=manifest.version,
        queries=len(labelled),
        features=len(names),
        ndcg=numbers["ndcg"],
        before=numbers["before"],
        low=verdict.difference.low,
        high=verdict.difference.high,
        promoted=promoted,
        refused=reasons,
    )


def _material(
    asked: Asked, known: Catalogue, services: Services, tell: Tell
) -> tuple[Shelf, list[Labelled]]:
    tell("items", 0, 1)
    items = described(known.name, services)
    encoder = services.encoder_of(known)
    if encoder is None:
        raise TooFewLabels("the catalogue's encoder cannot be loaded: see `pinwheel doctor`")
    shelf = read_items(items, encoder.documents)
    tell("items", 1, 1)
    if asked.judgments is not None:
        return shelf, _judged(asked.judgments, shelf, known, services, tell)
    made = synthesis.queries(items, shelf, MADE_QUERIES)
    return shelf, _made(made, shelf, known, services, tell)


def _judged(
    judgments: Judgments, shelf: Shelf, known: Catalogue, services: Services, tell: Tell
) -> list[Labelled]:
    labelled = []
    for done, text in enumerate(judgments.queries, start=1):
        query, candidates = window_of(text, known, services)
        labelled.append(by_people(query, candidates.on(shelf), judgments))
        tell("queries", done, len(judgments.queries))
    return labelled


def _made(
    made: Sequence[synthesis.Made], shelf: Shelf, known: Catalogue, services: Services, tell: Tell
) -> list[Labelled]:
    labelled = []
    for done, one in enumerate(made, start=1):
        query, candidates = window_of(one.text, known, services)
        labelled.append(synthesis.graded(one, query, candidates.on(shelf)))
        tell("queries", done, len(made))
    return [one for one in labelled if one.telling]


def _verdict(
    judgments: Judgments, run: Run, labelled: Sequence[Labelled], asked: Asked, services: Services
) -> tuple[gate.Verdict, dict[str, float]]:
    ranker = ranker_of(services.ranker, asked.catalogue)
    before: dict[str, list[str]] = {}
    for one in labelled:
        ranked = ranker.rank(one.query, one.candidates)
        before[one.query.original] = [one.candidates.ids[at] for at in ranked.order]
    ours, theirs = measure(judgments, run).values[MAIN], measure(judgments, before).values[MAIN]
    sorts = {
        one.query.original: gate.segment(one.query.text, one.query.codes, len(one.candidates))
        for one in labelled
    }
    segments = [sorts.get(text, "empty") for text in judgments.queries]
    numbers = {"ndcg": float(ours.mean()), "before": float(theirs.mean())}
    return gate.judge(ours, theirs, segments), numbers
