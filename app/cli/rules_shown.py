"""Rules, their versions and previews on the terminal."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from io import StringIO
from typing import Any

import click
import orjson
from rich.console import Console
from rich.table import Table
from ruamel.yaml import YAML

from app.cli.found import show
from app.rules.keeping import Kept
from app.rules.preview import Move, Preview
from app.rules.writing import plain, plain_all
from app.search.page import Page
from app.terminal import safe
from opensearch.kept.rules import Version
from ranking.rules import AnyRule


def listed(kept: Kept, *, as_json: bool) -> None:
    """A catalogue's rules, a line each."""
    if as_json:
        rules, unread = plain_all(kept.rules.rules), kept.unread_names
        _json({"version": kept.version, "rules": rules, "unread": unread})
        return
    table = _table("rule", "kind", "on", "priority", "when")
    for rule in kept.rules.rules:
        table.add_row(rule.id, rule.kind, _on(rule), str(rule.priority), safe(_when(rule)))
    Console().print(table)
    click.echo(f"version {kept.version}, {len(kept.rules)} rules")
    for name in kept.unread_names:
        click.echo(f"{name} cannot be read any more and does nothing: put it anew, or delete it")


def one(rule: AnyRule, *, as_json: bool) -> None:
    """One rule, whole."""
    if as_json:
        _json(plain(rule))
        return
    written = StringIO()
    YAML(typ="rt", pure=True).dump(plain(rule), written)
    click.echo(written.getvalue(), nl=False)


def saved(version: Version, *, as_json: bool) -> None:
    """What a change made."""
    if as_json:
        _json(_version(version))
        return
    click.echo(f"version {version.number}: {version.note.change}; {version.count} rules")


def versions(found: Sequence[Version], *, as_json: bool) -> None:
    """Versions, a line each."""
    if as_json:
        _json([_version(each) for each in found])
        return
    table = _table("version", "at", "by", "change", "rules", "why")
    for each in found:
        note = each.note
        cells = (str(each.number), each.at[:19], note.by, note.change, str(each.count), note.why)
        table.add_row(*(safe(cell) for cell in cells))
    Console().print(table)


def preview(tried: Preview, *, as_json: bool) -> None:
    """Both pages, and what moved."""
    if as_json:
        pages = {"before": tried.before, "after": tried.after}
        _json({
            "holds": tried.holds,
            "moves": [asdict(each) for each in tried.moves],
            **{name: page.model_dump(mode="json", exclude_none=True)
               for name, page in pages.items()},
        })  # fmt: skip
        return
    console = Console()
    for heading, page in (("without", tried.before), ("with", tried.after)):
        console.print(f"\n[bold]{heading} the rule[/]")
        show(page, console)
    console.print(safe(_summary(tried)))


def _summary(tried: Preview) -> str:
    if not tried.holds:
        return "The rule does not hold for this search."
    moved = [_move(each) for each in tried.moves] or ["No item changes its place."]
    return "\n".join(("; ".join(moved), *_said(tried.before, tried.after)))


def _said(before: Page, after: Page) -> Iterator[str]:
    """What the later reply says besides, that the earlier does not."""
    if after.redirect and after.redirect != before.redirect:
        yield f"Redirects to {after.redirect.url}"
    yield from (f"Banner: {one.title}" for one in after.banners if one not in before.banners)
    for one in after.rules:
        if one.note and one not in before.rules:
            yield f"{one.id}: {one.note}"


def _move(move: Move) -> str:
    before, after = move.before or "not here", move.after or "not here"
    return f"{move.id}: {before} → {after}"


def _on(rule: AnyRule) -> str:
    now, when = datetime.now(UTC), rule.when
    if not rule.enabled:
        return "no"
    if when.until and when.until < now:
        return "over"
    return "not yet" if when.since and when.since > now else "yes"


def _when(rule: AnyRule) -> str:
    said = rule.when.model_dump(mode="json", exclude_defaults=True)
    return "; ".join(f"{name}: {_values(value)}" for name, value in said.items()) or "always"


def _values(value: Any) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)


def _version(version: Version) -> dict[str, Any]:
    return {"version": version.number, "at": version.at, "count": version.count,
            **asdict(version.note)}  # fmt: skip


def _table(*headings: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table


def _json(value: object) -> None:
    click.echo(orjson.dumps(value, option=orjson.OPT_INDENT_2).decode())
