"""The four grades, in the words a judge reads."""

GRADES = ("Wrong", "Related", "Good", "Perfect")
MEANT = (
    "not what was asked for",
    "has to do with it, but is not it",
    "what was asked for",
    "exactly what was asked for, nothing better could be shown",
)
HIGHEST = len(GRADES) - 1
