"""What must not be mentioned, in as few clauses as the engine takes: more than 1,024 of them in one
search are an error."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from itertools import accumulate

from opensearch.retrieval.plan import Filter, Mention

MENTIONED_IN = ("title", "body", "tags.text", "category.text")
MOST = 640  # clauses; the rest is for the legs


def affordable(filters: Iterable[Filter]) -> list[Filter]:
    """All of them. Where the mentions are too many, names are given up first, and more is left out
    than need be; then the rarest kinds."""
    every = [*filters]
    told = [one for one in every if isinstance(one, Mention) and one.negated]
    for shorter in (lambda one: one, _nameless, partial(_cut, share=MOST // max(len(told), 1))):
        made = {one: shorter(one) for one in told}
        if sum(map(_cost, made.values())) <= MOST:
            break
    return [made.get(one, one) if isinstance(one, Mention) else one for one in every]


def _nameless(one: Mention) -> Mention:
    return replace(one, kinds=(*one.doubtful, *one.kinds), doubtful=(), names=())


def _cut(one: Mention, share: int) -> Mention:
    one = _nameless(one)
    spent = accumulate(map(_of_kind, one.kinds), initial=_cost(replace(one, kinds=())))
    kept = sum(cost <= share for cost in spent) - 1
    return replace(one, kinds=one.kinds[: max(kept, 0)])


def _cost(one: Mention) -> int:
    told = (one.words, f"{one.words} free", *one.doubtful, *one.names)
    terms = sum(len(each.split()) for each in told)
    return len(MENTIONED_IN) * terms + sum(map(_of_kind, one.kinds))


def _of_kind(kind: str) -> int:
    return len(MENTIONED_IN) if " " in kind else 1
