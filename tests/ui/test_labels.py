"""Labels break lines anywhere rather than grow wider than their window, and give back the text that they were given."""

import pytest

from riskdesk.ui.widgets.labels import PlainLabel

NAME = "x" * 300


@pytest.mark.parametrize("given", ["at first", "later"])
def test_one_endless_word_makes_no_label_wide(qapp, given):
    label = PlainLabel(NAME if given == "at first" else "").wrapped()
    if given == "later":
        label.setText(NAME)
    assert label.minimumSizeHint().width() < 20 * label.fontMetrics().horizontalAdvance("x")
    assert label.text() == NAME


def test_usual_words_stay_as_they_are(qapp):
    label = PlainLabel("Counterrevolutionary internationalisation").wrapped()
    assert super(PlainLabel, label).text() == label.text()
