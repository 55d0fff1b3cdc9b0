"""Documents and sheets for the threat tests, small and sound until a test spoils them."""

import io
import logging
import zipfile

import xlsxwriter
from archives import packed
from word_files import a_document, p, words

OFFICE = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"'
)
OPEN = "application/vnd.oasis.opendocument."


def a_docx(text="A harmless text.", kinds=(), **others):
    return a_document(p(words(text)), kinds, **others)


def an_odt(text="A harmless text.", parts=()):
    body = f"<office:text><text:p>{text}</text:p></office:text>"
    return open_document("text", body, parts)


def an_ods(rows="<table:table-row><table:table-cell/></table:table-row>", parts=()):
    body = f'<office:spreadsheet><table:table table:name="S">{rows}</table:table></office:spreadsheet>'
    return open_document("spreadsheet", body, parts)


def open_document(family, body, parts=()):
    content = f"<office:document-content {OFFICE}><office:body>{body}</office:body></office:document-content>"
    whole = {
        "mimetype": OPEN + family,
        "content.xml": content,
        "META-INF/manifest.xml": "<manifest/>",
        **dict(parts),
    }
    return packed([(name, part if isinstance(part, bytes) else part.encode()) for name, part in whole.items()])


def an_xlsx(fill=None):
    held = io.BytesIO()
    with xlsxwriter.Workbook(held, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Scores")
        sheet.write_row(0, 0, ["Option", "Cost"])
        sheet.write_row(1, 0, ["Build", 7])
        if fill is not None:
            fill(book, sheet)
    return held.getvalue()


def respoken(archive, changes):
    """The archive with parts replaced, by name and a function of the old text."""
    parts = parts_in(archive)
    for name, change in changes.items():
        parts[name] = change(parts[name].decode()).encode()
    return packed(parts.items())


def respoken_part(archive, name, content):
    """The archive with a part replaced; or, for no content, the part as it is."""
    parts = parts_in(archive)
    return parts[name] if content is None else packed([*(parts | {name: content}).items()])


def parts_in(archive):
    with zipfile.ZipFile(io.BytesIO(archive)) as held:
        return {name: held.read(name) for name in held.namelist()}


def a_pdf(text="A harmless text.", attachments=(), extra="", password=None):
    """A page with a line of text; `extra` is more of its content stream."""
    from pypdf import PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    logging.getLogger("pypdf").setLevel(logging.ERROR)
    writer = PdfWriter()
    page = writer.add_blank_page(595, 842)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET {extra}".encode("latin-1"))
    page[NameObject("/Contents")] = writer._add_object(stream)
    for name, content in dict(attachments).items():
        writer.add_attachment(name, content)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


def a_plain_pdf(objects):
    """A PDF of objects written by hand, numbered from 1; the first is the catalogue."""
    held, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(held))
        held += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(held)
    held += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    held += b"".join(b"%010d 00000 n \n" % place for place in places)
    held += b"trailer << /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(held)
