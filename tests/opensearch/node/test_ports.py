"""A port that is taken is not chosen."""

import socket

from opensearch.node.ports import LOOPBACK, free_port, is_free


def test_the_wanted_port_is_taken_where_it_is_free() -> None:
    port = free_port()
    assert free_port(port) == port


def test_another_is_chosen_where_it_is_in_use() -> None:
    with socket.socket() as busy:
        busy.bind((LOOPBACK, 0))
        busy.listen()
        wanted = busy.getsockname()[1]
        assert not is_free(wanted)
        assert free_port(wanted) != wanted


def test_another_is_chosen_where_a_sibling_has_it() -> None:
    port = free_port()
    assert free_port(port, taken=[port]) != port
