"""The parts of an OpenDocument file, packed or flat."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from riskdesk.domain.errors import FileProblem
from riskdesk.importers.packed import Packed
from riskdesk.importers.readers.xml_parts import child, inside, local, vet_xml_parts, xml_part, xml_root
from riskdesk.words import _

PACKED = b"PK\x03\x04"
MANIFEST = "META-INF/manifest.xml"
PARTS = ("content.xml", "styles.xml", "meta.xml")


class OdfParts:
    """The roots of the parts that count, of which a flat file has one; FileProblem for an encrypted file."""

    def __init__(self, content: bytes, name: str) -> None:
        self._name = name
        self._packed = Packed(content, name) if content.startswith(PACKED) else None
        if self._packed is None:
            self.roots: tuple[Element, ...] = (xml_root(content, name, name),)
            return
        refuse_encrypted(self._packed, name)
        vet_xml_parts(self._packed, name)
        names = self._packed.names
        self.roots = tuple(xml_part(self._packed, part, name) for part in PARTS if part in names)

    @property
    def text(self) -> Element:
        """The part of the document that is its text."""
        text = next((found for root in self.roots if (found := child(child(root, "body"), "text")) is not None), None)
        if text is None:
            sentence = _("“{name}” holds no text of a document. Save it as an OpenDocument text (.odt).")
            raise FileProblem(sentence.format(name=self._name))
        return text

    @property
    def has_macros(self) -> bool:
        """Whether programs stand in the file."""
        folders = set() if self._packed is None else {part.partition("/")[0] for part in self._packed.names}
        return bool({"Basic", "Scripts"} & folders) or any(inside(root, "scripts") for root in self.roots)

    def formula(self, folder: str) -> Element | None:
        """The formula that stands in a folder of the file, if one does."""
        part = f"{folder.removeprefix('./')}/content.xml"
        if self._packed is None or part not in self._packed.names:
            return None
        root = xml_part(self._packed, part, self._name)
        return root if local(root) == "math" else None


def refuse_encrypted(packed: Packed, name: str) -> None:
    """FileProblem for an OpenDocument file of any kind that is protected with a password."""
    if MANIFEST not in packed.names:
        return
    if any(local(element) == "encryption-data" for element in xml_part(packed, MANIFEST, name).iter()):
        sentence = _("“{name}” is protected with a password. Save it without one, then import it again.")
        raise FileProblem(sentence.format(name=name))
