"""The parts of a Word document, by what they are to each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element

from riskdesk.domain.errors import FileProblem
from riskdesk.importers.packed import Packed
from riskdesk.importers.readers.xml_parts import attribute, local, xml_part
from riskdesk.words import _

USUAL_MAIN = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part says of another: an id, a kind such as “footnotes”, and a part or a place outside."""

    id: str
    kind: str
    target: str
    is_outside: bool


class WordParts:
    """The parts of an open document, found by relationships as Word finds them."""

    def __init__(self, packed: Packed, name: str) -> None:
        self._packed = packed
        self._name = name
        self._names = {part.casefold(): part for part in packed.names}
        main = next((one.target for one in self.relationships("") if one.kind == "officeDocument"), "")
        self.main = main if self._has(main) else USUAL_MAIN
        if not self._has(self.main):
            raise without_text(name)
        self._of_main = tuple(self.relationships(self.main))

    def root(self, part: str) -> Element | None:
        """The root of a part; None where there is none."""
        return xml_part(self._packed, self._names[part.casefold()], self._name) if self._has(part) else None

    def of_kind(self, kind: str) -> Iterator[Element]:
        """The roots of the parts that are this to the main part, in its order."""
        for part in dict.fromkeys(one.target for one in self._of_main if one.kind == kind and not one.is_outside):
            root = self.root(part)
            if root is not None:
                yield root

    def count(self, kind: str) -> int:
        """How many parts are this to the main part."""
        return sum(one.kind == kind and not one.is_outside for one in self._of_main)

    def with_id(self, relationship_id: str) -> Element | None:
        """The root of the part that the main part calls by an id."""
        targets = (one.target for one in self._of_main if one.id == relationship_id and not one.is_outside)
        return self.root(next(targets, ""))

    def package(self, kind: str) -> Element | None:
        """The root of what is this to the whole document, such as its properties."""
        targets = (one.target for one in self.relationships("") if one.kind == kind and not one.is_outside)
        return self.root(next(targets, ""))

    def relationships(self, part: str) -> Iterator[Relationship]:
        """All that a part, or the package itself (“”), says of others."""
        folder, _slash, file = part.rpartition("/")
        root = self.root(join(folder, "_rels", f"{file}.rels"))
        for element in () if root is None else root:
            if local(element) == "Relationship":
                target = attribute(element, "Target")
                is_outside = attribute(element, "TargetMode") == "External"
                yield Relationship(
                    attribute(element, "Id"),
                    attribute(element, "Type").rpartition("/")[2],
                    target if is_outside else _inside(dirname(part), target),
                    is_outside,
                )

    def outside(self) -> Iterator[Relationship]:
        """All that any part calls from outside the file; links in the text are none of it."""
        for name in self._packed.names:
            folder, _slash, file = name.rpartition("/")
            if folder.endswith("_rels") and file.endswith(".rels"):
                part = join(folder.removesuffix("_rels"), file.removesuffix(".rels"))
                yield from (one for one in self.relationships(part) if one.is_outside and one.kind != "hyperlink")

    def _has(self, part: str) -> bool:
        return part.casefold() in self._names


def _inside(folder: str, target: str) -> str:
    """The name of a part by a path from the folder of another; what leads out of the file names no part."""
    return normpath(join("/", folder, target)).lstrip("/") if target else ""


def without_text(name: str) -> FileProblem:
    """For a file that is packed like a Word document and is none."""
    sentence = _("“{name}” holds no text of a document. Save it as a Word document (.docx), then import it again.")
    return FileProblem(sentence.format(name=name))
