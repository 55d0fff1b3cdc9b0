"""Files of each kind that ask whoever reads them to call `at`, an address, and to open `beside`, another file."""

from hostile_files import a_docx, a_plain_pdf, an_odt, an_xlsx

WORDS = "The council met on Monday and agreed to build the bridge, at a cost that nobody had foreseen. "


def page(at, beside):
    return f"""<!doctype html><html><head><title>T</title><link rel="stylesheet" href="{at}/a.css"><base href="{at}/">
    <script src="{at}/a.js"></script><meta http-equiv="refresh" content="0;url={at}/"></head><body><article>
    <p>{WORDS * 5}</p><img src="{at}/a.png"><img src="file://{beside}"><iframe src="{at}/f"></iframe>
    <object data="file://{beside}"></object><video src="{at}/v"></video></article></body></html>"""


def message(at, beside):
    return (
        "From: a@b.example\r\nTo: c@d.example\r\nSubject: T\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; "
        'boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n'
        + page(at, beside)
        + f'\r\n--x\r\nContent-Type: message/external-body; access-type=URL; URL="{at}/b"\r\n\r\n'
        + "Content-Type: text/plain\r\n\r\n--x--\r\n"
    )


def document(at, beside):
    pictures = [("image", f"{at}/i.png", True), ("image", f"file://{beside}", True)]
    return a_docx(WORDS, [("attachedTemplate", f"{at}/t.dotm", True), *pictures])


def open_text(at, beside):
    picture = f'<draw:frame><draw:image xlink:href="{at}/i.png" xlink:actuate="onLoad"/></draw:frame>'
    section = f'<text:section><text:section-source xlink:href="file://{beside}"/></text:section>'
    return an_odt(f"{WORDS}{picture}</text:p>{section}<text:p>")


def rich_text(at, beside):
    template = rf"{{\*\template {at}/t.dot}}"
    text = rf'{{\field{{\*\fldinst INCLUDETEXT "{beside}"}}{{\fldrslt }}}}'
    picture = rf'{{\field{{\*\fldinst INCLUDEPICTURE "{at}/i.png"}}}}'
    return rf"{{\rtf1\ansi{template}{text}{picture}{WORDS}\par}}"


def sheet(at, beside):
    def fill(_book, sheet):
        sheet.write_formula(2, 0, f"='file://{beside}'#$Sheet1.A1")
        sheet.write_formula(2, 1, f'=WEBSERVICE("{at}/")')
        sheet.write_url(3, 0, f"{at}/link")

    return an_xlsx(fill)


def portable(at, _beside):
    action = f"<< /S /URI /URI ({at}/open) >>".encode()
    remote = f"<< /S /GoToR /F << /FS /URL /F ({at}/other.pdf) >> /D [0 /Fit] >>".encode()
    text = f"BT /F1 9 Tf 9 80 Td ({WORDS}) Tj ET".encode()
    return a_plain_pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R /OpenAction %s /AA << /WC %s >> >>" % (action, remote),
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 999 99] /Contents 4 0 R /Resources 6 0 R >>",
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            b"<< /Font << /F1 5 0 R >> >>",
        ]
    )


def markdown(at, beside):
    return f"# T\n\n{WORDS}\n\n![a]({at}/a.png) ![b](file://{beside})\n\n<img src='{at}/c.png'>\n"


def assessment(at, _beside):
    return f"format: riskdesk/1\ntitle: !include {at}/a.yaml\n"


FILES = {
    "a.html": page,
    "a.eml": message,
    "a.docx": document,
    "a.odt": open_text,
    "a.rtf": rich_text,
    "a.xlsx": sheet,
    "a.pdf": portable,
    "a.md": markdown,
    "a.yaml": assessment,
}
