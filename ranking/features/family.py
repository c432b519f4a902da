"""What a feature family is: some columns of the model's input, the same at training and serving."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ranking.candidates import Floats
from ranking.features.view import View

Columns = Mapping[str, Floats]


@dataclass(frozen=True)
class Family:
    """`columns(view)` gives [n] float32 by feature name, NaN where unknown. `about` says of each
    what it is (LEG and FIELD stand for any); `rising` are those of which more never hurts."""

    name: str
    columns: Callable[[View], Columns]
    about: Mapping[str, str] = field(default_factory=dict)
    rising: tuple[str, ...] = ()
