import pytest

from riskdesk.analysis.quoting import is_found, plain_texts
from riskdesk.domain.briefs import Brief
from riskdesk.domain.ids import BriefId
from riskdesk.domain.quotes import Quote

NEWS, BOOK = BriefId("news"), BriefId("book")
TEXTS = plain_texts(
    [
        Brief(NEWS, paragraphs=("He said: “Pakistan’s losses — 500 % in four years — are steep.”", "No answer yet.")),
        Brief(BOOK, title="Only its particulars are known"),
    ]
)


@pytest.mark.parametrize(
    ("paragraph", "text", "found"),
    [
        (1, "500 % in four years", True),
        (1, "pakistan's   losses\n- 500 %", True),  # case, spaces, signs as typed
        (1, 'said: "Pakistan', True),
        (1, "Pakistan’s losses … are steep", True),
        (1, "Pakistan’s losses [...] are steep", True),
        (1, "are steep … Pakistan’s losses", False),  # in the order of the text
        (1, "600 % in four years", False),
        (1, "No answer yet", False),  # another paragraph
        (2, "No answer yet", True),
        (3, "No answer yet", False),
        (None, "No answer yet", True),
        (None, "No answer at all", False),
        (2, "", True),
    ],
)
def test_a_quote_is_found_word_for_word(paragraph, text, found):
    assert is_found(Quote(NEWS, paragraph, text), TEXTS) is found


def test_a_brief_without_text_cannot_be_checked():
    assert is_found(Quote(BOOK, None, "Anything"), TEXTS)
    assert is_found(Quote(BriefId("gone"), 1, "Anything"), TEXTS)
