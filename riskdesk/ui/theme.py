"""How the window looks: palettes (light, dark, high contrast), four sizes of text, one style sheet made from them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from riskdesk.config.resources import resource

Role = QPalette.ColorRole
SIZES = {"title": 1.5, "heading": 1.08, "body": 1.0, "small": 0.86}
"""Sizes of text, as multiples of the system's."""
TEXT_PERCENTS = (100, 125, 150, 175, 200)
"""How large text can be chosen."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one theme; text on every ground has a contrast of at least 4.5, marks of at least 3."""

    name: str
    ground: str
    surface: str
    text: str
    quiet: str
    disabled: str
    line: str
    field: str
    handle: str
    accent: str
    on_accent: str
    selected: str
    opportunity: str
    risk: str
    warning: str
    track: str
    ring: int = 2


LIGHT = Colours(
    name="light", ground="#f5f5f3", surface="#ffffff", text="#1f2328", quiet="#5f6670", disabled="#9aa0a8",
    line="#deded9", field="#80858c", handle="#80858c", accent="#1f5aa6", on_accent="#ffffff", selected="#e6eef9",
    opportunity="#0072b2", risk="#d55e00", warning="#b34700", track="#e2e2de",
)  # fmt: skip
DARK = Colours(
    name="dark", ground="#17191c", surface="#1f2226", text="#e8eaed", quiet="#a3a9b2", disabled="#6d737b",
    line="#33373d", field="#70767f", handle="#767c85", accent="#7ab0f0", on_accent="#10202f", selected="#22324a",
    opportunity="#56a9e0", risk="#f08a3c", warning="#ff9d4d", track="#33373d",
)  # fmt: skip
CONTRAST = Colours(
    name="contrast", ground="#000000", surface="#000000", text="#ffffff", quiet="#ffffff", disabled="#b0b0b0",
    line="#ffffff", field="#ffffff", handle="#ffffff", accent="#ffff00", on_accent="#000000", selected="#003c78",
    opportunity="#56b4e9", risk="#ff9a3c", warning="#ffff00", track="#5a5a5a", ring=3,
)  # fmt: skip
THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}
FOLLOW_SYSTEM = "system"


class Theme:
    """The theme in use. Painters ask `colours`; the style sheet does the rest."""

    def __init__(self) -> None:
        self.colours = LIGHT
        self._system_font: QFont | None = None

    def use(self, app: QApplication, name: str, text_percent: int = 100) -> None:
        """Dress the whole application; "system" follows the system's light or dark."""
        if self._system_font is None:
            self._system_font = app.font()
            app.setStyle("Fusion")
        self.colours = THEMES.get(name) or (DARK if _system_is_dark(app) else LIGHT)
        font = _with_tabular_figures(self._system_font, text_percent / 100)
        app.setFont(font)
        app.setPalette(_palette(self.colours))
        sheet = _style_sheet(self.colours, font)
        if sheet != app.styleSheet():
            app.setStyleSheet(sheet)


THEME = Theme()
"""The one theme of the process, as there is one QApplication."""


def _system_is_dark(app: QApplication) -> bool:
    return app.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _with_tabular_figures(system: QFont, scale: float) -> QFont:
    font = QFont(system)
    font.setPointSizeF((system.pointSizeF() if system.pointSizeF() > 0 else 10.0) * scale)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    roles = {
        Role.Window: c.ground, Role.WindowText: c.text, Role.Base: c.surface, Role.AlternateBase: c.ground,
        Role.Text: c.text, Role.Button: c.surface, Role.ButtonText: c.text, Role.Highlight: c.selected,
        Role.HighlightedText: c.text, Role.ToolTipBase: c.surface, Role.ToolTipText: c.text, Role.Link: c.accent,
        Role.PlaceholderText: c.quiet, Role.Mid: c.line, Role.Accent: c.accent,
    }  # fmt: skip
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (Role.Text, Role.WindowText, Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.disabled))
    return palette


def _style_sheet(c: Colours, font: QFont) -> str:
    sizes = {role: f"{font.pointSizeF() * scale:.1f}pt" for role, scale in SIZES.items()}
    # A style sheet takes pictures from files only, so those that it needs are there in each theme's colour.
    pictures = {name: resource("icons", f"{name}-{c.name}.svg").as_posix() for name in ("chevron", "check")}
    tall = QFontMetrics(font).height()
    half = tall * 2 // 5
    measures = {"icon": tall, "half": half, "tick": 2 * half - 2}
    sheet = Template(resource("themes", "window.qss").read_text(encoding="utf-8"))
    return sheet.substitute({**asdict(c), **sizes, **pictures, **measures})
