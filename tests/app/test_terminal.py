"""What is printed is the data's, and may hold anything."""

import io

from rich.console import Console

from app.cli.found import show
from app.search.page import Page, PageHit, QueryView, Total
from app.terminal import safe


def test_escape_sequences_and_markup_of_the_data_do_not_command_the_terminal() -> None:
    assert safe("a \x1b[31mred\x07 [bold]lamp\x9b") == "a  [31mred  \\[bold]lamp "


def test_a_page_of_hits_prints_no_escape_sequence_of_theirs() -> None:
    out = io.StringIO()
    item = {"title": "\x1b[31mred lamp", "brand": "\x9b2J", "price": 5.0, "currency": "\x1b]0;"}
    page = Page(
        search_id="s",
        took_ms=1,
        total=Total(value=1, relation="eq"),
        query=QueryView(text="lamp"),
        hits=[PageHit(id="a\x07", score=1.0, item=item)],
    )
    show(page, Console(file=out, force_terminal=False, width=200))
    assert "red lamp" in out.getvalue()
    assert not any(sign in out.getvalue() for sign in "\x1b\x9b\x07")
