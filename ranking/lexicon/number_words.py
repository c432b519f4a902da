"""Numbers that English says in one word."""

UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
VALUES = {
    **{said: at for at, said in enumerate((*UNITS, *TEENS), start=1)},
    **{said: 10 * at for at, said in enumerate(TENS, start=2)},
}
