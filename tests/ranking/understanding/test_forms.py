"""The forms, against the sample's lexicon."""

import pytest

from ranking.lexicon.packing import pack, unpack
from ranking.lexicon.solr import SynonymsError, read
from ranking.understanding import understand
from tests.ranking.understanding.catalogues import lexicon


@pytest.mark.parametrize(
    ("said", "bound"),
    [
        ("under 300", "price:..300"),
        ("upto 300", "price:..300"),
        ("under 500 or 600", "price:..600"),
        ("less than $1,200", "price:..1200"),
        ("at most 80 euros", "price:..80"),
        ("300 or less", "price:..300"),
        ("over 500", "price:500.."),
        ("500 and up", "price:500.."),
        ("from 20 to 60 €", "price:20..60"),
        ("£20 - £40", "price:20..40"),
        ("at least 1.4 m wide", "width:140.."),
        ("under 20 inches deep", "depth:..50.8"),
        ("between 100 and 50", "price:50..100"),
        ("from 60 to 20 €", "price:20..60"),
        ("under 1.000", "price:..1000"),
        ("under 1'000", "price:..1000"),
        ("under 1’000.50", "price:..1000.5"),
        ("under 1.234,50 €", "price:..1234.5"),
        ("under 1 000", "price:..1000"),
        ("under 1 500 euros", "price:..1500"),
        ("1 000 € or less", "price:..1000"),
        ("between 1.000 and 2.000", "price:1000..2000"),
        ("1.000-2.000 €", "price:1000..2000"),
        ("under 1.5", "price:..1.5"),
        ("under 12,50", "price:..12.5"),
        ("under 0.500", "price:..0.5"),
        ("under 500.-", "price:..500"),
        ("under CHF 1'200", "price:..1200"),
        ("under 1k", "price:..1000"),
        ("under 1.5K", "price:..1500"),
        ("under €2k", "price:..2000"),
        ("under 2 grand", "price:..2000"),
        ("1k euros or less", "price:..1000"),
        ("between 500 and 1k", "price:500..1000"),
        ("between 1 and 2k", "price:1000..2000"),
        ("$1-2k", "price:1000..2000"),
        ("less than twenty euro", "price:..20"),
        ("under a hundred", "price:..100"),
        ("under fifty dollars", "price:..50"),
        ("under twenty-five", "price:..25"),
        ("between twenty and thirty pounds", "price:20..30"),
        ("from one to two thousand", "price:1000..2000"),
        ("between a hundred and fifty and two hundred", "price:150..200"),
        ("two hundred or less", "price:..200"),
        ("two hundred and fifty pounds or more", "price:250.."),
        ("at least one metre wide", "width:100.."),
    ],
)
def test_a_bound_filters_and_leaves_the_text(said: str, bound: str) -> None:
    query = understand(f"oak desk {said}", lexicon("sample"))
    assert [one.name for one in query.hard] == [bound]
    assert query.text == "oak desk"


def test_a_constraint_that_is_switched_off_is_gone_and_so_are_its_words() -> None:
    query = understand("desk under 300", lexicon("sample"), ignore=["price:..300"])
    assert query.hard == ()
    assert query.text == "desk"


@pytest.mark.parametrize(
    "text", ["over the door rack", "desk bigger than 27", "no idea", "between us", "in", "2x", "-"]
)
def test_words_that_only_look_like_forms_are_left_alone(text: str) -> None:
    query = understand(text, lexicon("sample"))
    assert (query.hard, query.text) == ((), text)


def test_without_a_lexicon_only_codes_are_read() -> None:
    query = understand("velvit sofa under 300")
    assert (query.text, query.constraints, query.corrected) == ("velvit sofa under 300", (), None)


def test_a_packed_lexicon_reads_as_it_did() -> None:
    known = lexicon("sample")
    again = unpack(pack(known))
    for text in ("blue velvit sofa under 800", "rug 160 x 230 cm", "bowl not handmade"):
        assert understand(text, again) == understand(text, known)


@pytest.mark.parametrize("packed", [b"", b"{}", b"x" * 40])
def test_what_is_no_lexicon_is_told(packed: bytes) -> None:
    with pytest.raises(ValueError, match="lexicon"):
        unpack(packed)


def test_solr_rules_go_one_way_or_both() -> None:
    listed = read("sofa, couch # the same\ntelly => television\n\n# nothing")
    assert listed == {"sofa": ("couch",), "couch": ("sofa",), "telly": ("television",)}


@pytest.mark.parametrize("line", ["sofa", "sofa,", "=> tv", "a, => b"])
def test_a_broken_rule_is_told_with_its_line(line: str) -> None:
    with pytest.raises(SynonymsError, match="line 2"):
        read(f"one, two\n{line}")
