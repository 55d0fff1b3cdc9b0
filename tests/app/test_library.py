"""What a person does with whole assessments."""

import pytest
from builders import a_cell, an_assessment

from riskdesk.app.library import Library
from riskdesk.config.resources import seed
from riskdesk.domain.edits.particulars import SetParticular, SetSettings
from riskdesk.domain.edits.scores import SetRationale
from riskdesk.domain.errors import FileProblem, InvalidEdit
from riskdesk.domain.ids import AssessmentId
from riskdesk.domain.settings import Settings
from riskdesk.exchange.assessment_file import read_assessment

ID = AssessmentId("test")


@pytest.fixture
def library(workspace):
    return Library(workspace)


def test_creating_and_opening(library):
    assert library.open(library.create(an_assessment())).current == an_assessment()
    assert [row.label for row in library.workspace.journal(ID)] == ["Create “Test”"]


def test_a_copy_is_another_assessment(library):
    copy = library.duplicate(library.create(an_assessment()))
    assert copy != ID
    assert {e.id: e.title for e in library.entries()} == {ID: "Test", copy: "Copy of Test"}


def test_renaming(library):
    library.rename(library.create(an_assessment()), "Other")
    assert library.entries()[0].title == "Other"
    with pytest.raises(InvalidEdit):
        library.rename(ID, " ")


def test_deleting_and_bringing_back(library):
    library.create(an_assessment())
    library.delete(ID)
    assert not library.entries()
    library.undo_delete(ID)
    assert library.open(ID).current == an_assessment()


@pytest.mark.parametrize("name", ["test", "Test", " TEST "])
def test_finding(library, name):
    library.create(an_assessment())
    assert library.find(name) == ID


def test_an_id_goes_before_a_title(library):
    library.create(an_assessment())
    other = library.create(an_assessment())
    library.rename(other, "test")
    assert library.find("test") == ID


def test_finding_none(library):
    with pytest.raises(FileProblem, match="no assessment “nothing”"):
        library.find("nothing")


def test_finding_several_names_them(library):
    library.create(an_assessment())
    library.create(an_assessment())
    with pytest.raises(FileProblem, match="test-2, test"):
        library.find("Test")


def test_the_first_brief_is_loaded_once(library):
    loaded = library.load_first_brief()
    assert library.open(loaded).current == read_assessment(seed("nrf-offer.yaml"))
    assert library.load_first_brief() is None
    library.delete(loaded)
    assert library.load_first_brief() is None
    assert not library.entries()


@pytest.mark.parametrize(
    "edit",
    [
        SetParticular("note", "half a pair: \ud800"),
        SetSettings(Settings(samples=10**30)),
        SetRationale(a_cell(), "\udfff"),
    ],
)
def test_what_cannot_be_stored_is_refused(library, edit):
    session = library.open(library.create(an_assessment()))
    with pytest.raises(InvalidEdit, match="cannot be stored"):
        session.apply(edit)
    assert library.open(ID).current == session.current == an_assessment()


def test_texts_of_any_script_and_with_nul_are_stored(library):
    session = library.open(library.create(an_assessment()))
    session.apply(SetParticular("note", "اردو \x00 \U0001f600 \u202e'--\""))
    assert library.open(ID).current.note == session.current.note == "اردو \x00 \U0001f600 \u202e'--\""
