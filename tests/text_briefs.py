"""What is suggested in a few paragraphs, and how well on invented briefs, against what an analyst would mark."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from riskdesk.domain.briefs import Brief, Layout, Role
from riskdesk.domain.ids import BriefId
from riskdesk.domain.scores import Confidence
from riskdesk.domain.tags import Tag
from riskdesk.importers.readers import markdown, plain_text
from riskdesk.importers.text.suggestions import Suggestion, suggestions

BRIEFS = Path(__file__).parent / "importers" / "files" / "briefs"


@dataclass
class Measured:
    """Counts by kind: what was to find, what of it was found, what was suggested and what of that is right."""

    wanted: Counter = field(default_factory=Counter)
    found: Counter = field(default_factory=Counter)
    offered: Counter = field(default_factory=Counter)
    right: Counter = field(default_factory=Counter)
    sure: Counter = field(default_factory=Counter)
    sure_and_right: Counter = field(default_factory=Counter)
    missed: list = field(default_factory=list)
    wrong: list = field(default_factory=list)

    def add(self, brief: Brief, marked: list[tuple[Tag, str]], tolerated: list[tuple[Tag, str]]) -> None:
        """Compare with what every analyst would mark, and with what one may mark or not."""
        given = suggestions(brief)
        for tag, text in marked:
            self.wanted[tag] += 1
            hit = any(tag is each.tag and _agree(each.text, text) for each in given)
            self.found[tag] += hit
            if not hit:
                self.missed.append((tag, text))
        for each in given:
            hit = any(tag is each.tag and _agree(each.text, text) for tag, text in marked + tolerated)
            self.offered[each.tag] += 1
            self.right[each.tag] += hit
            self.sure[each.confidence] += 1
            self.sure_and_right[each.confidence] += hit
            if not hit:
                self.wrong.append(each)

    def recall(self, tag: Tag) -> float:
        return self.found[tag] / max(self.wanted[tag], 1)

    def precision(self, tag: Tag) -> float:
        return self.right[tag] / max(self.offered[tag], 1)

    def right_when(self, confidence: Confidence) -> float:
        return self.sure_and_right[confidence] / max(self.sure[confidence], 1)

    def table(self) -> str:
        rows = [
            f"{tag.value:12} recall {self.recall(tag):4.2f} ({self.found[tag]}/{self.wanted[tag]})"
            f"  precision {self.precision(tag):4.2f} ({self.right[tag]}/{self.offered[tag]})"
            for tag in Tag
        ]
        rows += [f"{sure.value:12} right {self.right_when(sure):4.2f} of {self.sure[sure]}" for sure in Confidence]
        return "\n".join(rows)


def brief(*paragraphs: str, headings: tuple[int, ...] = (), items: tuple[int, ...] = ()) -> Brief:
    layout = [Layout(number, Role.HEADING, 2) for number in headings] + [Layout(number, Role.ITEM) for number in items]
    layout.sort(key=lambda entry: entry.paragraph)
    return Brief(BriefId("b"), paragraphs=paragraphs, layout=tuple(layout))


def found(*paragraphs: str, **roles: tuple[int, ...]) -> list[Suggestion]:
    return list(suggestions(brief(*paragraphs, **roles)))


def named(tag: Tag, *paragraphs: str, **roles: tuple[int, ...]) -> list[str]:
    return [each.name for each in found(*paragraphs, **roles) if each.tag is tag]


def tags(*paragraphs: str, **roles: tuple[int, ...]) -> set[Tag]:
    return {each.tag for each in found(*paragraphs, **roles)}


def measured(*names: str) -> Measured:
    result = Measured()
    for name in names:
        listed = yaml.safe_load((BRIEFS / name).with_suffix(".yaml").read_text(encoding="utf-8"))
        rows = [(Tag(tag), text, bool(optional)) for tag, text, *optional in listed]
        marked = [(tag, text) for tag, text, optional in rows if not optional]
        tolerated = [(tag, text) for tag, text, optional in rows if optional]
        result.add(brief_in(BRIEFS / name), marked, tolerated)
    return result


def brief_in(path: Path) -> Brief:
    reader = markdown if path.suffix == ".md" else plain_text
    blocks = reader.read(path.read_bytes(), path.name).blocks
    layout = tuple(Layout(number, block.role, block.level, block.place) for number, block in enumerate(blocks, 1))
    return Brief(BriefId(path.stem), paragraphs=tuple(block.text for block in blocks), layout=layout)


def _agree(one: str, other: str) -> bool:
    """Whether two stretches are the same but for their edges: half of the shorter one's words stand in the other."""
    first, second = _plain(one), _plain(other)
    if first in second or second in first:
        return True
    shared = set(first.split()) & set(second.split())
    return len(shared) >= 0.8 * min(len(set(first.split())), len(set(second.split())))


def _plain(text: str) -> str:
    return " ".join(text.replace("*", "").split()).strip(" .-0123456789)").lower()


def _shown(suggestion: Suggestion) -> str:
    return f"{suggestion.tag.value:11} {suggestion.confidence.value:8} <{suggestion.name}> {suggestion.text[:110]}"


if __name__ == "__main__":
    import sys

    result = measured(*sys.argv[1:])
    print(result.table())
    print("MISSED", *(f"{tag.value:11} {text[:120]}" for tag, text in result.missed), sep="\n  ")
    print("WRONG", *map(_shown, result.wrong), sep="\n  ")
