"""What is said of the triangle of likelihoods: who leads now, where tried, and in how much of all that is possible."""

from __future__ import annotations

from riskdesk.analysis.leading_regions import Region, Triple
from riskdesk.report.figures.fan_words import lead_by, named
from riskdesk.report.figures.percent import percent
from riskdesk.report.figures.text_fitting import short
from riskdesk.report.figures.triangle_view import Corner, TriangleView
from riskdesk.words import _


def says(view: TriangleView) -> str:
    """Who leads at the likelihoods now, and at those tried."""
    if len(view.options) == 1:
        return _("{option} is the only option, so it leads at all likelihoods.").format(
            option=short(view.options[0].name)
        )
    if view.tried is None or view.tried == view.now:
        return _now(view)
    shares = ", ".join(map(percent, view.tried))
    return f"{_now(view)} {_at(view, view.tried, _('As tried ({shares})').format(shares=shares))}"


def table(view: TriangleView) -> list[list[str]]:
    """The figures behind the chart, with a header: how much each option leads of, and its outcomes."""
    shares = {region.option: region.share for region in view.regions}
    now, shown = view.outcomes(view.now), view.outcomes(view.shown)
    is_tried = view.tried is not None
    head = [_("Option"), _("Leads in"), _("Now"), *([_("Tried")] if is_tried else [])]
    rows = []
    for place in view.order(view.shown):
        option = view.options[place]
        figures = [now[place], *([shown[place]] if is_tried else []), *option.outcomes]
        rows.append([option.name, percent(shares.get(place, 0.0)), *(f"{figure:.1f}" for figure in figures)])
    return [[*head, *(corner.name for corner in view.corners)], *rows]


def alt(view: TriangleView) -> str:
    """Everything that the chart shows, in words."""
    drawn = _("Triangle of the likelihoods of three scenarios, coloured by the option that leads there.")
    head, *rows = table(view)
    options = "; ".join(
        f"{row[0]}: {', '.join(f'{name} {cell}' for name, cell in zip(head[1:], row[1:], strict=True))}" for row in rows
    )
    return " ".join([drawn, _likelihoods(view, view.now) + ".", options + ".", says(view)])


def region_tip(view: TriangleView, region: Region) -> str:
    """How much of the triangle an option leads in."""
    return _("{option} leads here: in {share} of all likelihoods").format(
        option=view.options[region.option].name, share=percent(region.share)
    )


def corner_tip(view: TriangleView, corner: Corner, certain: Triple) -> str:
    """What options come to where one scenario is certain."""
    return "\n".join([_("{scenario} is certain").format(scenario=corner.name), *_outcomes(view, certain)])


def point_tip(view: TriangleView, likelihoods: Triple, is_tried: bool) -> str:
    """The likelihoods at a point, and what options come to there."""
    head = _("Tried: {likelihoods}") if is_tried else _("Now: {likelihoods}")
    return "\n".join([head.format(likelihoods=_likelihoods(view, likelihoods)), *_outcomes(view, likelihoods)])


def _now(view: TriangleView) -> str:
    if len(view.regions) == 1 and len(view.leading(view.now)) == 1:
        option = short(view.options[view.regions[0].option].name)
        return _("{option} leads at all likelihoods.").format(option=option)
    return _at(view, view.now, _("At the likelihoods as they are now"))


def _at(view: TriangleView, likelihoods: Triple, where: str) -> str:
    first = view.leading(likelihoods)
    names = named([view.options[place].name for place in first])
    if len(first) > 1:
        return _("{where} {options} tie.").format(where=where, options=names)
    return _("{where} {option} leads by {points}.").format(
        where=where, option=names, points=lead_by(view.lead(likelihoods))
    )


def _likelihoods(view: TriangleView, likelihoods: Triple) -> str:
    shares = zip(view.corners, likelihoods, strict=True)
    return "; ".join(_("{name}: {share}").format(name=corner.name, share=percent(share)) for corner, share in shares)


def _outcomes(view: TriangleView, likelihoods: Triple, most: int = 5) -> list[str]:
    outcomes = view.outcomes(likelihoods)
    return [
        _("{option}: {outcome:.1f}").format(option=view.options[place].name, outcome=outcomes[place])
        for place in view.order(likelihoods)[:most]
    ]
