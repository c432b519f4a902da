"""What is known of the query alone: the same for every item, it tells which features to trust."""

from ranking.features.family import Columns, Family
from ranking.features.view import View


def columns(view: View) -> Columns:
    """Length, breadth, codes, constraints."""
    query = view.query
    known = {
        "query.words": len(query.text.split()),
        "query.letters": len(query.text),
        "query.breadth": query.breadth,
        "query.codes": len(query.codes),
        "query.constraints": len(query.constraints),
        "query.category": query.category_confidence,
        "query.window": len(view),
    }
    return {name: view.everywhere(value) for name, value in known.items()}


QUERY = Family(
    "query",
    columns,
    {
        "query.words": "how many words are searched",
        "query.letters": "how many characters",
        "query.breadth": "0 one thing is meant, 1 anything goes",
        "query.codes": "how many code-like parts it has",
        "query.constraints": "how many constraints were read out of it",
        "query.category": "how sure the predicted category is",
        "query.window": "how many items the legs found together",
    },
)
