"""Variant groups that an earlier stretch of a sorted list shows already.

Of each group in a stretch the first member, in the list's order, is asked for: where it is not in
this stretch it came before.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from opensearch.catalogue.schema import Role
from opensearch.legs.leg import Leg
from opensearch.retrieval.hits import Retrieved
from opensearch.retrieval.plan import AnyOf, Plan
from opensearch.retrieval.searches import ordered

GROUP = Role.GROUP.value
PARAMS = {"filter_path": "hits.hits.fields"}


def groups_of(found: Retrieved) -> tuple[str, ...]:
    """The groups in a stretch."""
    named = (group for leg in found.legs for group in leg.values.get(GROUP, ()))
    return tuple(dict.fromkeys(str(group) for group in named if group))


def body(plan: Plan, legs: Sequence[Leg], groups: tuple[str, ...]) -> dict[str, Any]:
    """The search for the first member of each."""
    filters = (*plan.filters, AnyOf(GROUP, groups))
    whole = replace(plan, filters=filters, after=(), depth=len(groups), values=(GROUP,))
    return ordered(whole, legs).body | {"collapse": {"field": GROUP}}


def read(reply: Mapping[str, Any], found: Retrieved) -> frozenset[str]:
    """The groups whose first member is not among what was found."""
    here = {item for leg in found.legs for item in leg.ids}
    firsts = (hit["fields"] for hit in reply.get("hits", {}).get("hits", []))
    return frozenset(first[GROUP][0] for first in firsts if first["id"][0] not in here)
