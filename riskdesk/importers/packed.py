"""A zip archive in memory, inflated under limits; nothing of it is ever written to a disk."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections import Counter
from io import BytesIO

from riskdesk.domain.errors import FileProblem
from riskdesk.words import _

MIB = 1 << 20
MOST_PARTS = 2_000
LARGEST_PART = 64 * MIB
LARGEST_TOTAL = 200 * MIB
UNSUSPECTED = MIB
"""Up to this size a part may be packed as tightly as it likes."""
TIGHTEST = 100
"""A larger part that shrank to less than this fraction is a bomb."""

ENCRYPTED = 0x1
LOCAL_HEADER = struct.Struct("<4s22xHH")
UNREADABLE = (
    zipfile.BadZipFile,
    NotImplementedError,  # a version of the format that is not known
    ValueError,  # a name that is no UTF-8, an offset that is negative
    OverflowError,
    struct.error,
    EOFError,
)


class Packed:
    """The parts of an archive by their names. FileProblem for what is damaged, encrypted or larger than allowed.

    Sizes that the archive states are never believed: they are counted while inflating. Names are only names; those
    that would lead out of a folder, or to a link, lead nowhere, as nothing is extracted.
    """

    def __init__(self, content: bytes, name: str) -> None:
        self._content = content
        self._name = name
        self._sizes: dict[str, int] = {}
        entries = self._entries()
        if len(entries) > MOST_PARTS:
            raise self._refused(_("it holds more than {most} parts").format(most=MOST_PARTS))
        if any(entry.flag_bits & ENCRYPTED for entry in entries):
            sentence = _("“{name}” is protected with a password. Save it without one, then import it again.")
            raise FileProblem(sentence.format(name=name))
        # Some readers take “A.xml” for “a.xml”, so case does not tell names apart.
        twice = [part for part, count in Counter(entry.filename.casefold() for entry in entries).items() if count > 1]
        if twice:
            raise self._refused(_("it holds two parts with the name “{part}”").format(part=twice[0]))
        self._parts = {entry.filename: entry for entry in entries if not entry.is_dir()}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, as they stand in the archive; folders are none."""
        return tuple(self._parts)

    def part(self, name: str) -> bytes:
        """A part, whole; FileProblem where there is none of this name."""
        entry = self._parts.get(name)
        if entry is None:
            raise FileProblem(
                _("“{name}” is damaged: it lacks its part “{part}”. Save it anew in the program that made it.").format(
                    name=self._name, part=name
                )
            )
        content = self._inflated(entry)
        if (len(content), zlib.crc32(content)) != (entry.file_size, entry.CRC):
            raise self._damaged()
        return content

    def _entries(self) -> list[zipfile.ZipInfo]:
        try:
            with zipfile.ZipFile(BytesIO(self._content)) as archive:
                return archive.infolist()
        except UNREADABLE as error:
            raise self._damaged() from error

    def _inflated(self, entry: zipfile.ZipInfo) -> bytes:
        raw = self._raw(entry)
        others = sum(size for name, size in self._sizes.items() if name != entry.filename)
        tightest = max(UNSUSPECTED, TIGHTEST * len(raw))
        allowed = min(LARGEST_PART, LARGEST_TOTAL - others, tightest)
        content = self._unpacked(entry, raw, allowed + 1)
        if len(content) > allowed:
            raise self._too_large(entry.filename, allowed, tightest)
        self._sizes[entry.filename] = len(content)
        return content

    def _raw(self, entry: zipfile.ZipInfo) -> bytes:
        head = self._content[entry.header_offset : entry.header_offset + LOCAL_HEADER.size]
        if len(head) < LOCAL_HEADER.size:
            raise self._damaged()
        mark, name_length, extra_length = LOCAL_HEADER.unpack(head)
        start = entry.header_offset + LOCAL_HEADER.size + name_length + extra_length
        raw = self._content[start : start + entry.compress_size]
        if mark != b"PK\x03\x04" or len(raw) < entry.compress_size:
            raise self._damaged()
        return raw

    def _unpacked(self, entry: zipfile.ZipInfo, raw: bytes, longest: int) -> bytes:
        if entry.compress_type == zipfile.ZIP_STORED:
            return raw[:longest]
        if entry.compress_type != zipfile.ZIP_DEFLATED:
            raise self._refused(_("its part “{part}” is packed in an unusual way").format(part=entry.filename))
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            content = inflater.decompress(raw, longest)
        except zlib.error as error:
            raise self._damaged() from error
        if len(content) < longest and not inflater.eof:
            raise self._damaged()
        return content

    def _too_large(self, part: str, allowed: int, tightest: int) -> FileProblem:
        if allowed == tightest:
            why = _("its part “{part}” would swell to more than {n} times its size").format(part=part, n=TIGHTEST)
        elif allowed == LARGEST_PART:
            why = _("its part “{part}” is larger than {size} MB").format(part=part, size=LARGEST_PART // MIB)
        else:
            why = _("its parts make up more than {size} MB").format(size=LARGEST_TOTAL // MIB)
        return self._refused(why)

    def _refused(self, why: str) -> FileProblem:
        sentence = _("“{name}” is not opened, as no ordinary file is like this: {why}. Save it anew, or as a PDF.")
        return FileProblem(sentence.format(name=self._name, why=why))

    def _damaged(self) -> FileProblem:
        sentence = _("“{name}” is damaged or cut short. Get it anew, or save it anew in the program that made it.")
        return FileProblem(sentence.format(name=self._name))
