"""What an office program writes today is read as the files that it wrote before."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from source_brief import BLOCKS, NOTES, TABLE

from riskdesk.importers.readers import odt, rtf, word

SOURCE = Path(__file__).parents[1] / "files" / "brief.fodt"
OFFICE = shutil.which("soffice")

pytestmark = [pytest.mark.slow, pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")]


def converted(source, ending, folder):
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [OFFICE, "--headless", profile, "--convert-to", ending, "--outdir", folder, source],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    return folder / source.with_suffix(f".{ending}").name


@pytest.mark.parametrize(("ending", "reader"), [("docx", word), ("odt", odt), ("rtf", rtf)])
def test_a_brief_saved_anew_is_whole_and_in_order(tmp_path, ending, reader):
    file = converted(SOURCE, ending, tmp_path)
    brief = reader.read(file.read_bytes(), file.name)
    assert list(brief.blocks) == BLOCKS
    assert [replace(note, mark=note.mark.replace("i", "1")) for note in brief.notes] == NOTES
    assert [table.rows for table in brief.tables] == [TABLE]
