"""What was left out of a search, in plain words."""

SAID = {
    "encoder": "Results match your words only; similar meanings are left out for now.",
    "leg:semantic": "Results match your words only; similar meanings are left out for now.",
    "cache": "Further pages may repeat an item.",
    "shards": "Part of the catalogue did not answer; some items may be missing.",
    "count": "The results and the filters could not be counted.",
    "lexicon": "Your words are taken as typed; what they mean here is still being read.",
    "rules": "What the shop has arranged for this search may be left out.",
    "ranker": "The order is simpler than usual.",
    "signals": "The order is simpler than usual.",
}
OF_A_LEG = {
    "leg": "Part of the search failed; some items may be missing.",
    "late": "Part of the search took too long; some items may be missing.",
}
OTHERWISE = "Part of the search was left out."


def in_words(degraded: list[str]) -> str:
    """One sentence per thing left out, none twice."""
    return " ".join(dict.fromkeys(map(_said, degraded)))


def _said(name: str) -> str:
    return SAID.get(name) or OF_A_LEG.get(name.partition(":")[0], OTHERWISE)
