"""What is said of lines that one share moves: who leads from where to where, now and at the share that is tried."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from riskdesk.analysis.arrays import TIE
from riskdesk.analysis.lines import Stretch
from riskdesk.report.figures.fan_view import FanView
from riskdesk.report.figures.percent import percent, percent_apart
from riskdesk.report.figures.text_fitting import short
from riskdesk.report.phrases import FEW, listed
from riskdesk.words import _, _n


class FanWords(NamedTuple):
    """Sentences that differ between weights and likelihoods; {name} is what moves, {now} its share."""

    title: str
    drawn: str
    axis: str
    fixed: str
    alone: str
    always: str
    up_to: str
    from_on: str
    between: str
    ties: str
    always_ties: str


def says(view: FanView, words: FanWords) -> str:
    """Who leads while the share is how large, and who leads at the share that is tried."""
    sentences = [_now(view, words)]
    if view.tried is not None and view.tried != view.now and len(view.lines) > 1 and not view.moving.fixed:
        sentences.append(at_share(view, view.tried))
    said = " ".join(sentences)
    return (
        _("In “{scenario}”: {said}").format(scenario=short(view.moving.within), said=said)
        if view.moving.within
        else said
    )


def at_share(view: FanView, share: float) -> str:
    """Who leads at one share, and by how much."""
    first, told = view.leading(share), percent_apart(share, view.now, *(lead.start for lead in view.leads))
    if len(first) > 1:
        return _("At {share} {options} tie.").format(share=told, options=_listed(view, first))
    return _("At {share} {option} leads by {points}.").format(
        share=told, option=_listed(view, first), points=lead_by(view.lead(share))
    )


def lead_by(lead: float) -> str:
    """How far one option is ahead of the next."""
    if lead < 0.05:
        return _("less than 0.1 points")
    return _n("{n} point", "{n} points", 1 if f"{lead:.1f}" == "1.0" else 2).format(n=f"{lead:.1f}")


def named(names: Sequence[str]) -> str:
    """One option by its name; a few that tie, one by one; how many where there are more."""
    if len(names) == 1:
        return short(names[0])
    return listed(list(map(short, names))) if len(names) <= FEW else _("{n} options").format(n=len(names))


def changed_at(view: FanView, before: Stretch, after: Stretch) -> str:
    """What happens where the leader changes."""
    return _("At {share} {after} takes the lead from {before}; both come to {outcome:.1f}.").format(
        share=percent_apart(after.start),
        after=view.lines[after.option].name,
        before=view.lines[before.option].name,
        outcome=view.lines[after.option].at(after.start),
    )


def led(view: FanView, lead: Stretch) -> str:
    """Who leads from where to where."""
    return _("{option} leads from {low} to {high}.").format(
        option=view.lines[lead.option].name, low=percent_apart(lead.start), high=percent_apart(lead.end)
    )


def outcomes_at(view: FanView, share: float, most: int = 5) -> str:
    """The best options at a share with their outcomes, a line each."""
    best = (view.lines[place] for place in view.order(share)[:most])
    lines = [_("{option}: {outcome:.1f}").format(option=line.name, outcome=line.at(share)) for line in best]
    return "\n".join([_("{name}: {share}").format(name=view.moving.name, share=percent(share)), *lines])


def table(view: FanView) -> list[list[str]]:
    """The figures behind the chart, with a header: outcomes at the ends, now and at the share tried, and who leads."""
    shares = [0.0, view.now, *([] if view.tried is None else [view.tried]), 1.0]
    heads = [percent(0.0), _("now, {share}").format(share=percent(view.now))]
    heads += [] if view.tried is None else [_("tried, {share}").format(share=percent(view.tried))]
    rows = []
    for place in view.order(view.shown):
        line = view.lines[place]
        stretches = (_("{low} to {high}").format(low=percent(s.start), high=percent(s.end)) for s in _of(view, place))
        rows.append([line.name, *(f"{line.at(share):.1f}" for share in shares), ", ".join(stretches)])
    return [[_("Option"), *heads, percent(1.0), _("Leads")], *rows]


def alt(view: FanView, words: FanWords) -> str:
    """Everything that the chart shows, in words."""
    head, *rows = table(view)
    options = "; ".join(
        f"{row[0]}: {', '.join(f'{name} {cell}' for name, cell in zip(head[1:], row[1:], strict=True) if cell)}"
        for row in rows
    )
    return " ".join([words.drawn.format(name=view.moving.name), options + ".", says(view, words)])


def _now(view: FanView, words: FanWords) -> str:
    if len(view.lines) == 1:
        return words.alone.format(option=short(view.lines[0].name))
    facts = {"name": short(view.moving.name), "now": percent_apart(view.now)}
    if view.moving.fixed:
        return words.fixed.format(**facts)
    first = view.leading(view.now)
    if len(first) > 1:
        return _tie(view, first, words).format(options=_listed(view, first), **facts)
    lead = _around_now(view, first[0])
    facts["now"] = percent_apart(view.now, lead.start, lead.end)
    low, high = percent_apart(lead.start, view.now), percent_apart(lead.end, view.now)
    return _kind(lead, words).format(option=short(view.lines[first[0]].name), low=low, high=high, **facts)


def _tie(view: FanView, first: list[int], words: FanWords) -> str:
    everywhere = all(set(first) <= set(view.leading(share)) for share in (0.0, 1.0))
    return words.always_ties if everywhere else words.ties


def _kind(lead: Stretch, words: FanWords) -> str:
    from_start, to_end = lead.start <= TIE, lead.end >= 1 - TIE
    if from_start:
        return words.always if to_end else words.up_to
    return words.from_on if to_end else words.between


def _around_now(view: FanView, option: int) -> Stretch:
    """Where an option leads that leads alone now: lines are straight, so it is one stretch."""
    return next(iter(_of(view, option)), Stretch(option, view.now, view.now))


def _of(view: FanView, option: int) -> list[Stretch]:
    return [lead for lead in view.leads if lead.option == option]


def _listed(view: FanView, places: list[int]) -> str:
    return named([view.lines[place].name for place in places])
