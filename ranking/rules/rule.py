"""A rule of any kind. The kinds stand in the order in which they act."""

from typing import Annotated, get_args

from pydantic import Field

from ranking.rules.banner import Banner
from ranking.rules.boost import Boost
from ranking.rules.bury import Bury
from ranking.rules.filter import Filter
from ranking.rules.pin import Pin
from ranking.rules.redirect import Redirect
from ranking.rules.synonym import Synonym

AnyRule = Synonym | Filter | Boost | Bury | Pin | Redirect | Banner
Rule = Annotated[AnyRule, Field(discriminator="kind")]

KINDS: tuple[type[AnyRule], ...] = get_args(AnyRule)
NAMES: tuple[str, ...] = tuple(get_args(kind.model_fields["kind"].annotation)[0] for kind in KINDS)
