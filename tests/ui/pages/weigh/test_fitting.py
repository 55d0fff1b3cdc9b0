"""Forty dimensions at any width, size and direction."""

import pytest
from builders import an_assessment
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from weigh_driver import with_long_names

from riskdesk.ui.theme import THEME


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [560, 1064])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_forty_dimensions_fit_any_pane(show, qapp, percent, width, direction):
    THEME.use(qapp, "light", percent)
    page = show(with_long_names(an_assessment(3, 40, 1)), width)
    page.setLayoutDirection(direction)
    QCoreApplication.processEvents()
    assert page.width() == width
    card = page.groups[0]
    for r in card.rows:
        for widget in (r.name, r.swing, r.bar, r.percent, r.lock, r.share):
            place = widget.rect().translated(widget.mapTo(card, QPoint()))
            assert card.rect().contains(place), widget
            assert widget.height() >= min(
                widget.minimumSizeHint().height(), widget.heightForWidth(widget.width()) or 999
            )
        assert r.bar.width() >= 100
        assert r.percent.width() > r.percent.fontMetrics().horizontalAdvance("100.0 %")
    beside = card.mapTo(page, QPoint()).y() == page._side.mapTo(page, QPoint()).y()
    assert beside is (width == 1064 and percent == 100)


def test_text_that_grows_while_the_page_is_shown_still_fits(show, qapp):
    page = show(with_long_names(an_assessment(3, 40, 1)))
    assert page._content.beside
    THEME.use(qapp, "light", 200)
    QCoreApplication.processEvents()
    assert not page._content.beside
    for r in page.groups[0].rows:
        assert r.percent.width() > r.percent.fontMetrics().horizontalAdvance("100.0 %") + 8
        assert r.lock.width() >= r.lock.sizeHint().width()
    THEME.use(qapp, "light", 100)
    QCoreApplication.processEvents()
    assert page._content.beside
