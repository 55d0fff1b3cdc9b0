"""Whatever a file points to, nothing is fetched and no other file is opened."""

import json
import socket
import threading

import pytest
from hostile_files import a_docx, a_plain_pdf, an_odt, an_xlsx

from riskdesk.importers.read_file import READ_CONTENTS
from riskdesk.importers.worker.limits import USUAL
from riskdesk.importers.worker.process import Task, ended
from riskdesk.progress import Silent

SECRET = "a secret beside the file"
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


class Listener:
    """Counts who calls."""

    def __init__(self):
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._socket.settimeout(0.05)
        self.at = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.calls = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def _listen(self):
        while not self._over.is_set():
            try:
                self._socket.accept()[0].close()
                self.calls += 1
            except TimeoutError:
                pass

    def close(self):
        self._over.set()
        self._thread.join()
        self._socket.close()


@pytest.fixture
def listener():
    opened = Listener()
    yield opened
    opened.close()


def test_the_listener_hears_a_call(listener):
    socket.create_connection(("127.0.0.1", int(listener.at.rpartition(":")[2]))).close()
    listener._over.wait(0.3)
    assert listener.calls == 1


@pytest.mark.parametrize("name", FILES)
def test_no_connection_and_no_other_file(name, listener, tmp_path):
    beside = tmp_path / "beside.txt"
    beside.write_text(SECRET)
    content = FILES[name](listener.at, beside)
    content = content if isinstance(content, bytes) else content.encode()
    task = Task(READ_CONTENTS, {"name": name, "as_": None, "encoding": None}, USUAL)
    end = ended(task, content, Silent(), "reading")
    answer = json.loads(end.answer)
    assert "fault" not in answer, end.said
    assert answer["refused"] == []  # the reader did not even try
    assert listener.calls == 0
    assert SECRET not in end.answer.decode()
    assert "bridge" in end.answer.decode() or name in ("a.xlsx", "a.yaml")
