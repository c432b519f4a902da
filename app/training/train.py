"""`train`: windows of judged or made queries, a shelf, five folds, a verdict, a kept model."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from app.services import Services
from app.training.describing import described
from app.training.kept import models_of
from app.training.promoting import broken_by
from app.training.report import TrainingReport
from app.training.windows import window_of
from opensearch.catalogue.schema import Catalogue
from ranking.candidates import Candidates
from ranking.content.reading import read_items
from ranking.content.shelf import Shelf
from ranking.diversity import shown_of
from ranking.evaluation.goldens import Golden
from ranking.evaluation.judgments import Judgments
from ranking.evaluation.measures import MAIN, Run, measure
from ranking.evaluation.segments import NOTHING_FOUND, segments_of
from ranking.model import gate, registry
from ranking.model.served import ranker_now
from ranking.training import synthesis
from ranking.training.fit import PRIOR, TooFewLabels, fit, prepared
from ranking.training.labelled import Labelled, as_judgments, by_people
from ranking.training.learning import Lesson, learned

MADE_QUERIES = 400
# On the Icecat judgments such a model fell far behind fusion, though its own folds praised it.
UNPROVEN = "its grades were made, not given by people: evaluate it before you promote it"
WORDED = ("words", "phrase", "codes")
Tell = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Asked:
    """By people's `judgments`, or (None) by queries made from the catalogue; `made_beside` learns
    from both. A model that breaks one of `goldens`, or of those kept for the catalogue, is kept,
    not promoted."""

    catalogue: str
    judgments: Judgments | None = None
    promote: bool = True
    goldens: tuple[Golden, ...] = ()
    made_beside: bool = False


@dataclass(frozen=True)
class Material:
    """What is learned from: a shelf, windows to learn from and to be measured on, and made ones
    (`beside`) that prove nothing."""

    shelf: Shelf
    labelled: list[Labelled]
    beside: list[Labelled]


def train(asked: Asked, services: Services, tell: Tell) -> TrainingReport:
    """Train and keep a model; let it rank where people's judgments say it is surely better.

    Raises TooFewLabels, UnknownCatalogue, EngineDown, IndexMissing; what ranks now stays then.
    """
    known = services.catalogues.get(asked.catalogue)
    material = _material(asked, known, services, tell)
    labelled = material.labelled
    judgments = asked.judgments or as_judgments(labelled)
    windows = [prepared(one) for one in labelled]
    beside = [prepared(one) for one in material.beside]
    lesson = Lesson(labelled, windows, beside)
    names, run = learned(lesson, asked.judgments, partial(tell, "folds"))
    verdict, numbers = _verdict(judgments, run, labelled, asked, services)
    folder = models_of(services.settings, asked.catalogue)
    parent = registry.promoted_version(folder)
    manifest = registry.draft(names, PRIOR, parent, judgments.content_hash).model_copy(
        update={"metrics": numbers}
    )
    registry.store(folder, fit([*windows, *beside], names), material.shelf, manifest)
    tell("goldens", 0, 1)
    reasons = verdict.reasons if asked.judgments is not None else (*verdict.reasons, UNPROVEN)
    reasons += broken_by(manifest.version, asked.catalogue, asked.goldens, services)
    tell("goldens", 1, 1)
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


def _material(asked: Asked, known: Catalogue, services: Services, tell: Tell) -> Material:
    tell("items", 0, 1)
    items = described(known.name, services)
    encoder = services.encoder_of(known)
    if encoder is None:
        raise TooFewLabels("the catalogue's encoder cannot be loaded: see `pinwheel doctor`")
    shelf = read_items(items, encoder.documents)
    tell("items", 1, 1)
    by_people: list[Labelled] = []
    if asked.judgments is not None:
        by_people = _judged(asked.judgments, shelf, known, services, tell)
    if asked.judgments is not None and not asked.made_beside:
        return Material(shelf, by_people, [])
    made = _made(synthesis.queries(items, shelf, MADE_QUERIES), shelf, known, services, tell)
    return Material(shelf, by_people, made) if by_people else Material(shelf, made, [])


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
        tell("made queries", done, len(made))
    return [one for one in labelled if one.telling]


def _verdict(
    judgments: Judgments, run: Run, labelled: Sequence[Labelled], asked: Asked, services: Services
) -> tuple[gate.Verdict, dict[str, float]]:
    ranker = ranker_now(services.ranker, asked.catalogue)
    before: dict[str, list[str]] = {}
    for one in labelled:
        ranked = ranker.rank(one.query, one.candidates)
        before[one.query.original] = shown_of(one.candidates, ranked.order)
    ours, theirs = measure(judgments, run).values[MAIN], measure(judgments, before).values[MAIN]
    sorts = {
        one.query.original: segments_of(
            one.query.original,
            one.query.kind.value,
            _by_words(one.candidates),
            one.query.corrected is not None,
        )
        for one in labelled
    }
    segments = [sorts.get(text, (NOTHING_FOUND,)) for text in judgments.queries]
    numbers = {"ndcg": float(ours.mean()), "before": float(theirs.mean())}
    return gate.judge(ours, theirs, segments), numbers


def _by_words(candidates: Candidates) -> int:
    """How many items have the words, or the code: what is only near in meaning was not found."""
    legs = [at for at, leg in enumerate(candidates.legs) if leg in WORDED]
    return int((candidates.ranks[:, legs] > 0).any(axis=1).sum())
