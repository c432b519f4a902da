"""The report written: one HTML file with its style, its script and its pictures inside."""

from datetime import UTC, datetime
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from app.evaluation.comparison import Comparison
from app.evaluation.report import chart, parts
from app.evaluation.report.thumbnails import Thumbnails
from app.settings import Settings
from ranking.evaluation.measures import MAIN

FEW = 20  # queries, below which resampling them says little


def as_html(comparison: Comparison, catalogue: str, own: Settings) -> str:
    """Summary with intervals, segments, a chart of all queries, the worst and the most changed side
    by side, and every query in a table that sorts."""
    thumbnails = Thumbnails(own.home)
    changed = [one.query for one in comparison.changes if one.delta or one.same < 1]
    return _template().render(
        catalogue=catalogue,
        made=datetime.now(UTC).strftime("%d %B %Y, %H:%M UTC"),
        sides=[side.name for side in comparison.sides],
        learned=[side.name for side in comparison.sides if side.learned],
        queries=len(comparison.queries),
        ratings=len(comparison.judgments.rows),
        few=FEW,
        main=MAIN,
        measures=parts.measures(comparison),
        segments=comparison.segments,
        degraded=sorted(frozenset().union(*(side.ran.degraded for side in comparison.sides))),
        bars=chart.bars(comparison.changes),
        scale=chart.scale(comparison.changes),
        width=chart.WIDTH,
        height=chart.HEIGHT,
        gains=sum(one.delta > 0 for one in comparison.changes),
        losses=sum(one.delta < 0 for one in comparison.changes),
        changed=parts.besides(comparison, changed[: parts.LISTED], thumbnails),
        worst=parts.besides(comparison, comparison.poor[: parts.LISTED], thumbnails),
        rows=parts.rows(comparison),
        style=_own("report.css"),
        script=_own("report.js"),
    )


def _template() -> Template:
    loader = PackageLoader("app.evaluation.report", "")
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined,
                              trim_blocks=True, lstrip_blocks=True)  # fmt: skip
    return environment.get_template("report.html")


def _own(name: str) -> Markup:
    return Markup(files(__package__).joinpath(name).read_text("utf-8"))
