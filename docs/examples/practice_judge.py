"""A judge for practice: rates what a search finds by the words of its title.

    python docs/examples/practice_judge.py http://127.0.0.1:8000 sample

People judge better. It stands in for one where a guide is to be followed without an hour of rating.
"""

import json
import sys
from urllib.parse import quote
from urllib.request import Request, urlopen

QUERIES = (
    "sofa", "velvet sofa", "armchair", "oak table", "dining table", "desk lamp", "floor lamp",
    "pendant lamp", "wool rug", "cushion", "vase", "mirror", "bookcase", "bed", "curtains",
    "glass vase", "boho cushion", "oak chair", "rattan chair", "linen curtains",
)  # fmt: skip


def main(url: str, catalogue: str) -> None:
    """Add the queries to the list of those to judge, and rate the first twenty items of each."""
    added = {"queries": QUERIES, "before": []}  # beside those that people wrote there
    asked(f"{url}/v1/{catalogue}/judgments/queries", added)
    rated = 0
    for query in QUERIES:
        found = asked(f"{url}/v1/{catalogue}/search?q={quote(query)}&size=20")
        for hit in found["hits"]:
            said = {"query": query, "item": hit["id"], "judge": "practice",
                    "rating": rating(query, hit["item"]["title"])}  # fmt: skip
            asked(f"{url}/v1/{catalogue}/judgments", said)
            rated += 1
    print(f"{rated} ratings")


def rating(query: str, title: str) -> int:
    """3 where the title has all words, 2 where it has the last one, the thing itself; else 0."""
    there = [word in title.lower() for word in query.split()]
    return 3 if all(there) else 2 if there[-1] else 0


def asked(address: str, body: dict[str, object] | None = None) -> dict[str, list[dict]]:
    """What the service answers; `body` is put there."""
    data = json.dumps(body).encode() if body else None
    headers = {"Content-Type": "application/json"}
    request = Request(address, data, headers, method="PUT" if body else "GET")
    with urlopen(request, timeout=30) as reply:
        return json.load(reply)


if len(sys.argv) != 3:
    sys.exit("say where the service is and what to judge: practice_judge.py URL CATALOGUE")
main(*sys.argv[1:])
