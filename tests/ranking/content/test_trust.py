from ranking.content.asked import things
from ranking.content.described import Described
from ranking.content.reading import read_items
from ranking.content.shelf import Shelf
from ranking.content.trust import trusted
from tests.ranking.encoding import encode


def test_kinds_are_trusted_where_titles_share_the_names_of_things(shelf: Shelf) -> None:
    words = ("nocturne", "ophelia", "tempest", "reverie", "solitude", "vesper", "icarus", "aurora")
    paintings = [Described(id=word, title=word) for word in words]
    assert trusted(shelf) == 1.0
    assert things(shelf) == {"lamp", "desk", "headset"}
    assert trusted(read_items(paintings, encode)) == 0.0


def test_kinds_are_not_trusted_where_unlike_things_share_their_names() -> None:
    programs = [
        Described(id=f"{field} {called}", title=f"{field} {called}", names=(field,))
        for field in ("music", "maths", "chess", "mail")
        for called in ("tool", "game", "server", "editor")
    ]
    assert trusted(read_items(programs, encode)) == 0.0
