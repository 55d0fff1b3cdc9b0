"""Words that tables of scores use for their own parts, told apart from the names of options and dimensions."""

from __future__ import annotations

import re

from riskdesk.domain.dimensions import Kind
from riskdesk.importers.sheets.compact import Cell

OPTION = {
    *("option", "options", "policy option", "policy options", "alternative", "alternatives"),
    *("course of action", "courses of action", "choice", "choices", "strategy", "strategies"),
}
DIMENSION = {
    *("dimension", "dimensions", "criterion", "criteria", "factor", "factors", "attribute", "attributes"),
    *("opportunity or risk", "opportunities and risks"),
}
SCENARIO = {"scenario", "scenarios", "future", "futures", "state of the world"}
ASSESSOR = {
    *("assessor", "assessors", "expert", "experts", "judge", "rater", "scorer", "evaluator", "respondent"),
    *("panellist", "panelist", "participant", "scored by"),
}
SCORE = ("score", "scores", "rating", "value")
KIND = {"kind", "type", "kind of dimension", "direction"}
WEIGHT = {"weight", "weights", "weighting", "weight (%)", "weight %", "raw weight"}
RECKONED = {
    *("total", "totals", "sum", "average", "avg", "mean", "median", "rank", "ranking", "overall", "result", "results"),
    *("overall score", "total score", "weighted score", "weighted total", "weighted sum", "weighted average"),
    *("grand total", "final score", "total (weighted)", "score (total)"),
}
REMARKS = {
    *("note", "notes", "comment", "comments", "remark", "remarks", "rationale", "description", "reason", "reasons"),
    *("source", "sources", "confidence", "id", "no", "no.", "nr", "nr.", "#", "evidence", "justification"),
}
OPPORTUNITY_WORDS = {
    *("opportunity", "opportunities", "benefit", "benefits", "gain", "gains", "upside", "pro", "pros", "max"),
    *("maximise", "maximize", "higher is better", "more is better", "+", "positive", "advantage", "advantages"),
}
RISK_WORDS = {
    *("risk", "risks", "cost", "costs", "threat", "threats", "downside", "con", "cons", "min", "minimise", "minimize"),
    *("lower is better", "more is worse", "-", "−", "negative", "disadvantage", "disadvantages"),
}
SAYS_RISK = re.compile(r"\b(?:risks?|threats?|costs?)\b", re.IGNORECASE)
SAYS_OPPORTUNITY = re.compile(r"\b(?:opportunit(?:y|ies)|benefits?)\b", re.IGNORECASE)
KIND_BEHIND = re.compile(r"\s*[(\[]\s*([^()\[\]]*?)\s*[)\]]\s*$")
NO_WORD = re.compile(r"[\d\s.,%/±?<>~+–−-]*|[=#].*", re.DOTALL)


def said_in(cell: Cell) -> str:
    """What a cell says, as a name: one line, without spaces around it."""
    return " ".join(cell.split()) if isinstance(cell, str) else f"{cell:g}"


def folded(name: str) -> str:
    """A name but for differences that typing makes."""
    return " ".join(name.split()).casefold()


def is_word(cell: Cell) -> bool:
    """Whether a cell could be a name: something that is neither empty nor a figure."""
    return isinstance(cell, str) and not NO_WORD.fullmatch(cell)


def kind_said(text: str) -> Kind | None:
    """The kind that a cell states by one word."""
    word = folded(text)
    if word in OPPORTUNITY_WORDS:
        return Kind.OPPORTUNITY
    return Kind.RISK if word in RISK_WORDS else None


def kind_in_name(name: str) -> Kind | None:
    """The kind that the name of a dimension or group lets know: “Risk of escalation”, “Trade (opportunity)”."""
    risk, opportunity = bool(SAYS_RISK.search(name)), bool(SAYS_OPPORTUNITY.search(name))
    if risk == opportunity:
        return None
    return Kind.RISK if risk else Kind.OPPORTUNITY


def without_kind(name: str) -> str:
    """The name without a kind in brackets behind it."""
    behind = KIND_BEHIND.search(name)
    return name[: behind.start()] if behind and behind.start() and kind_said(behind[1]) else name
