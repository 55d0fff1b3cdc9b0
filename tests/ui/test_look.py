"""Themes, contrast, size of text, and the window mirrored."""

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton, QRadioButton, QToolButton

from riskdesk.config.resources import resource
from riskdesk.ui.actions import PAGES
from riskdesk.ui.shell.rail import RailEntry
from riskdesk.ui.theme import THEME, THEMES
from riskdesk.ui.widgets.labels import PlainLabel


def luminance(colour):
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in QColor(colour).getRgbF()]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


TEXTS = [
    *product(("text", "quiet", "accent", "warning"), ("ground", "surface")),
    ("on_accent", "accent"),
    ("text", "selected"),
    ("quiet", "selected"),
    ("accent", "selected"),
]
MARKS = [
    *product(("accent", "field", "handle", "opportunity", "risk", "warning"), ("ground", "surface")),
    ("accent", "track"),
    ("text", "track"),
]


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_texts_and_marks_stand_out(theme):
    weak = {
        (mark, ground): round(found, 2)
        for pairs, least in ((TEXTS, 4.5), (MARKS, 3.0))
        for mark, ground in pairs
        if (found := contrast(getattr(theme, mark), getattr(theme, ground))) < least
    }
    assert not weak


def pixel(desk):
    image = desk.window.rail.grab().toImage()
    return image.pixelColor(image.width() // 2, image.height() - 20).name()


def test_a_theme_is_worn_at_once_and_remembered(desk):
    themes = {action.data(): action for action in desk.window.menus.themes.actions()}
    seen = {}
    for name in ("dark", "contrast", "light"):
        themes[name].trigger()
        assert THEME.colours.name == name
        assert desk.preferences.current.theme == name
        seen[name] = pixel(desk)
    assert seen == {name: THEMES[name].surface for name in seen}


def test_icons_and_arrows_wear_the_theme_too(desk):
    desk.window.show_page("home")
    button = desk.window.pages["home"].new
    drawn = {}
    for name in THEMES:
        desk.furnishing.looking.choose_theme(name)
        image = button.icon().pixmap(64, 64).toImage()
        drawn[name] = {image.pixelColor(x, 32).name() for x in range(64) if image.pixelColor(x, 32).alpha() == 255}
        assert desk.window.actions_["undo"].icon().availableSizes()
    assert drawn == {name: {theme.quiet} for name, theme in THEMES.items()}


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_arrow_of_a_chooser_has_the_colour_of_quiet_text(theme):
    assert f'stroke="{theme.quiet}"' in resource("icons", f"chevron-{theme.name}.svg").read_text(encoding="utf-8")


def test_text_grows_to_twice_its_size_and_is_remembered(desk, qapp):
    before = qapp.font().pointSizeF()
    for _step in range(6):
        desk.window.actions_["larger"].trigger()
    assert qapp.font().pointSizeF() == pytest.approx(2 * before)
    assert desk.preferences.current.text_percent == "200"
    assert desk.window.menus.sizes.checkedAction().data() == "200"
    desk.window.actions_["smaller"].trigger()
    assert desk.preferences.current.text_percent == "175"


def shell_widgets(window):
    kinds = (PlainLabel, QPushButton, QToolButton, RailEntry)
    places = (window.top, window.rail, window.status, window.side)
    return [w for place in places for kind in kinds for w in place.findChildren(kind) if w.isVisible()]


@pytest.mark.parametrize("percent", ["100", "200"])
@pytest.mark.parametrize("mirrored", [False, True], ids=["left to right", "mirrored"])
def test_nothing_of_the_shell_is_clipped(desk, qapp, percent, mirrored):
    desk.furnishing.looking.choose_size(percent)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    try:
        desk.window.resize(1024, 700)
        QTest.qWait(50)
        assert desk.window.width() == 1024
        inside = desk.window.rect()
        for widget in shell_widgets(desk.window):
            place = widget.rect().translated(widget.mapTo(desk.window, widget.rect().topLeft()))
            # The results scroll down where they do not fit, but never sideways.
            scrolls = desk.window.side.isAncestorOf(widget)
            fits = place.left() >= 0 and place.right() <= inside.right() if scrolls else inside.contains(place)
            assert fits, widget.text()
            assert widget.width() >= widget.minimumSizeHint().width(), widget.text()
            if not (isinstance(widget, PlainLabel) and widget.wordWrap()):
                assert widget.height() >= min(widget.minimumSizeHint().height(), widget.fontMetrics().height()), (
                    widget.text()
                )
        rail, side = desk.window.rail, desk.window.side
        on_the_left = rail.mapToGlobal(rail.rect().center()).x() < side.mapToGlobal(side.rect().center()).x()
        assert on_the_left is not mirrored
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_every_page_paints_in_every_theme(desk):
    for name, page in product(THEMES, PAGES):
        desk.furnishing.looking.choose_theme(name)
        desk.window.show_page(page)
        assert not desk.window.grab().isNull()


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_tick_has_the_colour_of_what_stands_on_the_accent(theme):
    assert f'stroke="{theme.on_accent}"' in resource("icons", f"check-{theme.name}.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_what_can_be_ticked_is_seen_before_it_is(qtbot, qapp, kind, theme):
    THEME.use(qapp, theme)
    box = kind("Tick")
    qtbot.addWidget(box)
    box.show()
    picture = box.grab().toImage()
    edge = [picture.pixelColor(x, picture.height() // 2).name() for x in range(4)]
    assert max(contrast(pixel, THEMES[theme].surface) for pixel in edge) > 2.5
