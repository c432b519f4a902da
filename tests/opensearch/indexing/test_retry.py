import random
from itertools import takewhile

from opensearch.indexing.retry import Patience


def test_pauses_grow_up_to_the_cap_and_end_at_the_deadline():
    now = [0.0]
    patience = Patience(deadline_s=100, base_s=1, cap_s=8)
    rng = random.Random(1)
    ceilings = [1, 2, 4, 8, 8, 8]
    total = 0.0
    for at, pause in enumerate(patience.pauses(rng, lambda: now[0])):
        assert 0 <= pause <= ceilings[min(at, 5)]
        now[0] += pause
        total += pause
        if pause == 0:
            break
    assert total <= 100


def test_no_pause_goes_past_the_deadline():
    patience = Patience(deadline_s=3, base_s=100, cap_s=100)
    pauses = patience.pauses(random.Random(1), lambda: 2.5)
    assert next(pauses) <= 3


def test_an_elapsed_deadline_leaves_no_pause():
    now = [0.0]
    pauses = Patience(deadline_s=1).pauses(random.Random(1), lambda: now[0])
    next(pauses)
    now[0] = 1.5
    assert not list(takewhile(lambda _: True, pauses))
