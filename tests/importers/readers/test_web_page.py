"""Of a web page the article is kept whole and in order; what stands around it is left out, and that is said."""

import codecs
import random
import shutil
import socket
import subprocess
from pathlib import Path

import pytest
from river import RIVER

from riskdesk.domain.briefs import Note, NoteKind
from riskdesk.domain.errors import FileProblem
from riskdesk.importers.found import Table
from riskdesk.importers.readers.web_page import read

FILES = Path(__file__).parents[1] / "files"
PAGE = """<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>The dam | Northport Times</title>
<meta property="og:title" content="The dam"><meta property="og:site_name" content="Northport Times">
<meta name="author" content="A. N. Other"><link rel="canonical" href="https://times.example/dam">
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-08-14T08:00:00Z"}</script>
<style>p{color:red}</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<div class=menu><a href=1>Sports</a> <a href=2>Weather</a></div><div id=main><h1>The dam</h1><article>
<p>The upstream government has begun to build a dam, which downstream farmers fear will take their water in dry
years.<sup><a href="#fn1" id="fnref1">1</a></sup></p><p style="display:none">secret</p><p hidden>more secret</p>
<h2>What is offered</h2><ul><li>Money<ul><li>at once</li></ul></li><li>Time</li></ul>
<ol start=3><li>Third</li><li><p>Fourth</p><p>and more of it</p></li></ol>
<blockquote><p>We shall see, said the minister &amp; left.</p></blockquote>
<p>Whether the offer is accepted remains to be seen, since nobody trusts the commission, which has met every year
without a result worth its name.</p>
<table><caption>Flow</caption><tr><th>Year<th>Water</tr><tr><td>2023<td>410</tr></table>
<aside>Subscribe to our newsletter now</aside>
<section class="footnotes"><ol><li id="fn1"><p>As told by the commission. <a href="#fnref1">↩</a></p></li></ol>
</section>
<p>Line one<br>line two<br><br>new paragraph after breaks</p></article></div>
<footer><p>Copyright 2025 Northport Times. All rights reserved.</p></footer></body></html>"""
TALL = (
    "The upstream government has begun to build a dam, which downstream farmers fear will take their water in dry "
    "years."
)


def found(page):
    return read(page.encode() if isinstance(page, str) else page, "a.html")


def kinds(page):
    return [(block.role.value, block.level, block.text) for block in found(page).blocks]


def texts(page):
    return [block.text for block in found(page).blocks]


class TestAnArticle:
    def test_it_is_kept_whole_and_in_order(self):
        assert kinds(PAGE) == [
            ("heading", 1, "The dam"),
            ("text", 0, TALL),
            ("heading", 2, "What is offered"),
            ("item", 0, "Money"),
            ("item", 1, "at once"),
            ("item", 0, "Time"),
            ("item", 0, "3. Third"),
            ("item", 0, "4. Fourth"),
            ("text", 0, "and more of it"),
            ("text", 0, "We shall see, said the minister & left."),
            ("text", 0, "Whether the offer is accepted remains to be seen, since nobody trusts the commission, which "
             "has met every year without a result worth its name."),
            ("text", 0, "Flow"),
            ("row", 0, "Year | Water"),
            ("row", 0, "2023 | 410"),
            ("text", 0, "Line one line two"),
            ("text", 0, "new paragraph after breaks"),
        ]  # fmt: skip

    def test_what_stands_around_it_is_counted(self):
        assert found(PAGE).problems[0].what == "5 paragraphs around the article, such as menus, were left out."

    def test_the_table_is_kept_as_one(self):
        assert found(PAGE).tables == (Table((("Year", "Water"), ("2023", "410")), 13),)

    def test_a_footnote_stands_apart_with_its_paragraph(self):
        assert found(PAGE).notes == (Note(NoteKind.FOOTNOTE, "As told by the commission.", "1", 2),)

    def test_its_particulars_are_those_that_it_states(self):
        assert found(PAGE).particulars == {
            "title": "The dam", "author": "A. N. Other", "publisher": "Northport Times", "date": "2025-08-14",
            "language": "en-GB", "url": "https://times.example/dam",
        }  # fmt: skip

    def test_nothing_is_guessed_from_its_text(self):
        page = f"<title>T</title><p>{TALL} In 2023 and on 3 May 2021 it rained.</p>"
        assert found(page).particulars == {"title": "T"}


class TestWhatProgramsWrite:
    def test_a_comment_takes_no_words_with_it(self):
        assert texts("<p>It costs <!-- -->340<!-- --> million.</p><p>Then<!--x--> more.</p>") == [
            "It costs 340 million.", "Then more.",
        ]  # fmt: skip

    @pytest.mark.parametrize(
        "note",
        [
            '<a class="sdfootnoteanc" href="#sdfootnote2sym"><sup>2</sup></a>|<div id="sdfootnote2"><p>'
            '<a href="#sdfootnote2anc">2</a>Prices of 2024.</div>',
            '<a href="#_ftn2" name="_ftnref2"><span>[2]</span></a>|<div id=ftn2><p><a href="#_ftnref2" name="_ftn2">'
            "[2]</a> Prices of 2024.</div>",
            '<sup class="reference"><a href="#cite_note-2">[2]</a></sup>|<ol><li id="cite_note-2">'
            '<a href="#cite_ref-2">^</a> Prices of 2024.</ol>',
        ],
    )
    def test_the_mark_of_a_note_becomes_no_part_of_a_figure(self, note):
        mark, foot = note.split("|")
        page = found(f"<p>A</p><table><tr><td>Cost<td>340{mark}</tr></table><p>Then 340{mark} too</p>{foot}")
        assert [block.text for block in page.blocks] == ["A", "Cost | 340", "Then 340 too"]
        assert page.notes == (Note(NoteKind.FOOTNOTE, "Prices of 2024.", "2", 2),)

    def test_a_page_that_never_closes_its_elements_is_read_to_its_end(self):
        page = "".join(f"<p><font color=red><b>Paragraph {n} of an old page" for n in range(500))
        assert texts(page)[-1] == "Paragraph 499 of an old page"

    def test_one_that_is_nested_without_end_is_refused_and_never_cut(self):
        with pytest.raises(FileProblem, match="too deeply"):
            found("<p>First</p>" + "<div>" * 3_000 + "deep" + "</div>" * 3_000 + "<p>Last</p>")

    def test_text_that_was_set_before_is_read_as_plain_text_is(self):
        page = "<p>A cable:</p><pre>SUBJECT: Water\n\n1. The talks on the Talu\n   stalled.\n2. Over.</pre>"
        assert texts(page) == ["A cable:", "SUBJECT: Water", "1. The talks on the Talu stalled.", "2. Over."]

    def test_what_a_button_folds_in_is_read_with_its_heading(self):
        page = (
            "<h2><button aria-expanded=false aria-controls=a>Exemptions</button></h2>"
            "<div id=a hidden><p>Small farms are exempt.</p></div><div hidden=until-found>Large ones are not.</div>"
            "<div id=b hidden>Never seen.</div><button>Accept</button>"
        )
        assert texts(page) == ["Exemptions", "Small farms are exempt.", "Large ones are not."]

    def test_a_link_to_what_is_no_note_keeps_its_words(self):
        assert texts('<p>See <sup><a href="#map">map</a></sup> 3</p><p id=map>Map</p>')[0] == "See map 3"

    def test_a_cell_over_several_keeps_the_others_in_their_columns(self):
        page = found(
            "<table><tr><th rowspan=2>Option<th colspan=2>Cost<th rowspan=2>Years<tr><th>low<th>high"
            "<tr><td>Renew<td>2<td>3<td>10</table>"
        )
        assert page.tables[0].rows == (
            ("Option", "Cost", "", "Years"), ("", "low", "high", ""), ("Renew", "2", "3", "10"),
        )  # fmt: skip

    def test_endless_spans_make_no_endless_rows(self):
        page = found("<table>" + "<tr><td colspan=9999 rowspan=9999>a<td>b" * 200 + "</table>")
        assert max(map(len, page.tables[0].rows)) <= 102

    def test_points_bear_the_numbers_that_are_seen(self):
        page = "<ol><li>One<ol type=a><li>Two<li>Three</ol><li value=7>Four</ol><ol type=I start=4><li>Five</ol>"
        assert texts(page) == ["1. One", "a. Two", "b. Three", "7. Four", "IV. Five"]


class TestPagesWithoutAnArticle:
    def test_a_short_page_is_whole(self):
        assert texts("<h1>Note</h1><p>Yes.</p><ul><li>No</ul>") == ["Note", "Yes.", "No"]

    def test_a_page_of_links_alone_is_whole(self):
        assert texts("<nav><a href=1>One</a></nav>") == ["One"]

    def test_tables_that_set_a_page_are_no_tables(self):
        page = f"<table><tr><td><h2>Left</h2><p>{TALL}</p></td><td><p>Right.</p></td></tr></table>"
        assert kinds(page) == [("heading", 2, "Left"), ("text", 0, TALL), ("text", 0, "Right.")]

    @pytest.mark.parametrize("page", ["<p></p>", "<script>x</script>", "<!-- c -->", "<img src=x>"])
    def test_one_without_words_is_refused(self, page):
        with pytest.raises(FileProblem, match=r"holds no text|is no web page"):
            found(page)


class TestEncodings:
    @pytest.mark.parametrize("stated", ["utf-8", "iso-8859-1", "no-such", ""])
    def test_utf_8_is_seen_whatever_is_stated(self, stated):
        page = f'<meta charset="{stated}"><p>Größe “zwei”</p>'.encode()
        assert texts(page) == ["Größe “zwei”"]

    @pytest.mark.parametrize(
        ("stated", "encoding"),
        [
            ("iso-8859-1", "cp1252"),
            ("windows-1251", "cp1251"),
            ("iso-2022-jp", "iso-2022-jp"),
            ("shift_jis", "shift_jis"),
        ],
    )
    def test_another_is_taken_as_stated(self, stated, encoding):
        words = {"cp1252": "Größe “zwei”", "cp1251": "Правительство"}.get(encoding, "政府の回答")
        assert texts(f'<meta charset="{stated}"><p>{words}</p>'.encode(encoding)) == [words]

    def test_a_mark_in_front_and_the_choice_of_the_user_come_first(self):
        assert texts(codecs.BOM_UTF16_LE + "<meta charset=utf-8><p>Größe</p>".encode("utf-16-le")) == ["Größe"]
        chosen = read('<meta charset="cp1251"><p>Größe</p>'.encode("cp1252"), "a.html", "cp1252")
        assert (chosen.blocks[0].text, chosen.encoding) == ("Größe", "cp1252")


def test_a_page_saved_whole_is_unpacked():
    saved = (
        b"From: <Saved by a browser>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
        b"--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        b"<h1>Gr=C3=B6=C3=9Fe</h1><p>Two words.</p>\n--b\nContent-Type: image/png\n\nxx\n--b--\n"
    )
    assert texts(saved) == ["Größe", "Two words."]


class TestOfLibreOffice:
    def test_all_is_read_in_order_as_what_it_is(self):
        assert kinds((FILES / "river_libreoffice.html").read_bytes()) == RIVER

    @pytest.mark.slow
    @pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
    def test_one_made_now(self, tmp_path):
        office = ["soffice", f"-env:UserInstallation={tmp_path.as_uri()}/profile", "--headless", "--convert-to"]
        run = {"cwd": tmp_path, "check": True, "capture_output": True}
        subprocess.run([*office, "odt", "--infilter=HTML (StarWriter)", FILES / "river.html"], **run)
        subprocess.run([*office, "html:HTML", "river.odt"], **run)
        assert kinds((tmp_path / "river.html").read_bytes()) == RIVER


class TestHostilePages:
    @pytest.mark.parametrize(
        "page",
        [
            "<div>" * 50_000 + "deep" + "</div>" * 50_000,
            "<ul><li>" * 5_000 + "deep",
            "<table><tr><td>" * 2_000 + "deep",
            f"<p title='{'x' * 3_000_000}'>deep</p>",
            "<p>deep " + "<b" * 100_000,
            "<a href='#fn1'>" * 20_000 + "deep",
            '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><p>deep &b;</p>',
            '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><p>deep &e;</p>',
            "<p>deep\0\ufffe\ud800</p>",
        ],
        ids=["divs", "lists", "tables", "attribute", "tags", "links", "bomb", "entity", "signs"],
    )  # fmt: skip
    def test_it_is_read_or_refused(self, page):
        try:
            text = " ".join(texts(page.encode("utf-8", "surrogatepass")))
        except FileProblem:
            return
        assert "root:" not in text
        assert len(text) < 1000

    def test_any_bytes_are_read_or_refused(self):
        dice = random.Random(7)
        for _turn in range(40):
            spoilt = bytearray(PAGE.encode()[: dice.randrange(100, len(PAGE))])
            for _hit in range(30):
                spoilt[dice.randrange(len(spoilt))] = dice.randrange(256)
            try:
                assert found(bytes(spoilt)).blocks
            except FileProblem:
                continue

    def test_nothing_is_fetched(self):
        with socket.create_server(("127.0.0.1", 0)) as server:
            server.settimeout(1)
            at = f"http://127.0.0.1:{server.getsockname()[1]}"
            page = (
                f'<!DOCTYPE html SYSTEM "{at}/d"><html><head><base href="{at}/"><link rel=stylesheet href="{at}/c">'
                f'<script src="{at}/s"></script></head><body><img src="{at}/i"><iframe src="{at}/f"></iframe>'
                f"<p>{TALL}</p>"
            )
            assert texts(page) == [TALL]
            with pytest.raises(TimeoutError):
                server.accept()
