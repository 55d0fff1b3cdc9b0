"""The Admiralty code in words."""

from __future__ import annotations

from riskdesk.domain.briefs import CREDIBILITIES, RELIABILITIES, Brief
from riskdesk.words import _


def reliability_words() -> dict[str, str]:
    """What each letter says of a source."""
    words = (
        _("completely reliable"),
        _("usually reliable"),
        _("fairly reliable"),
        _("not usually reliable"),
        _("unreliable"),
        _("reliability cannot be judged"),
    )
    return dict(zip(RELIABILITIES, words, strict=True))


def credibility_words() -> dict[int, str]:
    """What each number says of a piece of information."""
    words = (
        _("confirmed by other sources"),
        _("probably true"),
        _("possibly true"),
        _("doubtful"),
        _("improbable"),
        _("truth cannot be judged"),
    )
    return dict(zip(CREDIBILITIES, words, strict=True))


def grade_words(brief: Brief) -> str:
    """The grade of a brief with what it says."""
    if not brief.grade:
        return _("not graded")
    source = reliability_words()[brief.reliability] if brief.reliability else _("source not graded")
    information = credibility_words()[brief.credibility] if brief.credibility else _("information not graded")
    return _("{grade}: {source}; {information}").format(grade=brief.grade, source=source, information=information)
