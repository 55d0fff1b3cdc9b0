"""A message is read with who wrote it when; what is attached to it is named and never opened."""

import random
from email.message import EmailMessage

import pytest

from riskdesk.domain.errors import FileProblem
from riskdesk.importers.found import Table
from riskdesk.importers.readers.message import read


def a_message(text="Some words.", subject="The dam", sender="Zoë Önder <zoe@example.org>", **more):
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "desk@example.org"
    message["Subject"] = subject
    message["Date"] = "Thu, 14 Aug 2025 09:30:00 +0200"
    message.set_content(text, **more)
    return message


def found(message):
    return read(bytes(message) if isinstance(message, EmailMessage) else message, "a.eml")


def texts(message):
    return [block.text for block in found(message).blocks]


def test_particulars_are_those_of_its_head():
    particulars = found(a_message(subject="Für die Sitzung: Ümbau")).particulars
    assert particulars == {"title": "Für die Sitzung: Ümbau", "author": "Zoë Önder", "date": "2025-08-14"}


def test_an_address_without_a_name_is_the_author():
    assert found(a_message(sender="zoe@example.org")).particulars["author"] == "zoe@example.org"


@pytest.mark.parametrize("transfer", ["quoted-printable", "base64", "8bit"])
def test_the_text_is_unpacked(transfer):
    assert texts(a_message("Größe ist\nnicht alles.\n\nZweitens.", cte=transfer)) == [
        "Größe ist nicht alles.",
        "Zweitens.",
    ]


def test_the_plain_form_comes_before_the_other():
    message = a_message("Plain words.")
    message.add_alternative("<p>The same in another form.</p>", subtype="html")
    assert texts(message) == ["Plain words."]


def test_the_other_form_is_read_where_the_plain_one_is_empty():
    message = a_message(" \n")
    message.add_alternative("<h1>Dam</h1><p>Words.</p><table><tr><td>a<td>b</table>", subtype="html")
    read = found(message)
    assert [block.text for block in read.blocks] == ["Dam", "Words.", "a | b"]
    assert read.tables == (Table((("a", "b"),), 3),)


def test_quoted_replies_are_kept_and_known_as_such_and_signatures_are_kept():
    text = "I agree.\n\nOn Monday, B wrote:\n> we wait\n> for you\n>> since May\n\n-- \nZoë\n"
    assert texts(a_message(text)) == ["I agree.", "On Monday, B wrote:", "> we wait for you", ">> since May", "Zoë"]


def test_forwarded_messages_stand_in_order_under_their_heads():
    inner = a_message("Inner words.", "Inner", "b@example.org")
    outer = a_message("Outer words.")
    outer.add_attachment(inner)
    blocks = found(outer).blocks
    assert [(block.role.value, block.text) for block in blocks] == [
        ("text", "Outer words."),
        ("heading", "Inner"),
        ("text", "From: b@example.org · Date: Thu, 14 Aug 2025 09:30:00 +0200"),
        ("text", "Inner words."),
    ]


def test_tables_and_notes_of_later_parts_count_on():
    outer = a_message("Outer words.")
    outer.add_attachment(a_message("<table><tr><td>a<td>b</table>", subtype="html"))
    read = found(outer)
    assert read.blocks[read.tables[0].paragraph - 1].text == "a | b"


def test_attachments_are_named_in_one_line():
    message = a_message()
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="plän.pdf")
    message.add_attachment("not read", filename="notes.txt")
    assert [problem.what for problem in found(message).problems] == [
        "2 attached files were not opened: plän.pdf, notes.txt."
    ]
    assert texts(message) == ["Some words."]


def test_a_wrong_charset_is_guessed_and_told():
    raw = (
        b"Subject: x\nContent-Type: text/plain; charset=utf-8\n\n"
        + "Größe der Brücke über den Fluß. ".encode("cp1252") * 9
    )
    read = found(raw)
    assert read.guessed
    assert "Größe der Brücke" in read.blocks[0].text


def test_the_charset_that_the_user_chose_is_taken():
    raw = b"Subject: x\nContent-Type: text/plain; charset=cp1252\n\n" + "Größe".encode("cp437")
    assert read(raw, "a.eml", "cp437").blocks[0].text == "Größe"


def test_bytes_in_a_head_are_read():
    assert found("Subject: Größe\nFrom: Zoë <z@x.example>\n\nWords.".encode()).particulars["title"] == "Größe"
    assert found("Subject: Größe\n\nWords.".encode("cp1252")).particulars["title"] == "Größe"


@pytest.mark.parametrize(
    "raw",
    [
        b"Subject: x\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nAAAA",
        b"Subject: x\nContent-Type: multipart/encrypted; boundary=b\n\n--b\n\nVersion: 1\n--b--\n",
        b"Subject: x\n\n-----BEGIN PGP MESSAGE-----\nabc\n-----END PGP MESSAGE-----\n",
    ],
)
def test_an_encrypted_one_is_named_as_such(raw):
    with pytest.raises(FileProblem, match="is encrypted"):
        found(raw)


HEAD = b"Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n"
NESTED = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3000))


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"Subject: only a head\n",
        b"Subject: " + b"=?utf-8?b?" * 50_000 + b"\n\nWords.",
        b"From: " + b"(" * 100_000 + b"\n\nWords.",
        b"From: " + b"a@b.example, " * 100_000 + b"\n\nWords.",
        b"X: y\n" * 200_000 + b"\nWords.",
        b"Date: 99 Foo 99999999999999999999\nSubject: =?no-such?q?x?=\n\nWords.",
        b"Content-Type: text/plain; charset=no-such\nContent-Transfer-Encoding: base64\n\n!!!!",
        b"Content-Type: text/plain; charset=\"utf-8\0\"\n\nWords.",
        HEAD + b"--b\nContent-Type: text/plain\n\nw\n" * 2000,
        HEAD + b"--b\nContent-Type: message/rfc822\n\n" * 500,
        NESTED,
    ],
    ids=["empty", "head", "words", "brackets", "people", "lines", "date", "base64", "charset", "parts", "inside",
         "nested"],
)  # fmt: skip
def test_hostile_ones_are_read_or_refused(raw):
    try:
        title = found(raw).particulars.get("title", "")
    except FileProblem as problem:
        title = str(problem)
    assert len(title) < 3000


def test_any_bytes_are_read_or_refused():
    message, dice = bytes(a_message("Größe " * 50, cte="base64")), random.Random(5)
    for _turn in range(100):
        spoilt = bytearray(message[: dice.randrange(1, len(message))])
        for _hit in range(dice.randrange(30)):
            spoilt[dice.randrange(len(spoilt))] = dice.randrange(256)
        try:
            assert found(bytes(spoilt)).blocks
        except FileProblem:
            continue
