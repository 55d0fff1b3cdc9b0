from dataclasses import replace

import pytest
from builders import an_assessment

from riskdesk.domain.edits.particulars import SetParticular, SetSettings, SetYardstick
from riskdesk.domain.edits.whole import ReplaceAll
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import AssessmentId
from riskdesk.domain.settings import Combine, Settings

A = an_assessment()


@pytest.mark.parametrize(("name", "label"), [
    ("title", "Change the title"), ("question", "Change the question"), ("marking", "Change the marking"),
    ("note", "Change the note"),
])  # fmt: skip
def test_particulars_are_written(name, label):
    edit = SetParticular(name, "  Words ")
    after = edit.apply(A)
    assert getattr(after, name) == "Words"
    assert edit.apply(after) is after
    assert edit.label(A) == label
    assert (
        edit.burst
        == SetParticular(name, "Other").burst
        != SetParticular("note" if name != "note" else "title", "").burst
    )


def test_a_title_cannot_be_empty_but_a_note_can():
    with pytest.raises(InvalidEdit, match="needs a title"):
        SetParticular("title", "  ").apply(A)
    assert SetParticular("note", "").apply(replace(A, note="Old")).note == ""


def test_a_yardstick_is_chosen_while_every_word_in_use_is_on_it():
    likely = replace(A, scenarios=(replace(A.scenarios[0], likelihood="likely"), *A.scenarios[1:]))
    assert SetYardstick("icd203").apply(likely).likelihood_words == "icd203"
    assert SetYardstick("phia").apply(A) is A  # in use already, though not stated
    highly = replace(A, scenarios=(replace(A.scenarios[0], likelihood="highly likely"), *A.scenarios[1:]))
    with pytest.raises(InvalidEdit, match="“highly likely” is not a word"):
        SetYardstick("icd203").apply(highly)
    with pytest.raises(InvalidEdit, match="one of: phia, icd203"):
        SetYardstick("mine").apply(A)
    assert SetYardstick("icd203").label(A) == "Change the likelihood yardstick"
    assert SetYardstick("icd203").burst is None


def test_settings_are_changed():
    edit = SetSettings(Settings(combine=Combine.MEDIAN))
    assert edit.apply(A).analysis.combine is Combine.MEDIAN
    assert SetSettings(Settings()).apply(A) is A
    assert edit.label(A) == "Change the analysis settings"
    assert edit.burst == SetSettings(Settings(seed=2)).burst


@pytest.mark.parametrize("wrong", [
    {"hurwicz_optimism": 1.1}, {"hurwicz_optimism": float("nan")}, {"samples": 0}, {"seed": -1}, {"spread": -0.1},
    {"spread": 1.5},
])  # fmt: skip
def test_settings_off_their_scale_are_refused(wrong):
    with pytest.raises(InvalidEdit):
        Settings(**wrong)


def test_another_assessment_takes_the_place_of_this_one_under_its_id():
    other = replace(an_assessment(2, 2, 1), id=AssessmentId("other"), title="Other")
    after = ReplaceAll(other).apply(A)
    assert (after.id, after.title, after.options) == (A.id, "Other", other.options)
    assert ReplaceAll(replace(A, id=AssessmentId("copy"))).apply(A) is A
    assert ReplaceAll(other).label(A) == "Replace by “Other”"
    assert ReplaceAll(other).burst is None
    with pytest.raises(InvalidEdit):
        ReplaceAll(replace(other, title=" ")).apply(A)
