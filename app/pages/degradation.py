"""What was left out of a search, in plain words."""

SAID = {
    "encoder": "Results match your words only; similar meanings are left out for now.",
    "leg:semantic": "Results match your words only; similar meanings are left out for now.",
    "cache": "Further pages may repeat an item.",
    "windows": "Further pages may repeat an item.",
    "shards": "Part of the catalogue did not answer; some items may be missing.",
    "ranker": "The order is simpler than usual.",
    "facets": "The filters could not be counted.",
}


def in_words(degraded: list[str]) -> str:
    """One sentence per thing left out, none twice."""
    said = [SAID.get(each, f"Left out: {each.replace(':', ' ')}.") for each in degraded]
    return " ".join(dict.fromkeys(said))
