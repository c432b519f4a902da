"""The families as a table for people: `python -m ranking.features.table > docs/features.md`."""

from ranking.features import FAMILIES


def table() -> str:
    """Markdown: a row per feature; an arrow marks those of which more never hurts."""
    rows = [
        f"| {family.name} | `{name}` | {said} | {'↑' if name in family.rising else ''} |"
        for family in FAMILIES
        for name, said in family.about.items()
    ]
    head = "# Features\n\n| family | feature | what it is | more never hurts |\n"
    head += "| --- | --- | --- | --- |"
    return "\n".join([head, *rows]) + "\n"


if __name__ == "__main__":
    print(table(), end="")
