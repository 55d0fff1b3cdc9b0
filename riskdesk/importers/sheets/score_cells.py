"""What the cells of one dimension say on its scale, and what those could mean that say nothing on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.figures import figures
from riskdesk.domain.scales import Levels, Measured, Points, Scale
from riskdesk.domain.score_text import UNKNOWN, number_text, parse_value
from riskdesk.domain.scores import Value
from riskdesk.importers.sheets.compact import Cell
from riskdesk.importers.sheets.vocabulary import folded
from riskdesk.words import _

MEANS_UNKNOWN = {
    *("n/a", "na", "n.a.", "n.a", "#n/a", "-", "–", "—", "--", "tbd", "tbc", "unknown", "not known", "no data"),
    *("don't know", "don’t know", "dk", "null", "nil", "none", ".", "??", "???", "not scored", "missing"),
}
PERCENTAGE = re.compile(r"\s*(\d+(?:[.,]\d+)?)\s*%\s*")
THOUSANDS = re.compile(
    r"[-−]?\d{1,3}(?:"
    r"(?:[ \u00a0\u202f'’]\d{3})+(?:[.,]\d+)?"
    r"|(?:,\d{3})+\.\d+|(?:\.\d{3})+,\d+"
    r"|(?:,\d{3}){2,}|(?:\.\d{3}){2,})"
)
THOUSAND_OR_DECIMAL = re.compile(r"[-−]?\d{1,3},\d{3}")
NUMBER = re.compile(r"\s*[-+−]?\d+(?:[.,]\d+)?\s*")
FIGURE = re.compile(r"(?<![\d.,])\d+(?:[.,]\d+)?")
LOOKALIKES = str.maketrans("OoIl|", "00111")
LIKE_A_LABEL = 75.0


class NoScore(InvalidEdit):
    """A cell says nothing on the scale."""


class Offer(NamedTuple):
    """What a cell could mean: as it would be typed, and what that is worth."""

    text: str
    value: Value | None


class ScoreCells:
    """Reads the cells of one dimension; equal texts are read once."""

    def __init__(self, scale: Scale, yardstick: str) -> None:
        self._scale = scale
        self._yardstick = yardstick
        self._read: dict[Cell, Value | None] = {}
        self._offers: dict[str, Offer | None] = {}
        self.saw_percentages = False
        """Whether shares of a hundred were read as points."""
        self.ends = scale.ends if isinstance(scale, Points | Measured) else None
        """The least and the greatest number that is a score; None where none is."""

    def value(self, cell: Cell) -> Value | None:
        """The value that a filled cell says, None for ?; NoScore with the reason where it says none."""
        if self.ends is not None and type(cell) is float and self.ends[0] <= cell <= self.ends[1]:
            return cell
        if type(cell) is bool:
            raise NoScore(_("A score is no yes or no."))
        if cell not in self._read:
            self._read[cell] = self._parsed(cell)
        return self._read[cell]

    def offer(self, text: str) -> Offer | None:
        """What a text that is no score could mean, where that can be told."""
        if text not in self._offers:
            self._offers[text] = self._offered(text)
        return self._offers[text]

    def _offered(self, text: str) -> Offer | None:
        for candidate in self._candidates(text):
            try:
                return Offer(candidate, self._fitting(candidate))
            except InvalidEdit:
                continue
        return None

    def _parsed(self, cell: Cell) -> Value | None:
        text = number_text(cell) if isinstance(cell, float) else str(cell)
        if THOUSAND_OR_DECIMAL.fullmatch(text.strip()):
            raise NoScore(_("“{text}” can be a thousand or a decimal.").format(text=text))
        text = without_thousands(text)
        if (share := PERCENTAGE.fullmatch(text)) and self.ends == (0, 100):
            text, self.saw_percentages = share[1], True
        try:
            return self._fitting(text)
        except InvalidEdit as refusal:
            raise NoScore(str(refusal)) from None

    def _fitting(self, text: str) -> Value | None:
        value = parse_value(text, self._scale)
        if value is not None:
            figures(value, self._scale, self._yardstick)
        return _canonical(value, self._scale)

    def _candidates(self, text: str) -> Iterator[str]:
        plain = text.strip()
        if folded(plain) in MEANS_UNKNOWN:
            yield UNKNOWN
        if isinstance(self._scale, Levels):
            yield from _labels_like(plain, self._scale)
        elif self.ends is not None and not plain.startswith(("=", "#")):
            yield from _numbers_like(plain, self.ends)


def _numbers_like(text: str, ends: tuple[float, float]) -> Iterator[str]:
    if THOUSAND_OR_DECIMAL.fullmatch(text):
        yield text.replace(",", "")
        yield text.replace(",", ".")
    if text.startswith(("-", "−")) or NUMBER.fullmatch(text) or THOUSANDS.fullmatch(text):
        return  # off the scale: another number would be an invention
    if share := PERCENTAGE.fullmatch(text):
        low, high = ends
        yield number_text(round(low + (high - low) * float(share[1].replace(",", ".")) / 100, 10))
        return
    yield text.translate(LOOKALIKES)
    numbers = FIGURE.findall(text)
    if len(numbers) == 2 and not _out_of(text, numbers, ends):
        yield "..".join(numbers)
    elif len(numbers) in (1, 2):
        yield numbers[0]


def _out_of(text: str, numbers: list[str], ends: tuple[float, float]) -> bool:
    """Whether two numbers are a score out of the scale's end, such as 7/10 or 7 of 10."""
    apart = re.search(r"\d\s*(?:/|of|out of)\s*\d", text)
    return bool(apart) and float(numbers[1].replace(",", ".")) == ends[1]


def _labels_like(text: str, scale: Levels) -> Iterator[str]:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - start-up

    labels = {folded(level.label): level.label for level in scale.levels}
    best = process.extract(folded(text), list(labels), scorer=fuzz.ratio, limit=2, score_cutoff=LIKE_A_LABEL)
    if best and (len(best) == 1 or best[0][1] > best[1][1]):
        yield labels[best[0][0]]


def _canonical(value: Value | None, scale: Scale) -> Value | None:
    """A level as its scale writes it."""
    if isinstance(value, str) and isinstance(scale, Levels):
        return next(level.label for level in scale.levels if folded(level.label) == folded(value))
    return value


def without_thousands(text: str) -> str:
    """A number as it is typed, without what sets its thousands apart; any other text as it is."""
    if not THOUSANDS.fullmatch(text.strip()):
        return text
    plain = re.sub(r"[ \u00a0\u202f'’]", "", text.strip())
    last = max(plain.rfind("."), plain.rfind(","))
    if last < 0 or plain.count(plain[last]) > 1:
        return plain.replace(".", "").replace(",", "")
    return re.sub("[.,]", "", plain[:last]) + "." + plain[last + 1 :]
