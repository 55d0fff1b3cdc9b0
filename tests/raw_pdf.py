"""PDF files written by hand, where no program would set a text so, or would write such a file."""


def a_pdf(*pages):
    """A file of pages, each a list of (x, y, text) or a whole content stream."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>"
        % (len(pages), b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(pages)))),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for number, page in enumerate(pages):
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>"
            % (5 + 2 * number),
            a_stream(page if isinstance(page, bytes) else set_at(page)),
        ]
    return of_objects(*objects)


def set_at(lines, size=10):
    """A content stream that sets each text at its place."""
    shown = (b"1 0 0 1 %d %d Tm (%s) Tj" % (x, y, text.encode("latin-1")) for x, y, text in lines)
    return b"BT /F1 %d Tf %s ET" % (size, b" ".join(shown))


def a_stream(content, head=b""):
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (head, len(content), content)


def of_objects(*objects):
    """A file of these objects, of which the first is the catalogue."""
    whole, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(whole))
    return whole + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (len(objects) + 1, table, end)
