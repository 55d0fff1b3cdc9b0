"""Large files for the benchmarks, the same at each run."""

import io
import random
from functools import cache

import typst
import xlsxwriter

ENGLISH = """treaty river water commission harvest engineers government talks farmers drought price autumn border
measure share promise answer village reservoir compensation"""
ARABIC = "المياه النهر الاتفاق الحكومة المحادثات الجفاف السعر الحدود الوعد القرية الخزان التعويض لا الأولى السلام في"

HEAD = """#set page(header: [Policy review], footer: context [Page #counter(page).display()])
#set par(justify: true)
"""
TABLE = "#table(columns: 3, [Year], [Water], [Share], [2023], [410], [40], [2024], [385], [38])"


@cache
def large_pdf(chapters=100, vocabulary=ENGLISH, setting=""):
    """Two pages for each chapter: heading, prose, points, a footnote and a table, between header and footer."""
    dice, words = random.Random(200), vocabulary.split()

    def sentences(count):
        lines = ([dice.choice(words) for _word in range(dice.randrange(6, 16))] for _line in range(count))
        return " ".join(" ".join(line).capitalize() + "." for line in lines)

    parts = [setting, HEAD]
    for number in range(chapters):
        parts += [f"= Chapter {number}", *(sentences(8) for _paragraph in range(10))]
        parts += [f"- {sentences(1)}", f"- {sentences(1)}", f"{sentences(4)}#footnote[A note.]", TABLE]
    made = typst.compile("\n\n".join(parts).encode(), format="pdf")
    assert isinstance(made, bytes)
    return made


def score_rows(options, dimensions, shift=0):
    """A head, and a row of numbers for each option."""
    yield ["Option", *(f"Dimension {j}" for j in range(dimensions))]
    for i in range(options):
        yield [f"Option {i}", *((i * 37 + j * 23 + shift) % 1001 / 10 for j in range(dimensions))]


@cache
def large_xlsx(options, dimensions, sheets=1):
    """A workbook of scores, one sheet for each scenario."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"constant_memory": True})
    for scenario in range(sheets):
        sheet = book.add_worksheet(f"Scenario {scenario}" if sheets > 1 else "Scores")
        for number, row in enumerate(score_rows(options, dimensions, scenario)):
            sheet.write_row(number, 0, row)
    book.close()
    return file.getvalue()
