"""What can be measured, written as parts joined by `+`, each changing what is served.

`served` · `fusion` · `words` or `leg:words` · `model:VERSION` · `index:NAME` · `diversity=0.3` ·
`window=100`; so `model:20261123T101500+diversity=0.3` is that model with variety.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from pydantic import ValidationError

from app.encoders import Encoders
from app.evaluation.contestant import SERVED, Contestant, served
from app.services import Services
from app.settings import Settings
from app.training.kept import models_of
from opensearch.indices.live import described
from opensearch.legs import all_legs
from opensearch.retrieval.pinned import PinnedEngine, indices
from ranking.encoders.encoder import TextEncoder
from ranking.fusion import FUSION
from ranking.model import registry
from ranking.model.manifest import ModelError
from ranking.model.ranker import load
from ranking.one_leg import OneLeg

FUSIONS = ("fusion", "rrf")
OF_A_REQUEST = ("diversity", "verbatim", "sort")
OF_THE_SETTINGS = ("window",)
GRAMMAR = (
    "served, fusion, a leg (words, narrower, semantic, …), model:VERSION or "
    "model:latest, index:NAME, diversity=0.3, verbatim=true, sort=price, window=100; joined by +"
)

Change = Callable[[str, Contestant], Contestant]


class UnknownRivalError(ValueError):
    """Nothing can be measured by this name; the message says what can."""


def rival(text: str, catalogue: str, own: Services) -> Contestant:
    """The contestant that `text` describes. Raises UnknownRivalError, EngineDown."""
    contestant = served(catalogue, own)
    parts = [one.strip() for one in text.split("+")]
    if len(rankers := [part for part in parts if _ranks(part)]) > 1:
        raise UnknownRivalError(f"{rankers[0]} and {rankers[1]} both rank: say one of them")
    for part in parts:
        contestant = _changed(part, contestant)
    return replace(contestant, name=text)


def leg_names() -> tuple[str, ...]:
    """The legs there are, plugged-in ones too."""
    return tuple(leg.name for leg in all_legs())


def _ranks(part: str) -> bool:
    """Whether it says by what is ranked."""
    return part in (SERVED, *FUSIONS, *leg_names()) or part.startswith(("leg:", "model:"))


def _changed(part: str, contestant: Contestant) -> Contestant:
    if part == SERVED:
        return contestant
    if part in FUSIONS:
        return contestant.with_services(ranker=FUSION)
    if part in leg_names():
        return _leg(part, contestant)
    name, equals, value = part.partition("=")
    if equals:
        return _set(name.strip(), value.strip(), contestant)
    kind, colon, value = part.partition(":")
    if colon and kind in KINDS:
        return KINDS[kind](value.strip(), contestant)
    raise UnknownRivalError(f"no ranking is called {part!r}; say {GRAMMAR}")


def _leg(name: str, contestant: Contestant) -> Contestant:
    if name not in leg_names():
        raise _none("leg", name, leg_names())
    return contestant.with_services(ranker=OneLeg(name))


def _model(version: str, contestant: Contestant) -> Contestant:
    folder = models_of(contestant.services.settings, contestant.catalogue)
    try:
        kept = folder / registry.version_named(folder, version)
        return contestant.with_services(ranker=load(kept))
    except ModelError as error:
        raise UnknownRivalError(str(error)) from error


def _index(name: str, contestant: Contestant) -> Contestant:
    using = contestant.services
    there = indices(using.client, contestant.catalogue)
    whole = next((one for one in there if name in (one, one.rpartition("_")[2])), None)
    if whole is None:
        raise _none("index", name, there)
    timeout_s = using.settings.engine_timeout_s
    live = described(using.client, whole, timeout_s)
    encoders = _Always(using.encoders, str(live.encoder["name"])) if live.encoder else None
    engine = PinnedEngine(using.client, live, timeout_s=timeout_s)
    return contestant.with_services(engine=engine, encoders=encoders or using.encoders).fresh()


def _set(name: str, value: str, contestant: Contestant) -> Contestant:
    try:
        if name in OF_A_REQUEST:
            return contestant.asking(**{name: value})
        if name in OF_THE_SETTINGS:
            given = contestant.services.settings.model_dump()
            return contestant.with_services(settings=Settings.model_validate(given | {name: value}))
    except ValidationError as error:
        reason = error.errors()[0]["msg"]
        raise UnknownRivalError(f"{name}={value} cannot be: {reason}") from error
    raise _none("setting", name, (*OF_A_REQUEST, *OF_THE_SETTINGS))


def _none(kind: str, name: str, there: Sequence[str]) -> UnknownRivalError:
    listed = ", ".join(there[:20]) or "none yet"
    return UnknownRivalError(f"no {kind} is called {name!r}; there are: {listed}")


class _Always(Encoders):
    """The encoder that an index was made by, whatever the catalogue says now."""

    def __init__(self, encoders: Encoders, name: str) -> None:
        self._encoders = encoders
        self._name = name

    def named(self, name: str) -> TextEncoder | None:
        """That of the index."""
        return self._encoders.named(self._name)


KINDS: dict[str, Change] = {"leg": _leg, "model": _model, "index": _index}
