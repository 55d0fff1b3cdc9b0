"""A PDF of 200 pages against its library alone, in turn in the same run, and the whole way through the limited process.

Each side is measured in seconds of the processor, as other programs on the machine do not add to those. Of 0.6 s, half
goes to the library for the bare text; the rest asks where each line stands, orders lines and makes paragraphs of them.
"""

import random
import resource
import sys
from statistics import median
from time import perf_counter, process_time

import pypdfium2
import pytest
import typst

from riskdesk.importers.read_file import read_brief_file
from riskdesk.importers.readers.pdf import read

ROUNDS = 5
MOST = 2.6
"""Measured: 1.9 to 2.2; the aim is twice."""
MEGABYTES = 400
HEAD = """#set page(header: [Policy review], footer: context [Page #counter(page).display()])
#set par(justify: true)
"""


WORDS = """treaty river water commission harvest engineers government talks farmers drought price autumn border
measure share promise answer village reservoir compensation"""


def sentences(dice, count):
    words = WORDS.split()
    lines = ([dice.choice(words) for _word in range(dice.randrange(6, 16))] for _line in range(count))
    return " ".join(" ".join(line).capitalize() + "." for line in lines)


@pytest.fixture(scope="module")
def pdf():
    dice = random.Random(200)
    chapters = []
    for number in range(100):
        chapters += [f"= Chapter {number}", *(sentences(dice, 8) for _paragraph in range(10))]
        chapters += [f"- {sentences(dice, 1)}", f"- {sentences(dice, 1)}", f"{sentences(dice, 4)}#footnote[A note.]"]
        chapters.append("#table(columns: 3, [Year], [Water], [Share], [2023], [410], [40], [2024], [385], [38])")
    made = typst.compile((HEAD + "\n\n".join(chapters)).encode(), format="pdf")
    assert isinstance(made, bytes)
    return made


def bare(content):
    document = pypdfium2.PdfDocument(content)
    return sum(len(page.get_textpage().get_text_range()) for page in document)


def seconds(act, content):
    start = process_time()
    act(content)
    return process_time() - start


def test_two_hundred_pages_against_the_library_alone(benchmark, pdf):
    assert 195 <= len(pypdfium2.PdfDocument(pdf)) <= 230
    found = benchmark.pedantic(lambda: read(pdf, "a.pdf"), rounds=1)
    assert (len(found.notes), len(found.tables)) == (100, 100)
    pairs = [(seconds(lambda content: read(content, "a.pdf"), pdf), seconds(bare, pdf)) for _round in range(ROUNDS)]
    ours, alone = (median(side) for side in zip(*pairs, strict=True))
    benchmark.extra_info.update(ours_ms=1000 * ours, alone_ms=1000 * alone, ratio=ours / alone)
    print(f"\nours {ours:.2f} s, the library alone {alone:.2f} s, ratio {ours / alone:.2f}")
    assert ours / alone < MOST


@pytest.mark.skipif(sys.platform == "win32", reason="no figures about child processes")
def test_two_hundred_pages_through_the_process_that_reads(benchmark, pdf, tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf)
    start = perf_counter()
    brief = benchmark.pedantic(lambda: read_brief_file(path), rounds=1).brief
    spent = perf_counter() - start
    megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    benchmark.extra_info.update(seconds=spent, megabytes=megabytes)
    print(f"\n{len(brief.paragraphs)} paragraphs in {spent:.1f} s, {megabytes:.0f} MB")
    assert megabytes < MEGABYTES
