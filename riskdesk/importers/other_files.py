"""Files that Riskdesk does not read, each named for what it is, with what to do instead."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NoReturn

from riskdesk.domain.errors import FileProblem
from riskdesk.words import _

PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"\x00\x00\x01\x00", b"8BPS")
ARCHIVES = (b"7z\xbc\xaf\x27\x1c", b"Rar!", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd")
PROGRAMS = (b"\x7fELF", b"MZ", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe")
SOUNDS = (b"ID3", b"\xff\xfb", b"OggS", b"fLaC")
UNICODE_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
START = 4096
TAR_MARK = slice(257, 262)


def refuse_other_file(content: bytes, name: str) -> None:
    """Refuse what is not text, with what it is where that can be told."""
    start = content[:START]
    if b"\x00" not in start and not start.startswith((b"\xff\xd8\xff", *ARCHIVES)):
        return  # a text may begin with BM or MZ as well
    if start.startswith(UNICODE_MARKS):
        return
    raise FileProblem(_sentence_for(start).format(name=name))


def refuse_other_archive(parts: Iterable[str], name: str) -> NoReturn:
    """Refuse an archive that is no document which Riskdesk reads."""
    if any(part.startswith("ppt/") for part in parts):
        sentence = _("“{name}” is a presentation, which Riskdesk does not read. Save it as PDF.")
    elif "mimetype" in parts or any(part.endswith(".iwa") for part in parts):
        sentence = _("“{name}” is a document that Riskdesk does not read. Save it as DOCX, ODT or PDF.")
    else:
        sentence = _("“{name}” is an archive. Unpack it, and import the files in it.")
    raise FileProblem(sentence.format(name=name))


def refuse_other_old_office(content: bytes, name: str) -> None:
    """Refuse an Office document that is locked, or of an old kind other than a spreadsheet."""
    sentence = next((what for part, what in _old_kinds().items() if part.encode("utf-16-le") in content), None)
    if sentence is not None:
        raise FileProblem(sentence.format(name=name))


def _old_kinds() -> dict[str, str]:
    """By the name of a part that only this kind has."""
    return {
        "EncryptedPackage": _("“{name}” is protected with a password. Save it without one, then import it again."),
        "WordDocument": _("“{name}” is a Word document of the old kind (.doc). Save it as DOCX, ODT or PDF."),
        "PowerPoint Document": _("“{name}” is a presentation, which Riskdesk does not read. Save it as PDF."),
        "__substg1.0_": _("“{name}” is a message of Outlook (.msg). Save it as EML, HTML or plain text."),
    }


def _sentence_for(start: bytes) -> str:
    if start.startswith(PICTURES) or start[:4] == b"RIFF" or start[4:8] == b"ftyp":
        return _("“{name}” is a picture or a film, and holds no text. Type what matters of it, or import its source.")
    if start.startswith(ARCHIVES) or start[TAR_MARK] == b"ustar":
        return _("“{name}” is an archive. Unpack it, and import the files in it.")
    if start.startswith(PROGRAMS):
        return _("“{name}” is a program, not a document. Do not open it unless you know where it comes from.")
    if start.startswith(SOUNDS):
        return _("“{name}” is a sound recording, and holds no text. Import its transcript.")
    if start.startswith(b"SQLite format 3"):
        return _("“{name}” is a database. Open it as a workspace if Riskdesk made it.")
    return _("“{name}” is not text, nor a document that Riskdesk reads. Save it as DOCX, ODT, PDF or plain text.")
