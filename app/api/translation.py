"""What the rooms raise, as refusals: one ordered tuple from exception to answer."""

from collections.abc import Callable
from typing import Any

from gunicorn.http.errors import ParseException

from app import tasks
from app.api.context import services
from app.api.problem import FieldError, Refusal, wrong_field
from app.browse.item import ItemMissing
from app.intake.removal import TaskAtWork
from app.intake.space import EncoderDiffers
from app.judging.sets import SetMissing
from app.rules.problems import Contended, RuleMissing, RulesError, VersionMissing
from app.search.errors import BadRequest, CursorExpired
from opensearch.catalogue.problems import CatalogueError
from opensearch.catalogue.reading import RowError
from opensearch.catalogue.store import UnknownCatalogue, UnreadableCatalogue
from opensearch.connection.outage import down_means_down
from opensearch.errors import EngineDown, IndexMissing
from opensearch.indexing.building.errors import BuildUnderWay
from ranking.evaluation.goldens import GoldensError
from ranking.evaluation.judgments import JudgmentsError

Translate = Callable[[Any], Refusal]


def _bad_request(error: BadRequest) -> Refusal:
    return wrong_field(error.field, error.message, error.remedy)


def _cursor_expired(error: CursorExpired) -> Refusal:
    remedy = "search again without it"
    errors = (FieldError(field="cursor", message="has expired", remedy=remedy),)
    return Refusal(410, str(error), kind="cursor-expired", errors=errors)


def _unknown_catalogue(error: UnknownCatalogue) -> Refusal:
    known = ", ".join(error.known[:20]) or "none yet; `pinwheel import` makes one"
    errors = (FieldError(field="catalogue", message="is unknown", remedy=f"use one of: {known}"),)
    detail = f"There is no catalogue {error.name[:80]!r}; there are: {known}"
    return Refusal(404, detail, kind="unknown-catalogue", errors=errors)


def _unreadable_catalogue(error: UnreadableCatalogue) -> Refusal:
    return Refusal(409, str(error), kind="unreadable-catalogue")


def _index_missing(error: IndexMissing) -> Refusal:
    """Empty, or deleted by another process a moment ago: the engine is asked which."""
    try:
        with down_means_down():
            services().catalogues.latest(error.catalogue)
    except UnknownCatalogue as gone:
        return _unknown_catalogue(gone)
    except EngineDown as down:
        return _engine_down(down)
    return Refusal(404, str(error), kind="empty-catalogue")


def _item_missing(error: ItemMissing) -> Refusal:
    return Refusal(404, str(error), kind="unknown-item")


def _catalogue_error(error: CatalogueError) -> Refusal:
    errors = tuple(
        FieldError(
            field=each.field,
            message=f"line {each.line}: {each.message}" if each.line else each.message,
            remedy=each.remedy,
        )
        for each in error.problems[:50]
    )
    detail = "; ".join(f"{each.field}: {each.message}" for each in errors[:3])
    return Refusal(400, detail, kind="invalid-catalogue", errors=errors)


def _row_error(error: RowError) -> Refusal:
    return wrong_field(error.field, error.message, error.remedy)


def _encoder_differs(error: EncoderDiffers) -> Refusal:
    return Refusal(503, str(error), kind="encoder-differs", headers={"Retry-After": "60"})


def _engine_down(error: EngineDown) -> Refusal:
    headers = {"Retry-After": str(error.retry_after_s)}
    return Refusal(503, str(error), kind="engine-down", headers=headers)


def _tasks_down(error: tasks.TasksDown) -> Refusal:
    headers = {"Retry-After": str(error.retry_after_s)}
    return Refusal(503, str(error), kind="tasks-down", headers=headers)


def _unknown_task(error: tasks.UnknownTask) -> Refusal:
    return Refusal(404, str(error), kind="unknown-task")


def _bad_arguments(error: tasks.BadArguments) -> Refusal:
    errors = tuple(
        FieldError(field=field, message=message, remedy=remedy)
        for field, message, remedy in error.errors
    )
    return Refusal(400, str(error), kind="invalid-request", errors=errors)


def _rules_error(error: RulesError) -> Refusal:
    errors = tuple(
        FieldError(field=one.field, message=one.message, remedy=one.remedy)
        for one in error.problems
    )
    detail = "; ".join(f"{one.field}: {one.message}" for one in errors[:3])
    return Refusal(400, detail, kind="invalid-rules", errors=errors)


def _other_runs(error: tasks.OtherRuns) -> Refusal:
    return Refusal(409, str(error), kind="other-task-runs")


def _in_use(error: TaskAtWork | BuildUnderWay) -> Refusal:
    return Refusal(409, str(error), kind="catalogue-in-use")


def _rule_missing(error: RuleMissing | VersionMissing) -> Refusal:
    return Refusal(404, str(error), kind="unknown-rule")


def _broken_body(error: ParseException) -> Refusal:
    return wrong_field("body", "is not coded as its head says", "send it with a Content-Length")


def _contended(error: Contended) -> Refusal:
    return Refusal(503, str(error), kind="rules-busy", headers={"Retry-After": "1"})


def _judgments_error(error: JudgmentsError) -> Refusal:
    errors = (FieldError(field="body", message=str(error), remedy="correct it and send it again"),)
    return Refusal(400, str(error), kind="invalid-judgments", errors=errors)


def _goldens_error(error: GoldensError) -> Refusal:
    errors = (FieldError(field="body", message=str(error), remedy="correct it and send it again"),)
    return Refusal(400, str(error), kind="invalid-goldens", errors=errors)


def _set_missing(error: SetMissing) -> Refusal:
    return Refusal(404, str(error), kind="unknown-judgments")


TRANSLATIONS: tuple[tuple[type[Exception], Translate], ...] = (
    (BadRequest, _bad_request),
    (CursorExpired, _cursor_expired),
    (UnreadableCatalogue, _unreadable_catalogue),  # before what it is a kind of
    (UnknownCatalogue, _unknown_catalogue),
    (IndexMissing, _index_missing),
    (ItemMissing, _item_missing),
    (CatalogueError, _catalogue_error),
    (RowError, _row_error),
    (EncoderDiffers, _encoder_differs),
    (EngineDown, _engine_down),
    (tasks.TasksDown, _tasks_down),
    (tasks.OtherRuns, _other_runs),
    (TaskAtWork, _in_use),
    (BuildUnderWay, _in_use),
    (tasks.UnknownTask, _unknown_task),
    (tasks.TaskMissing, _unknown_task),
    (tasks.BadArguments, _bad_arguments),
    (RulesError, _rules_error),
    (RuleMissing, _rule_missing),
    (VersionMissing, _rule_missing),
    (Contended, _contended),
    (ParseException, _broken_body),
    (JudgmentsError, _judgments_error),
    (GoldensError, _goldens_error),
    (SetMissing, _set_missing),
)
