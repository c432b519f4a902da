"""What rules put into a search's reply."""

from typing import Any

from app.rules.arranging import Arranged
from app.rules.ruling import Ruling
from app.search.page import BannerView, RedirectView, RuleView
from ranking.rules import of_kind
from ranking.rules.banner import Banner
from ranking.rules.redirect import Redirect

Json = dict[str, Any]


def ruled(ruling: Ruling, shown: Arranged) -> Json:
    """As plain JSON, kept with the window: the rules that hold, the first redirect, all banners,
    and what was done to which item. Nothing where no rule holds."""
    if not ruling.rules:
        return {}
    redirects = of_kind(ruling.rules, Redirect)
    redirect = next(iter(redirects), None)
    late = {one.id: f"{redirects[0].id} redirects first" for one in redirects[1:]}
    notes = {**ruling.broken, **shown.notes, **late}
    said = [RuleView(id=one.id, kind=one.kind, note=notes.get(one.id)) for one in ruling.rules]
    return {
        "ruled": {
            "rules": [one.model_dump(exclude_none=True) for one in said],
            "redirect": redirect and RedirectView(url=redirect.url, rule=redirect.id).model_dump(),
            "banners": [_banner(one) for one in of_kind(ruling.rules, Banner)],
            "touched": shown.touched,
        }
    }


def _banner(rule: Banner) -> Json:
    shown = BannerView(
        rule=rule.id, title=rule.title, text=rule.text, image=rule.image, link=rule.link
    )
    return shown.model_dump(exclude_none=True)
