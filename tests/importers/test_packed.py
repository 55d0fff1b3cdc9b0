"""Archives stay within their limits, whatever they say of themselves."""

import struct
import time
import zipfile
import zlib

import pytest
from archives import packed

from riskdesk.domain.errors import FileProblem
from riskdesk.importers.packed import MIB, Packed

CENTRAL, LOCAL = b"PK\x01\x02", b"PK\x03\x04"


def patched(content, offset, form, value):
    """The archive with a field of each header overwritten: `offset` in the central one, 2 less in the local one."""
    content = bytearray(content)
    for mark, place in ((CENTRAL, offset), (LOCAL, offset - 2)):
        at = content.find(mark)
        while at >= 0:
            struct.pack_into(form, content, at + place, value)
            at = content.find(mark, at + 4)
    return bytes(content)


def bomb(size):
    """Deflated zeros, at a ratio of about 1,000."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    return deflate.compress(bytes(size)) + deflate.flush()


def inflate_all(archive):
    for part in archive.names:
        archive.part(part)


def refusal(content, part=None):
    def read():
        archive = Packed(content, "a.zip")
        return inflate_all(archive) if part is None else archive.part(part)

    with pytest.raises(FileProblem) as refused:
        read()
    return str(refused.value)


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_parts_are_read_by_name(method):
    archive = Packed(packed([("a.xml", b"one"), ("folder/", b""), ("folder/b", b"two" * 9000)], method), "a.zip")
    assert archive.names == ("a.xml", "folder/b")
    assert archive.part("a.xml") == b"one"
    assert archive.part("folder/b") == b"two" * 9000
    inflate_all(archive)


def test_a_part_that_is_missing_is_named():
    assert "lacks its part “b.xml”" in refusal(packed([("a.xml", b"")]), "b.xml")


def test_a_bomb_is_refused_before_it_swells():
    content = packed([("a", bytes(300 * MIB))])
    start = time.process_time()
    assert "100 times" in refusal(content)
    assert time.process_time() - start < 2


def test_a_small_part_may_be_packed_tightly():
    assert Packed(packed([("a", bytes(MIB))]), "a.zip").part("a") == bytes(MIB)


def test_a_part_may_not_be_larger_than_64_mb(monkeypatch):
    monkeypatch.setattr("riskdesk.importers.packed.LARGEST_PART", MIB)
    content = packed([("a", bytes(MIB + 1))], zipfile.ZIP_STORED)
    assert "larger than 1 MB" in refusal(content)


def test_all_parts_together_count_and_one_read_twice_counts_once(monkeypatch):
    monkeypatch.setattr("riskdesk.importers.packed.LARGEST_TOTAL", 4 * MIB)
    parts = [(str(number), bytes(MIB)) for number in range(5)]
    archive = Packed(packed(parts[:4]), "a.zip")
    inflate_all(archive)
    inflate_all(archive)
    assert "make up more than 4 MB" in refusal(packed(parts))


def test_parts_that_share_their_bytes_are_counted_each():
    """One kernel of a bomb, and a directory in which a thousand names point to it."""
    kernel, directory = bomb(MIB), b""
    local = LOCAL + struct.pack("<5H3I2H", 20, 0, 8, 0, 0, zlib.crc32(bytes(MIB)), len(kernel), MIB, 4, 0) + b"0000"
    for number in range(1000):
        fields = (20, 20, 0, 8, 0, 0, zlib.crc32(bytes(MIB)), len(kernel), MIB, 4, 0, 0, 0, 0, 0, 0)
        directory += CENTRAL + struct.pack("<6H3I5H2I", *fields) + b"%04d" % number
    body = local + kernel
    end = b"PK\x05\x06" + struct.pack("<4H2IH", 0, 0, 1000, 1000, len(directory), len(body), 0)
    assert "make up more than 200 MB" in refusal(body + directory + end)


@pytest.mark.parametrize("stated", [0, 3, 2**32 - 2])
def test_a_size_that_is_not_true_is_never_believed(stated):
    content = patched(packed([("a", b"a whole text " * 1000)]), 24, "<I", stated)
    assert "damaged" in refusal(content)


def test_a_bomb_that_says_it_is_small_is_refused():
    content = patched(packed([("a", bytes(300 * MIB))]), 24, "<I", 10)
    assert "100 times" in refusal(content)


def test_a_part_that_was_changed_is_refused():
    content = packed([("a", b"a whole text")], zipfile.ZIP_STORED).replace(b"whole", b"whale")
    assert "damaged" in refusal(content)


def test_more_than_2000_parts_are_refused():
    assert "more than 2000 parts" in refusal(packed([(str(number), b"") for number in range(2001)]))


@pytest.mark.parametrize("other", ["a.xml", "A.XML", "a.xml\x00.png"])
def test_two_parts_of_one_name_are_refused(other):
    content = packed([("a.xml", b"seen"), ("b" * len(other), b"unseen")])
    content = content.replace(b"b" * len(other), other.encode())
    assert "two parts with the name “a.xml”" in refusal(content)


def test_encryption_is_named():
    assert "password" in refusal(patched(packed([("a", b"text")]), 8, "<H", 1))


def test_an_unusual_packing_is_refused():
    assert "unusual way" in refusal(packed([("a", b"text" * 100)], zipfile.ZIP_LZMA))


def test_names_that_lead_elsewhere_are_names_and_no_more(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    link = zipfile.ZipInfo("link")
    link.external_attr = 0o120777 << 16
    names = ["../../out", "/etc/passwd", "C:\\out", link]
    archive = Packed(packed([(name, b"/etc/passwd") for name in names]), "a.zip")
    inflate_all(archive)
    assert archive.part("link") == b"/etc/passwd"
    assert list(tmp_path.iterdir()) == []


def test_an_archive_cut_anywhere_is_refused_in_a_sentence():
    content = packed([("a.xml", b"some text " * 40), ("b/c.xml", b"more text")])
    for length in range(len(content)):
        assert refusal(content[:length])


def test_an_archive_with_any_bit_turned_is_read_or_refused():
    content = packed([("a.xml", b"some text " * 40), ("b/c.xml", b"more text")])
    for place in range(len(content) * 8):
        turned = bytearray(content)
        turned[place // 8] ^= 1 << place % 8
        try:
            inflate_all(Packed(bytes(turned), "a.zip"))
        except FileProblem:
            continue
